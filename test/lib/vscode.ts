import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { root } from '../../scripts/lib/root.mjs'

const browser = '/usr/bin/chromium'
const cache = process.env.GOUJI_CACHE ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'gouji')
const codeServer = join(cache, 'code-server-4.100.3')
const entry = join(codeServer, 'node_modules/code-server/out/node/entry.js')

/** Why VS Code cannot be run here; undefined when it can. */
export const missing: string | undefined = !existsSync(browser)
  ? `${browser} is missing: run scripts/setup-vscode.sh`
  : existsSync(join(codeServer, 'ready'))
    ? undefined
    : `${codeServer} is missing: run scripts/setup-vscode.sh`

const settings = {
  'workbench.startupEditor': 'none',
  'workbench.activityBar.location': 'default',
  'editor.unicodeHighlight.ambiguousCharacters': false,
  'editor.wordWrap': 'on',
  'editor.minimap.enabled': false,
  'editor.fontSize': 14,
  'breadcrumbs.enabled': false,
  'chat.commandCenter.enabled': false,
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false
}

/** VS Code with our packaged extension, in a browser, on a folder of its own. */
export class VsCode {
  readonly folder: string
  readonly page: Page
  private readonly home: string
  private readonly server: ChildProcess
  private readonly browser: Browser

  private constructor(home: string, folder: string, server: ChildProcess, opened: Browser, page: Page) {
    this.home = home
    this.folder = folder
    this.server = server
    this.browser = opened
    this.page = page
  }

  /** Packages the built extension, installs it and opens a folder with `files`. */
  static async start(files: Readonly<Record<string, string | Uint8Array>>): Promise<VsCode> {
    const home = mkdtempSync(join(tmpdir(), 'gouji-vscode-'))
    const folder = join(home, 'workspace')
    mkdirSync(join(home, 'data/User'), { recursive: true })
    mkdirSync(folder)
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
    writeFileSync(join(home, 'data/User/settings.json'), JSON.stringify(settings))
    const vsix = join(home, 'gouji.vsix')
    execFileSync(process.execPath, [join(root, 'scripts/package-extension.mjs'), vsix], { stdio: 'pipe' })
    const given = [entry, '--config', join(home, 'config.yaml'), '--user-data-dir', join(home, 'data')]
    given.push('--extensions-dir', join(home, 'extensions'))
    execFileSync(process.execPath, [...given, '--install-extension', vsix], { stdio: 'pipe' })
    const port = await freePort()
    const flags = [
      '--auth',
      'none',
      '--bind-addr',
      `127.0.0.1:${port}`,
      '--disable-telemetry',
      '--disable-update-check'
    ]
    const server = spawn(process.execPath, [...given, ...flags, '--disable-workspace-trust'], {
      stdio: 'ignore',
      detached: true
    })
    const opened = await chromium.launch({
      executablePath: browser,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-sync',
        '--disable-background-networking',
        '--disable-component-update'
      ]
    })
    const page = await opened.newPage({ viewport: { width: 1200, height: 740 }, locale: 'zh-CN' })
    page.setDefaultTimeout(15_000)
    const code = new VsCode(home, folder, server, opened, page)
    try {
      await code.connect(`http://127.0.0.1:${port}/?folder=${encodeURIComponent(folder)}`)
    } catch (error) {
      await code.stop()
      throw error
    }
    return code
  }

  /** Opens a file from the explorer. */
  async open(name: string): Promise<void> {
    await this.run('View: Show Explorer')
    await this.page.getByRole('treeitem', { name }).first().dblclick()
  }

  /** Runs a command from the palette, by the beginning of its title. */
  async run(title: string): Promise<void> {
    await this.page.keyboard.press('F1')
    const input = this.page.locator('.quick-input-widget input[type="text"]').first()
    await input.waitFor({ state: 'visible' })
    await input.fill(`>${title}`)
    await this.page.locator('.quick-input-list .monaco-list-row').first().waitFor()
    await this.page.keyboard.press('Enter')
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' })
  }

  /** The text of the rows of Problems, once there is a row with `words`. */
  async problems(words: string): Promise<string> {
    await this.run('Problems: Focus on Problems View')
    await this.page.locator('.markers-panel .monaco-list-row', { hasText: words }).first().waitFor({ timeout: 60_000 })
    return (await this.page.locator('.markers-panel .monaco-list-row').allTextContents()).join('\n')
  }

  async stop(): Promise<void> {
    await this.browser.close()
    const ended = new Promise((resolve) => this.server.once('exit', resolve))
    if (this.server.pid !== undefined && this.server.exitCode === null) {
      process.kill(-this.server.pid, 'SIGTERM')
      await ended
    }
    rmSync(this.home, { recursive: true, force: true, maxRetries: 5 })
  }

  private async connect(url: string): Promise<void> {
    for (let left = 150; ; left--) {
      try {
        await this.page.goto(url)
        break
      } catch (error) {
        if (left === 0 || this.server.exitCode !== null) throw error
        await new Promise((resolve) => setTimeout(resolve, 200))
      }
    }
    const row = this.page.locator('.explorer-folders-view .monaco-list-row').first()
    // its very first page now and then never gets past loading: then it is loaded again
    for (let left = 2; ; left--) {
      try {
        await row.waitFor({ timeout: 45_000 })
        return
      } catch (error) {
        if (left === 0) throw error
        await this.page.reload()
      }
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (typeof address !== 'object' || address === null) throw new Error('no port')
  return address.port
}
