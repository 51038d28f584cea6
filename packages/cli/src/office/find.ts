import { access, constants } from 'node:fs/promises'
import { delimiter, join } from 'node:path'

/** Where installers put LibreOffice without adding it to the path. */
const USUAL = [
  '/usr/lib/libreoffice/program/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
  'C:\\Program Files (x86)\\LibreOffice\\program\\soffice.exe'
]
const NAMES = process.platform === 'win32' ? ['soffice.exe'] : ['soffice', 'libreoffice']

/**
 * The program that converts documents: the one that GOUJI_SOFFICE names, else LibreOffice where it usually is; undefined
 * when there is none.
 */
export async function findOffice(env: NodeJS.ProcessEnv = process.env): Promise<string | undefined> {
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const usual = [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...USUAL]
  for (const candidate of env.GOUJI_SOFFICE === undefined ? usual : [env.GOUJI_SOFFICE]) {
    try {
      await access(candidate, constants.X_OK)
      return candidate
    } catch {
      // the next one
    }
  }
  return undefined
}
