import { buildReport, type Reference } from '@gouji/core'
import { readDocument } from '@gouji/formats'
import { readInput } from './inputs.js'
import type { Failure } from './run.js'

/** Documents that reports are compared with, by their role. */
export interface AskedReferences {
  readonly with: readonly string[]
  readonly reference: readonly string[]
}

/** Reads the documents behind --with and --reference; those that cannot be read are failures. */
export async function readReferences(asked: AskedReferences): Promise<readonly Reference[] | readonly Failure[]> {
  const found: Reference[] = []
  const failures: Failure[] = []
  for (const role of ['reference', 'with'] as const) {
    for (const path of new Set(asked[role])) {
      const input = await readInput(path)
      const source = 'problem' in input ? input : await readDocument(input.bytes, path)
      if ('problem' in source) failures.push({ path, ...source })
      else found.push({ path, role, report: buildReport(source) })
    }
  }
  return failures.length > 0 ? failures : found
}
