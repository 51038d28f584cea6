import type { BatchIssue, Locale, Severity, Verdict as RelationVerdict } from '@gouji/core'
import type { Verdict } from '../decision.js'
import type { AuditFailure } from '../item.js'
import { en } from './en.js'
import { zh } from './zh.js'

/** The sums that the last line of an audit says. */
export interface AuditTotals {
  readonly files: number
  readonly units: number
  readonly failures: number
  readonly findings: Readonly<Record<Severity, number>>
  readonly confirmed: number
  readonly dismissed: number
}

/** What an audit says beside the findings, in one language. */
export interface AuditWords {
  /** `rate`: files a second; `seconds` left, NaN when nobody knows. */
  progress(done: number, total: number, rate: number, seconds: number): string
  found(files: number, reused: number): string
  skipped(endings: readonly (readonly [ending: string, count: number])[]): string
  ignored(count: number): string
  writing: string
  interrupted(done: number, total: number): string
  disk(reason: string): string
  locked(process: number, file: string): string
  unreadableWorkbook(file: string, reason: string): string
  notWritten(file: string, reason: string): string
  totals(totals: AuditTotals): string
  written(files: readonly string[]): string
  broken(reports: number): string
  crashes(stack: string): string
  failure(failure: Omit<AuditFailure, 'path'>): string
  /** A finding of the batch as one line that stands alone. */
  batch(issue: BatchIssue): string
  /** The title of a rule of the batch. */
  batchRule(rule: string): string
  suppressed(count: number): string
  batchSuggestion(issue: BatchIssue): string
  unknownUnit: string
  severity: Readonly<Record<Severity, string>>
  decision: Readonly<Record<Verdict, string>>
  relation: Readonly<Record<RelationVerdict, string>>
  kind(kind: string): string
  sheets: { readonly findings: string; readonly units: string; readonly files: string; readonly failures: string }
  columns: {
    readonly findings: readonly string[]
    readonly units: readonly string[]
    readonly files: readonly string[]
    readonly failures: readonly string[]
  }
  decisionHelp: string
  sameContent(path: string): string
  brokenRule(rule: string): string
  overview: OverviewWords
}

export interface OverviewWords {
  readonly title: string
  readonly files: string
  readonly units: string
  readonly failures: string
  readonly checked: string
  readonly checkedOf: (checked: number, figures: number) => string
  readonly relations: string
  readonly ranked: string
  readonly rankedNote: (shown: number, all: number) => string
  readonly byRule: string
  readonly rates: string
  readonly ratesNote: (reports: number) => string
  readonly noRates: string
  readonly verdicts: string
  readonly allUnits: string
  readonly unread: string
  readonly moreFailures: (count: number) => string
  readonly nothing: string
  readonly footer: (version: string) => string
}

export const auditWords: Readonly<Record<Locale, AuditWords>> = { zh, en }
