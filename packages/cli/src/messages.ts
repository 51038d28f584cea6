import type { Run } from './run.js'
import type { Words } from './words/words.js'

/** One line for every file that could not be checked and every rule that failed; a stack only where the bug is ours. */
export function failureMessages(run: Run, text: Words): string {
  const lines: string[] = []
  for (const { path, problem, detail, error } of run.failures) {
    lines.push(text.about(path, text.problem(problem, detail ?? '')))
    if (error !== undefined) lines.push(stack(error))
  }
  for (const { path, result } of run.checked) {
    for (const { rule, error } of result.failures) lines.push(text.about(path, text.ruleCrash(rule)), stack(error))
  }
  return lines.map((line) => `${line}\n`).join('')
}

const stack = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error))
