import type { z } from 'zod'
import type { Root } from '../ledger/localise.js'
import type { Report } from '../report/report.js'
import type { Check, Issue, Relation, Severity } from '../relations/relation.js'

export type Locale = 'zh' | 'en'

export interface RuleMeta {
  /** Plain words: `execution-rate`. The name of its folder, of its page and of its configuration key. */
  readonly id: string
  /** What it finds, in a few words, for lists of rules. */
  readonly title: Readonly<Record<Locale, string>>
  readonly severity: Severity
  /** `recommended` is on by default; `nursery` waits until it has been measured. */
  readonly preset: 'recommended' | 'nursery'
  /** Checks of the handbook that it covers (B01…), for its page. */
  readonly covers: readonly string[]
}

/** A failing relation, or an issue, as the wording sees it. */
export interface Wording<T> {
  (subject: T, locale: Locale): string
}

/** One kind of relation or check. It reads the finished report; it computes no verdict and words no other rule's message. */
export interface Rule<Options = unknown> {
  readonly meta: RuleMeta
  readonly options?: z.ZodType<Options>
  /** The relations that the report states, for the arithmetic to decide. (Methods, so that a rule with any options is a Rule.) */
  relations?(report: Report, options: Options): Iterable<Relation>
  /** What is wrong without arithmetic (numbering, missing values, wrong years). */
  issues?(report: Report, options: Options): Iterable<Issue>
  /** One line that stands alone, for an inconsistent check; `root` says which figure is held to be wrong. */
  readonly checkMessage?: (check: Check, locale: Locale, root?: Pick<Root, 'suspect' | 'repairs'>) => string
  readonly issueMessage?: Wording<Issue>
  /** Words what is wrong with directives; the engine finds it. One rule does. */
  readonly aboutDirectives?: true
}

/** Types a rule's options from its schema. Throws nothing; the rule tester checks that the wordings are there. */
export function defineRule<Options = unknown>(rule: Rule<Options>): Rule<Options> {
  return rule
}
