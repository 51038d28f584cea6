import { check } from './check.js'
import { readInput, readStandardInput } from './inputs.js'
import type { Job } from './plan.js'
import type { Checked, Failure, Run } from './run.js'

/**
 * Checks every file, one after the other (`-` is standard input, which goes by `stdinFilename`); one that cannot be
 * checked does not stop the others.
 */
export async function checkFiles(jobs: readonly Job[], stdinFilename = '<stdin>'): Promise<Run> {
  const checked: Checked[] = []
  const failures: Failure[] = []
  for (const { file, settings, accepted, references } of jobs) {
    const input = file === '-' ? await readStandardInput(stdinFilename) : await readInput(file)
    const outcome = 'problem' in input ? input : await check(input, settings, accepted, references)
    if ('problem' in outcome) failures.push(outcome)
    else checked.push(outcome)
  }
  return { checked, failures }
}
