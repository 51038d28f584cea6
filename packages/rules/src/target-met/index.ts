import { defineRule, type Expression, type Fact, operand, type Relation, type Report } from '@gouji/core'
import { claimFor } from '../shared/targets/claims.js'
import { reversed } from '../shared/targets/comparable.js'
import { targetPairs } from '../shared/targets/index.js'
import type { TargetPair } from '../shared/targets/pair.js'
import { asLimit } from '../shared/targets/limit.js'
import { printOf } from '../shared/targets/print.js'
import { targetMetMessage } from './message.js'

function* relations(report: Report): Iterable<Relation> {
  for (const pair of targetPairs(report)) {
    if (isOpen(pair)) continue
    if (pair.missed === 'no') yield met(report, pair)
    else if (pair.missed === 'said') yield calledShort(report, pair)
    else {
      // a miss that the report admits is no finding; whichever of the two holds goes into the ledger
      const known: Relation = { ...relationOf(report, { ...pair, binding: 'loose' }), tentative: true }
      if (pair.actual.figure.comparator === undefined) yield known
      yield { ...known, kind: 'admitted', comparison: reversed(pair.comparison) }
    }
  }
}

/** 「71%，未达80%」 claims itself that the first is below the second. */
function calledShort(report: Report, pair: TargetPair): Relation {
  const relation = relationOf(report, pair)
  const data = { ...relation.data, target: pair.target.figure.text.replace(/\s/g, '') }
  return { ...relation, kind: 'called-short', comparison: reversed(pair.comparison), data }
}

/** Neither a sign nor the indicator says whether more or less of the money is better. */
function isOpen({ comparison, binding, target }: TargetPair): boolean {
  return comparison === '=' && binding === 'loose' && target.figure.unitKind !== 'standard'
}

function met(report: Report, pair: TargetPair): Relation {
  const relation = relationOf(report, pair)
  if (pair.place === 'row' || pair.place === 'item') return relation
  const claim = claimFor(report, pair.target.block.part, pair.project)
  if (!claim) return { ...relation, severity: 'warning' }
  return {
    ...relation,
    data: { ...relation.data, claim: claim.text },
    related: [{ label: claim.text, span: claim.span }]
  }
}

function relationOf(report: Report, { name, target, actual, comparison, binding, place, full }: TargetPair): Relation {
  const expression: Expression = {
    op: 'figure',
    operand: { label: target.label || name, figure: asLimit(target, comparison) }
  }
  return {
    kind: place,
    stated: operand(actual, name),
    comparison,
    tentative: binding === 'loose',
    readings: [
      {
        expression,
        ...(binding === 'firm' && !isCut(target, actual) ? { binding } : { binding: 'loose', doubt: 'other-scope' })
      }
    ],
    data: { name, target: printOf(report, target), actual: printOf(report, actual), ...(full ? { full } : {}) }
  }
}

/** A result of 95.99% against 96%: as precise as the target is printed, it is met. */
function isCut({ figure: target }: Fact, { figure: actual }: Fact): boolean {
  if (target.unitKind !== 'ratio' || actual.decimals <= target.decimals) return false
  return Math.abs(target.number - actual.number) <= 0.5 * 10 ** (target.scale - target.decimals)
}

/** Results against their targets. Source: handbook B45, B52, B55, A.3.3. */
export const targetMet = defineRule({
  meta: {
    id: 'target-met',
    title: { zh: '目标完成', en: 'Target met' },
    severity: 'error',
    preset: 'recommended',
    covers: ['B45', 'B52', 'B55']
  },
  relations,
  checkMessage: targetMetMessage
})
