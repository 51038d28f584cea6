import type { Figure } from '../figures/figure.js'
import type { Span } from '../text/span.js'
import type { Check, Evidence, Severity } from '../relations/relation.js'

/** What the user is shown: one root cause, at the figure most likely wrong. */
export interface Finding {
  readonly rule: string
  readonly severity: Severity
  /** One line that stands alone, worded by the rule. */
  readonly message: string
  readonly span: Span
  readonly related: readonly { readonly label: string; readonly span: Span }[]
  /** The failing checks that this finding explains, the one worded first. Empty for findings without arithmetic. */
  readonly checks: readonly Check[]
  /** The figure that the finding holds to be wrong, if one stands out. */
  readonly suspect?: Figure
  readonly evidence?: Evidence
  /** Values that would mend it, best first; `holds` counts the relations that would then hold. */
  readonly repairs: readonly { readonly text: string; readonly holds: number }[]
  readonly fix?: { readonly span: Span; readonly text: string }
  /** Rule, words around and values: stays when a paragraph moves, changes when a number changes. */
  readonly fingerprint: string
}

/** A rule that threw on a report: a bug of ours, reported without stopping the others. */
export interface RuleFailure {
  readonly rule: string
  readonly error: Error
}
