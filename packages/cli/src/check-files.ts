import type { EngineConfig } from '@gouji/core'
import { check } from './check.js'
import { readInput, readStandardInput } from './inputs.js'
import type { Checked, Failure, Run } from './run.js'

export interface CheckSettings {
  /** Of the file at `path`. */
  readonly configFor: (path: string) => EngineConfig
  /** The name that standard input goes by. */
  readonly stdinFilename?: string | undefined
}

/** Checks every file, one after the other (`-` is standard input); one that cannot be checked does not stop the others. */
export async function checkFiles(files: readonly string[], settings: CheckSettings): Promise<Run> {
  const checked: Checked[] = []
  const failures: Failure[] = []
  for (const file of files) {
    const input = file === '-' ? await readStandardInput(settings.stdinFilename ?? '<stdin>') : await readInput(file)
    const outcome = 'problem' in input ? input : await check(input, settings.configFor(input.path))
    if ('problem' in outcome) failures.push(outcome)
    else checked.push(outcome)
  }
  return { checked, failures }
}
