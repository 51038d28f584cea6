import { type Context, oneLine, othersOf, titleOf } from '../context.js'
import type { Ledger } from '../protocol.js'
import type { View } from '../view.js'
import { labelled } from './diagnostics.js'

/** All relations of a document with their verdicts. */
export function ledgerOf(view: View, context: Context): Ledger {
  const { checks, coverage } = view.result
  return {
    coverage,
    entries: checks.map((check) => {
      const { stated } = check.relation
      return {
        verdict: check.verdict,
        rule: check.rule,
        title: titleOf(check.rule, context),
        text: labelled(stated.label, oneLine(stated.figure.text)),
        arithmetic: check.arithmetic,
        ...(check.reason ? { reason: context.words.reason[check.reason] } : {}),
        range: view.range(stated.figure.span),
        operands: othersOf(check).map(({ label, figure }) => ({
          text: labelled(label, oneLine(figure.text)),
          range: view.range(figure.span)
        }))
      }
    })
  }
}
