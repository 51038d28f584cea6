import type { RuleFailure } from '@gouji/core'
import type { Failure } from '../run.js'
import type { Words } from '../words/words.js'

/** Why a file could not be checked, in one line without its name. */
export function problemOf({ problem, detail }: Failure, text: Words): string {
  return text.problem(problem, detail ?? '')
}

/** A rule that threw, in one line with what was thrown. */
export function crashOf({ rule, error }: RuleFailure, text: Words): string {
  return `${text.ruleCrash(rule)} ${error.name}: ${error.message}`
}
