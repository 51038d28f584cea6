/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildReport, lint, readText } from '@gouji/core'
import type { renderPage as RenderPage } from '@gouji/report-page'
import { rules } from '@gouji/rules'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundle } from '../scripts/lib/bundle.mjs'
import { type AwkwardFiles, awkwardFiles, awkwardLabels, awkwardReport, rightReport } from './lib/awkward.js'
import { launchBrowser, noBrowser } from './lib/browser.js'
import { gouji, requireBuild } from './lib/command.js'

interface Selected {
  readonly start: number
  readonly end: number
}

const sample = 'test/samples/department-schools-slips.txt'
const form = 'test/samples/form-farmland-slips.txt'

describe.skipIf(noBrowser)(`the HTML report in a browser${noBrowser ? ` (skipped: ${noBrowser})` : ''}`, () => {
  let files: AwkwardFiles
  let browser: Browser
  let troubles: string[] = []

  beforeAll(async () => {
    requireBuild()
    files = awkwardFiles()
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    files?.remove()
  })

  /** Opens the report on `paths`; whatever goes wrong in the page, and every request but its own, is noted. */
  const open = async (paths: readonly string[], options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> => {
    const out = join(files.folder, '核对 结果.html')
    gouji(['check', '--format', 'html', '--out', out, ...paths], { seconds: 90 })
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, ...options })
    troubles = []
    const url = pathToFileURL(out).href
    page.on('console', (message) => troubles.push(`console: ${message.text()}`))
    page.on('pageerror', (error) => troubles.push(`error: ${error.message}`))
    page.on('request', (request) => {
      if (!request.url().startsWith(url)) troubles.push(`request: ${request.url()}`)
    })
    await page.goto(url)
    return page
  }
  const close = async (page: Page): Promise<void> => {
    await page.close()
    expect(troubles).toEqual([])
  }
  const card = (page: Page) => page.locator('.card')
  const figure = (page: Page, text: string) => page.locator('.sheet .f', { hasText: text }).first()
  const isInView = (page: Page, selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect()
        return top >= 0 && bottom <= innerHeight
      })

  it('shows the arithmetic while the pointer is on a figure', async () => {
    const page = await open([sample])
    expect(await card(page).isVisible()).toBe(false)
    await figure(page, '98.85%').hover()
    await card(page).waitFor({ state: 'visible' })
    const said = await card(page).innerText()
    expect(said).toContain('49823.15 ÷ 50657.72 = 98.35%')
    expect(said).toContain('不一致')
    expect(said).toContain('算得 98.835% ～ 98.865% 都算相符')
    expect(said).toContain('全年实际支出：49823.15万元')
    await page.mouse.move(5, 5)
    await card(page).waitFor({ state: 'hidden' })
    await close(page)
  })

  it('draws a line to each operand of a figure that is clicked, and lets go on Escape', async () => {
    const page = await open([sample])
    await figure(page, '98.85%').click()
    expect(await card(page).isVisible()).toBe(true)
    expect(await page.locator('.line.inconsistent').count()).toBe(2)
    const ends = await page.locator('.dot').evaluateAll((dots) =>
      dots.map((dot) => {
        const { x, y } = dot.getBoundingClientRect()
        const near = [...document.querySelectorAll('.operand')].find((one) => {
          const box = one.getClientRects()[0] as DOMRect
          return x > box.left - 8 && x < box.right + 8 && y > box.top - 12 && y < box.bottom + 12
        })
        return near?.textContent
      })
    )
    expect(ends).toEqual(['49823.15万元', '50657.72万元'])
    expect(await page.locator('.finding.current .no').innerText()).toBe('1')
    await page.mouse.move(5, 5)
    await page.waitForTimeout(200)
    expect(await card(page).isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    expect(await card(page).isVisible()).toBe(false)
    expect(await page.locator('.line, .operand, .stated, .chosen, .current').count()).toBe(0)
    await close(page)
  })

  it('leads from the card to an operand, and shows the relations of that', async () => {
    const page = await open([sample])
    await figure(page, '98.85%').click()
    await card(page).locator('button', { hasText: '50657.72万元' }).click()
    expect(await page.locator('.chosen').first().innerText()).toContain('50657.72')
    expect(await card(page).locator('.relation').count()).toBeGreaterThan(1)
    await close(page)
  })

  it('goes through findings with j and k, through figures with n and p', async () => {
    const page = await open([sample])
    const current = () => page.locator('.finding.current .no').innerText()
    await page.keyboard.press('j')
    expect(await current()).toBe('1')
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    expect(await current()).toBe('3')
    expect(await isInView(page, '.chosen')).toBe(true)
    expect(await isInView(page, '.finding.current')).toBe(true)
    await page.keyboard.press('k')
    expect(await current()).toBe('2')
    expect(await page.locator('.chosen').first().innerText()).toBe('12.85%')
    await page.keyboard.press('Escape')
    await page.keyboard.press('n')
    const first = await page.locator('.sheet .f').first().innerText()
    expect(await page.locator('.chosen').innerText()).toBe(first)
    await page.keyboard.press('n')
    await page.keyboard.press('p')
    expect(await page.locator('.chosen').innerText()).toBe(first)
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.closest('.card') !== null)).toBe(true)
    await close(page)
  })

  it('filters findings by severity and rule, and figures by verdict', async () => {
    const page = await open([sample])
    const shown = () => page.locator('.finding:visible').count()
    expect(await shown()).toBe(5)
    await page.locator('.toggle.W').click()
    expect(await shown()).toBe(4)
    expect(await page.locator('.filters output').innerText()).toBe('显示 4 / 5')
    await page.locator('select').selectOption('execution-rate')
    expect(await shown()).toBe(1)
    await page.locator('.toggle.E').click()
    expect(await page.locator('.no-match').isVisible()).toBe(true)
    await page.locator('.chip[data-status=x]').click()
    await page.keyboard.press('n')
    expect(await page.locator('.chosen').innerText()).toBe('98.85%')
    await page.keyboard.press('n')
    expect(await page.locator('.chosen').innerText()).toBe('12.85%')
    await close(page)
  })

  it('has the ledger beside the findings: every relation, to filter and to go to', async () => {
    const page = await open([sample])
    await page.locator('.tab', { hasText: '底稿' }).click()
    const { reports } = JSON.parse(gouji(['check', '--format', 'json', sample]).stdout)
    const { checks } = reports[0]
    expect(await page.locator('.check:visible').count()).toBe(checks.length)
    expect(await page.locator('.finding:visible').count()).toBe(0)
    const wrong = checks.filter((check: { verdict: string }) => check.verdict === 'inconsistent')
    for (const verdict of ['exact', 'rounding']) await page.locator(`.ledger .toggle.${verdict}`).click()
    const arithmetic = await page.locator('.check:visible .calc').allInnerTexts()
    expect(arithmetic).toEqual(wrong.map((check: { arithmetic: string }) => check.arithmetic))
    await page.keyboard.press('j')
    expect(await page.locator('.chosen').first().innerText()).toBe(wrong[0].stated.text)
    expect(await page.locator('.check.current').count()).toBe(1)
    await page.locator('.tab', { hasText: '底稿' }).press('ArrowLeft')
    expect(await page.locator('.finding:visible').count()).toBe(5)
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-selected'))).toBe('true')
    await close(page)
  })

  it('lists what the author has accepted, with the reason', async () => {
    const directive = '<!-- 勾稽忽略 table-total -- 含预留 <b>指标</b> -->'
    const text = awkwardReport.replace('\t230.00', `\t230.00${directive}`)
    const page = await open([files.file('accepted.txt', text)])
    await page.locator('.accepted summary').click()
    expect(await page.locator('.accepted li').innerText()).toMatch(/220\.00[\s\S]*含预留 <b>指标<\/b>/)
    expect(await page.locator('.none:visible').innerText()).toBe('未发现不一致')
    await close(page)
  })

  it('counts the figures of each verdict in the legend, and draws them as a bar', async () => {
    const page = await open([sample])
    for (const status of ['v', 'x', 'q', 'w', 'b', 'u']) {
      const counted = Number(await page.locator(`.chip[data-status=${status}] b`).innerText())
      const anchors = await page
        .locator(`.sheet .f.${status}`)
        .evaluateAll((all) => [...new Set(all.map((one) => one.getAttribute('data-a')))])
      expect(anchors.length, status).toBe(counted)
      expect(await page.locator(`.bar rect.${status}`).count(), status).toBe(counted > 0 ? 1 : 0)
    }
    await close(page)
  })

  it('shows tables as tables, merged cells merged', async () => {
    const page = await open([form])
    const cell = page.locator('.sheet td, .sheet th', { hasText: /^产出指标$/ })
    expect(await cell.getAttribute('rowspan')).toBe('5')
    await close(page)
  })

  it('shows the text of a report as text, whatever it contains', async () => {
    const page = await open([files.wrong])
    await page.keyboard.press('j')
    const bare = (text: string) => text.replace(/[\s\u0007\uFFFD]/g, '')
    const shown = bare((await page.locator('.sheet').textContent()) ?? '')
    for (const label of awkwardLabels) expect(shown).toContain(bare(label))
    const said = bare(await card(page).innerText())
    expect(said).toContain('<bonclick="x">&amp;"甲`]]>😀*费*')
    expect(await page.locator('.sheet > :not(.card) b, .sheet img, [onclick], [onerror]').count()).toBe(0)
    expect(await page.locator('script').count()).toBe(3)
    await close(page)
  })

  it('is allowed neither foreign scripts nor the network by its own policy', async () => {
    const page = await open([files.right])
    const reached = await page.evaluate(async () => {
      const script = document.createElement('script')
      script.textContent = 'document.title = "taken"'
      document.body.append(script)
      document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="document.title = \'taken\'">')
      return fetch('data:text/plain,x').then(
        () => 'reached',
        () => 'refused'
      )
    })
    expect(reached).toBe('refused')
    expect(await page.title()).toBe('right.txt · 勾稽核对报告')
    const said = troubles.filter((trouble) => trouble.startsWith('console'))
    expect(said.length).toBeGreaterThan(2)
    expect(said.filter((line) => !/Content Security Policy|violates/.test(line))).toEqual([])
    await page.close()
  })

  it('chooses among several reports, and follows a link to a finding', async () => {
    const page = await open([sample, form, files.missing])
    const title = () => page.locator('.report:visible h2').innerText()
    expect(await page.locator('.report:visible').count()).toBe(1)
    expect(await title()).toBe('department-schools-slips.txt')
    expect(await page.locator('.failures').innerText()).toContain('没有这个文件')
    await page.locator('.overview a').nth(1).click()
    expect(await title()).toBe('form-farmland-slips.txt')
    await page.evaluate(() => {
      location.hash = '#r1-2'
    })
    await page.locator('#r1 .finding.current').waitFor()
    expect(await page.locator('.chosen').innerText()).toBe('12.85%')
    await close(page)
  })

  it('shows all reports, coloured, where scripts are off', async () => {
    const page = await open([sample, form], { javaScriptEnabled: false })
    expect(await page.locator('.report:visible').count()).toBe(2)
    expect(await page.locator('.finding:visible').count()).toBe(8)
    await page.close()
  })

  it.each([
    [1280, 'light'],
    [820, 'dark'],
    [360, 'light']
  ] as const)('fits a window %d wide; the card stays inside', async (width, colorScheme) => {
    const page = await open([form], { viewport: { width, height: 740 }, colorScheme })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    await page.keyboard.press('j')
    const box = await card(page).boundingBox()
    expect(box?.x).toBeGreaterThanOrEqual(0)
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width)
    expect(await isInView(page, '.chosen')).toBe(true)
    await close(page)
  })

  it.each(['light', 'dark'] as const)('has enough contrast in the %s theme', async (colorScheme) => {
    const page = await open([sample], { colorScheme })
    await page.keyboard.press('j')
    const weak = await page.evaluate(() => {
      const parse = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number)
      const light = ([r = 0, g = 0, b = 0]: number[]) => {
        const [x, y, z] = [r, g, b].map((c) => (c / 255 <= 0.03928 ? c / 3294.6 : ((c / 255 + 0.055) / 1.055) ** 2.4))
        return 0.2126 * (x ?? 0) + 0.7152 * (y ?? 0) + 0.0722 * (z ?? 0)
      }
      const ground = (element: Element | null): number[] => {
        if (!element) return [255, 255, 255]
        const color = parse(getComputedStyle(element).backgroundColor)
        return color.length === 4 && color[3] === 0 ? ground(element.parentElement) : color
      }
      const found: string[] = []
      const kinds =
        '.f, .calc, .meta, .advice, .quiet, .sev, .no, .badge, .msg, .said, .relations, .toggle, .chip:not(.zero), .ops b, .sheet p, footer'
      for (const element of document.querySelectorAll(kinds)) {
        const [a, b] = [light(parse(getComputedStyle(element).color)), light(ground(element))]
        const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
        if (ratio < 4.5) found.push(`${element.className} ${element.textContent?.slice(0, 20)} ${ratio.toFixed(2)}`)
      }
      return [...new Set(found)]
    })
    expect(weak).toEqual([])
    await close(page)
  })

  it('prints the findings before the text, with marks beside the colours', async () => {
    const page = await open([sample])
    await page.keyboard.press('j')
    await page.emulateMedia({ media: 'print' })
    const layout = await page.evaluate(() => {
      const top = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().top ?? Number.NaN
      return {
        findingsFirst: top('.findings') < top('.sheet'),
        hidden: ['.filters', '.card', '.lines', '.keys'].filter((selector) => {
          const element = document.querySelector(selector)
          return element && getComputedStyle(element).display !== 'none'
        }),
        mark: getComputedStyle(document.querySelector('.f.x') as Element, '::before').content
      }
    })
    expect(layout).toEqual({ findingsFirst: true, hidden: [], mark: '"✗"' })
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000)
    await close(page)
  })

  it('tells an editor that shows it what is selected, and takes its nonce', async () => {
    const out = join(files.folder, 'page.mjs')
    await bundle({ entry: 'packages/report-page/src/index.ts', out, options: { format: 'esm' } })
    const { renderPage } = (await import(pathToFileURL(out).href)) as { renderPage: typeof RenderPage }
    const report = buildReport(readText(rightReport, 'text'))
    const checked = { path: '自评.txt', report, result: lint(report, rules) }
    const metas = rules.map((rule) => rule.meta)
    const html = renderPage([checked], { locale: 'zh', version: '0', rules: metas, nonce: 'aB3', webview: true })
    expect(html.match(/<(?:script|style) nonce="aB3">/g)).toHaveLength(2)
    expect(html).toMatch(/script-src 'sha256-[^']*' 'nonce-aB3'; style-src 'sha256-[^']*' 'nonce-aB3'/)

    const page = await browser.newPage()
    await page.addInitScript(() => {
      const posted: unknown[] = []
      Object.assign(window, { posted, acquireVsCodeApi: () => ({ postMessage: (one: unknown) => posted.push(one) }) })
    })
    await page.goto(pathToFileURL(files.file('webview.html', html)).href)
    await figure(page, '95.00%').click()
    const [message, ...rest] = await page.evaluate(() => (window as unknown as { posted: Selected[] }).posted)
    expect(rest).toEqual([])
    expect(message).toMatchObject({ type: 'gouji.select', report: 0 })
    expect(rightReport.slice(message?.start, message?.end)).toBe('95.00%')
    await page.close()
  })

  it('stays usable with ten thousand figures in a megabyte', async () => {
    const filler = '项目单位按月报送进度，主管部门会同乡镇落实管护责任，资金由国库集中支付，未发现截留挪用。'.repeat(6)
    const lines = Array.from({ length: 3400 }, (_, i) => {
      const rate = i % 97 === 5 ? '85.00' : '95.00'
      return `第${i + 1}项工程全年预算数${820 + i}.00万元，全年执行数${((820 + i) * 0.95).toFixed(2)}万元，执行率为${rate}%。${filler}`
    })
    const text = `云岫县2022年度部门整体支出绩效自评报告\n一、项目基本情况\n${lines.join('\n')}\n`
    expect(text.length).toBeGreaterThan(1_000_000)
    const page = await open([files.file('large.txt', text)])
    expect(await page.locator('.sheet .f').count()).toBeGreaterThan(10_000)
    expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThan(40_000)
    await page.keyboard.press('k')
    expect(await page.locator('.chosen').innerText()).toBe('85.00%')
    expect(await isInView(page, '.chosen')).toBe(true)
    expect(await page.locator('.line').count()).toBeGreaterThan(1)
    await close(page)
  }, 120_000)
})
