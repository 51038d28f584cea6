import { constant, Decimal, type Expression, figureOf, product, type Relation, type Report } from '@gouji/core'
import { type Form, formsOf } from '../shared/forms.js'

interface Band {
  /** The whole text of the result. */
  readonly result: RegExp
  /** Shares of the weight: at least, at most. */
  readonly low?: Decimal
  readonly high?: Decimal
}

/**
 * Results in words and the share of the weight that they earn: 达成 100—80%, 部分达成 80—60% (in places 80—50%), 未达成
 * 60—0%. Source: handbook A.3.3, B37.
 */
const bands: readonly Band[] = [
  { result: /^(?:全部|已|均已)?达成(?:预期|年度)?(?:指标|目标)?$/, low: new Decimal('0.8') },
  {
    result: /^部分达成(?:预期|年度)?(?:指标|目标)?(?:[，,]?并具有一定效果)?$/,
    low: new Decimal('0.5'),
    high: new Decimal('0.8')
  },
  { result: /^未达成(?:预期|年度)?(?:指标|目标)?(?:[，,]?且效果较差)?$/, high: new Decimal('0.6') }
]

/** Scores of results in words against the band that the words stand for. */
export function* bandRelations(report: Report): Iterable<Relation> {
  for (const form of formsOf(report)) if (!form.scaled) yield* ofForm(form)
}

function* ofForm(form: Form): Iterable<Relation> {
  for (const { name, weight, score, actualCell } of form.rows) {
    const band = actualCell && bands.find(({ result }) => result.test(actualCell.text))
    if (!band || !weight || !score) continue
    const part = (share: Decimal): Expression => product(figureOf(weight, '分值'), constant(share))
    const relation = { kind: 'band', stated: { label: name, figure: score.figure }, data: { result: actualCell.text } }
    if (band.low) yield { ...relation, comparison: '≥', readings: [{ expression: part(band.low), binding: 'firm' }] }
    if (band.high) yield { ...relation, comparison: '≤', readings: [{ expression: part(band.high), binding: 'firm' }] }
  }
}
