import type { Evidence, Locale, Severity, Verdict } from '@gouji/core'
import type { Problem } from '../run.js'
import { en } from './en.js'
import { zh } from './zh.js'

interface Totals {
  readonly reports: number
  readonly findings: Readonly<Record<Severity, number>>
  readonly relations: number
  readonly inconsistent: number
  readonly failures: number
}

/** The frame around the rules' own messages, in one language. */
export interface Words {
  readonly severity: Readonly<Record<Severity, string>>
  readonly noFindings: string
  coverage(figures: number, relations: Readonly<Record<Verdict, number>>): string
  summary(totals: Totals): string
  arithmetic(text: string): string
  operand(label: string, text: string, place: string): string
  /** `figure`: the text of the figure that the evidence names, if it names one. */
  cause(evidence: Evidence, figure: string): string
  /** What the figure printed as `text` would have to be. */
  repair(text: string, repair: string, holds: number): string
  fix(text: string, fix: string): string
  /** One line: which file, what was found, what is allowed, what to do. */
  failure(path: string, problem: Problem, detail: string): string
  /** A bug of ours: a rule threw; the others went on. */
  ruleCrash(path: string, rule: string): string
}

export const words: Readonly<Record<Locale, Words>> = { zh, en }
