import type { Problem } from '../run.js'

/** One submission: a file, or a file inside a .zip. */
export interface Item {
  /** What it is called everywhere: the file's path; of a file in an archive, the archive's path and the path inside. */
  readonly path: string
  /** The file on the disk. */
  readonly file: string
  /** Its number in the archive's directory, when {@link file} is an archive. */
  readonly entry?: number
  /** The folder that it was handed in in, below what was named on the command line: stands for a unit that the report does not name. */
  readonly folder?: string
}

/** Why a submission could not be checked: what `check` knows, and what only a batch can meet. */
export type AuditProblem =
  | Problem
  | 'timeout'
  | 'memory'
  | 'died'
  | 'closed-archive'
  | 'nested-archive'
  | 'broken-archive'
  | 'encrypted-entry'
  | 'large-archive'
  | 'nothing-matches'

/** A submission that could not be checked. `detail`: what was found; `stack`: of a bug of ours. */
export interface AuditFailure {
  readonly path: string
  readonly problem: AuditProblem
  readonly detail?: string
  readonly stack?: string
}
