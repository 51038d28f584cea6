import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const executable = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)

/** Why tests in a browser do not run here; undefined where they do. */
export const noBrowser: string | undefined = executable ? undefined : 'Chromium is not installed (apt install chromium)'

/** A Chromium that asks nobody for anything. */
export function launchBrowser(): Promise<Browser> {
  if (!executable) throw new Error(noBrowser)
  return chromium.launch({
    executablePath: executable,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync'
    ]
  })
}
