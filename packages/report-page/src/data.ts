// What the script of the page gets beside the HTML, embedded as JSON. Lists instead of objects: a report may have ten
// thousand relations.

/** Of the page. */
export interface PageData {
  readonly words: ClientWords
  /** Titles of the rules that the relations name by their number. */
  readonly rules: readonly string[]
}

/** Of one report. */
export interface ReportData {
  readonly checks: readonly CheckData[]
  /** Labels of the figures of relations, each once. */
  readonly labels: readonly string[]
  /** For a page inside an editor: where each anchor begins and ends in the text, one after the other. */
  readonly spans?: readonly number[]
}

/** A relation. Anchors are stretches of the text: `data-a` of the elements that show them. */
export type CheckData = readonly [
  rule: number,
  verdict: keyof ClientWords['verdicts'],
  stated: number,
  statedLabel: number,
  /** Anchor and label of every other figure, one after the other. */
  operands: readonly number[],
  arithmetic: string,
  /** Which results the stated figure would stand for, or why nothing was decided; may be empty. */
  note: string
]

/** Words that the script puts on the page. */
export interface ClientWords {
  /** By the class of the figure: {@link Status}. */
  readonly statuses: Readonly<Record<Status, string>>
  readonly verdicts: Readonly<Record<'exact' | 'rounding' | 'weak' | 'inconsistent' | 'blocked', string>>
  readonly noRelations: string
  readonly stated: string
  readonly close: string
  readonly shown: string
  readonly findings: string
  readonly ledger: string
  readonly rule: string
  readonly allRules: string
  readonly noMatch: string
  readonly colon: string
}

/**
 * How a figure stands, as its class: v verified · x held to be wrong · q in a relation that does not hold, itself not
 * the suspect · w weak · b undecided · u in no relation.
 */
export type Status = 'v' | 'x' | 'q' | 'w' | 'b' | 'u'
