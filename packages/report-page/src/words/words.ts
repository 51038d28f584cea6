import type { BlockReason, Evidence, Locale, Severity } from '@gouji/core'
import type { ClientWords, Status } from '../data.js'
import { en } from './en.js'
import { zh } from './zh.js'

/** Everything on the page that is not the report's own text or a rule's message, in one language. */
export interface Words {
  readonly locale: Locale
  /** Of the HTML element. */
  readonly language: string
  readonly title: string
  readonly colon: string
  readonly severity: Readonly<Record<Severity, string>>
  readonly client: ClientWords
  /** What a status means, for the legend's tips. */
  readonly meaning: Readonly<Record<Status, string>>
  readonly reason: Readonly<Record<BlockReason, string>>
  readonly truncated: string
  readonly weak: string
  readonly reports: string
  readonly report: string
  readonly noFindings: string
  readonly coverage: string
  readonly filterSeverity: string
  readonly legend: string
  readonly text: string
  readonly table: string
  readonly failures: string
  /** Heads of the columns figures and checked. */
  readonly overview: readonly [string, string]
  readonly keys: string
  readonly keyList: readonly (readonly [key: string, does: string])[]
  checked(checked: number, figures: number): string
  relations(counts: Readonly<Record<keyof ClientWords['verdicts'], number>>): string
  counts(findings: Readonly<Record<Severity, number>>): string
  suppressed(count: number): string
  line(line: number): string
  accepted(low: string | undefined, high: string | undefined): string
  cause(evidence: Evidence, figure: string): string
  repair(text: string, repair: string, holds: number): string
  fix(text: string, fix: string): string
  ruleCrash(rule: string): string
  footer(version: string): string
}

export const words: Readonly<Record<Locale, Words>> = { zh, en }
