import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Locale } from '@gouji/core'
import { write } from './output.js'
import { writeWhole } from './whole-file.js'
import { words } from './words/words.js'
import { writing } from './words/writing.js'

/** Where a copy goes. */
export interface CopyPlace {
  /** The document that it is a copy of. */
  readonly original: string
  readonly out: string
  /** Whether a file that is there may be replaced. */
  readonly force: boolean
  readonly lang: Locale
}

/** What keeps a copy from being written, as one line; undefined when nothing does. The original is never written over. */
export async function obstacle({ original, out, force, lang }: CopyPlace): Promise<string | undefined> {
  if (await isSame(original, out)) return writing[lang].isInput(out)
  if (force) return undefined
  return (await exists(out)) ? writing[lang].exists(out) : undefined
}

/** Writes a copy whole or not at all; false, with a line on standard error, when that fails. */
export async function writeCopy({ out, lang }: CopyPlace, bytes: Uint8Array): Promise<boolean> {
  try {
    await writeWhole(out, bytes)
    return true
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    await write(process.stderr, `gouji：${words[lang].notWritten(out, code ?? message)}\n`)
    return false
  }
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined
}

/** The same file, also by way of a link. */
async function isSame(a: string, b: string): Promise<boolean> {
  if (resolve(a) === resolve(b)) return true
  const [one, other] = await Promise.all([a, b].map((path) => stat(path).catch(() => undefined)))
  return one !== undefined && other !== undefined && one.ino === other.ino && one.dev === other.dev
}
