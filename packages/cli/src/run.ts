import type { Report, Result } from '@gouji/core'
import type { DocumentProblem } from '@gouji/formats'

/** A report that was read and checked. */
export interface Checked {
  /** As given on the command line. */
  readonly path: string
  readonly report: Report
  readonly result: Result
}

/** Why a file could not be checked. `crash` is a bug of ours; the others the user can mend. */
export type Problem =
  | 'missing'
  | 'forbidden'
  | 'directory'
  | 'not-a-file'
  | 'unreadable'
  | DocumentProblem
  | OfficeProblem
  | 'crash'

/** Of files that LibreOffice has to turn into another kind: it is not there, it could not, or not in time. */
type OfficeProblem = 'no-office' | 'not-converted' | 'office-too-slow'

/** A file that could not be checked: it is named, and the others go on. */
export interface Failure {
  readonly path: string
  readonly problem: Problem
  /** What was found, where the problem alone does not say it: a size, a part, the system's own error. */
  readonly detail?: string
  /** Of a crash: what was thrown. */
  readonly error?: unknown
}

/** Everything that reporters get. */
export interface Run {
  readonly checked: readonly Checked[]
  readonly failures: readonly Failure[]
}
