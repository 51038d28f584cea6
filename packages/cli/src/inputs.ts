import { readFile, stat } from 'node:fs/promises'
import { maximumMegabytes } from './limits.js'
import { readable } from './office/convert.js'
import type { Failure, Problem } from './run.js'

const maximumBytes = maximumMegabytes * 1024 * 1024

export interface Input {
  readonly path: string
  readonly bytes: Uint8Array
}

const problems: Readonly<Record<string, Problem>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EACCES: 'forbidden',
  EPERM: 'forbidden',
  EISDIR: 'directory'
}

/** A file as the readers take it, or why there is none. Never throws for what is wrong with the file. */
export async function readInput(path: string): Promise<Input | Failure> {
  const input = await readBytes(path)
  return 'problem' in input ? input : readable(input)
}

/** The bytes of a file, or why there are none. Never throws for what is wrong with the file, and never waits: pipes and devices are refused. */
export async function readBytes(path: string): Promise<Input | Failure> {
  try {
    const entry = await stat(path)
    if (entry.isDirectory()) return { path, problem: 'directory' }
    if (!entry.isFile()) return { path, problem: 'not-a-file' }
    if (entry.size > maximumBytes) return { path, problem: 'too-large', detail: megabytes(entry.size) }
    return { path, bytes: await readFile(path) }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    return { path, problem: problems[code] ?? 'unreadable', detail: code || String(error) }
  }
}

/** Standard input to its end, under the name `path`. */
export async function readStandardInput(path: string): Promise<Input | Failure> {
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
      size += chunk.length
      if (size > maximumBytes) return { path, problem: 'too-large', detail: `> ${megabytes(maximumBytes)}` }
      chunks.push(chunk)
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error)
    return { path, problem: problems[code] ?? 'unreadable', detail: code }
  }
  return readable({ path, bytes: Buffer.concat(chunks) })
}

const megabytes = (size: number): string => `${(size / 1024 / 1024).toFixed(1)} MB`
