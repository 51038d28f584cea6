import type { BatchIssue, Locale } from '@gouji/core'
import type { Decision } from '../decision.js'
import type { AuditFailure, Item } from '../item.js'
import type { FileRecord, RecordFinding } from '../record.js'

/** A finding as the results show it, with the reviewer's word on it. */
export interface ShownFinding extends RecordFinding {
  readonly decision?: Decision
}

/** One checked submission, ready to be written down. */
export interface FileResult {
  readonly item: Item
  readonly unit: string
  readonly record: Extract<FileRecord, { checked: true }>
  /** Those that count, and those that a reviewer dismissed. */
  readonly findings: readonly ShownFinding[]
  /** The first submission with the same content, if another one has it. */
  readonly same?: string
}

export interface FailedFile extends AuditFailure {
  readonly unit: string
}

/** Everything of an audit: read as often as somebody wants, one submission in memory at a time. */
export interface AuditResults {
  readonly locale: Locale
  /** By unit, then by path. */
  files(): Iterable<FileResult>
  readonly failures: readonly FailedFile[]
  readonly units: readonly UnitTally[]
  readonly tally: Tally
}

/** What is counted of a unit's submissions. Dismissed findings are counted as such alone. */
export interface UnitTally {
  readonly unit: string
  files: number
  error: number
  warning: number
  info: number
  confirmed: number
  dismissed: number
  failures: number
  figures: number
  checked: number
  relations: number
  inconsistent: number
}

/** What is counted of the whole batch. */
export interface Tally {
  readonly findings: { error: number; warning: number; info: number }
  /** By rule: how many of each severity. */
  readonly rules: ReadonlyMap<string, { error: number; warning: number; info: number }>
  readonly relations: { exact: number; rounding: number; weak: number; inconsistent: number; blocked: number }
  /** Stated execution rates, as fractions, one a report that states one. */
  readonly rates: readonly number[]
  files: number
  figures: number
  checked: number
  confirmed: number
  dismissed: number
  /** Reports on which a rule threw: bugs of ours; and the stack of the first. */
  broken: number
  brokenStack?: string
}

/** The rule that a finding of the batch goes by. */
export const batchRules: Readonly<Record<BatchIssue['kind'], string>> = {
  'figures-differ': 'batch-figures',
  'versions-differ': 'batch-figures',
  copied: 'batch-copy',
  'other-name': 'batch-copy'
}
