import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type OfficeKind, officeKindOf } from '@gouji/formats'
import type { Input } from '../inputs.js'
import { maximumOfficeSeconds } from '../limits.js'
import type { Failure } from '../run.js'
import { findOffice } from './find.js'
import { profile } from './profile.js'
import { runQuietly } from './run.js'

/** What a kind becomes, and LibreOffice's name for how. */
const targets: Readonly<Record<OfficeKind, readonly [extension: string, filter: string]>> = {
  doc: ['docx', 'docx:MS Word 2007 XML'],
  rtf: ['docx', 'docx:MS Word 2007 XML'],
  odt: ['docx', 'docx:MS Word 2007 XML'],
  xls: ['xlsx', 'xlsx:Calc MS Excel 2007 XML'],
  ods: ['xlsx', 'xlsx:Calc MS Excel 2007 XML']
}

/**
 * A document of an older or other office program (.doc .wps .xls .et .rtf .odt .ods, by its content) as .docx or .xlsx,
 * by way of LibreOffice; anything else as it is. LibreOffice works in a folder of its own, which is gone afterwards.
 */
export async function readable(input: Input): Promise<Input | Failure> {
  const { path, bytes } = input
  const kind = officeKindOf(bytes)
  if (kind === undefined) return input
  const office = await findOffice()
  if (office === undefined) return { path, problem: 'no-office', detail: kind }
  try {
    const converted = await inFolder((folder) => convert(office, folder, kind, bytes))
    return typeof converted === 'string' ? { path, problem: converted, detail: kind } : { path, bytes: converted }
  } catch (error) {
    // no room for temporary files
    return { path, problem: 'unreadable', detail: error instanceof Error ? error.message : String(error) }
  }
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'gouji-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

async function convert(
  office: string,
  folder: string,
  kind: OfficeKind,
  bytes: Uint8Array
): Promise<Uint8Array | 'not-converted' | 'office-too-slow'> {
  const [extension, filter] = targets[kind]
  const source = join(folder, `report.${kind}`)
  await mkdir(join(folder, 'profile', 'user'), { recursive: true })
  await writeFile(join(folder, 'profile', 'user', 'registrymodifications.xcu'), profile)
  await writeFile(source, bytes)
  const args = ['--headless', '--norestore', `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`]
  args.push('--convert-to', filter, '--outdir', join(folder, 'out'), source)
  const ended = await runQuietly(office, args, maximumOfficeSeconds)
  if (ended === 'too-slow') return 'office-too-slow'
  try {
    return new Uint8Array(await readFile(join(folder, 'out', `report.${extension}`)))
  } catch {
    // LibreOffice ends well also where it has written nothing
    return 'not-converted'
  }
}
