import { Decimal, type Fact, figureOf, type Reading, type Relation, type Report, sum } from '@gouji/core'
import type { Form } from '../shared/forms.js'
import { scoresIn } from '../shared/prose-scores.js'
import { nameOfItem, type ScoreFrame, scoreFrames } from '../shared/score-frames.js'

const MOST = new Decimal(150)

/** Full marks given item by item in the text against the stated total of 100. */
export function* proseWeights(report: Report, forms: readonly Form[]): Iterable<Relation> {
  const frames = scoreFrames(report).filter((frame) => frame.items.length > 2 && frame.items.every((item) => item.full))
  if (frames.length === 0) return
  const hundreds = statedHundreds(report, frames)
  for (const frame of frames) {
    const stated = totalFor(frame, hundreds, forms, frames.length === 1)
    if (!stated) continue
    const terms = frame.items.map((item) => figureOf(item.full as Fact, nameOfItem(item)))
    const sure = frame.complete || (frame.gapless && !mixesLevels(frame) && isAbove(frame))
    const reading: Reading = {
      expression: sum(terms),
      binding: sure ? 'firm' : 'loose',
      ...(sure ? {} : { doubt: 'list-may-be-partial' as const })
    }
    yield { kind: 'prose', stated: { label: '总分值', figure: stated.figure }, comparison: '=', readings: [reading] }
  }
}

/** 「总分100分」「分值设定100分」, where they are no full mark of an item. */
function statedHundreds(report: Report, frames: readonly ScoreFrame[]): Fact[] {
  const own = new Set(frames.flatMap((frame) => frame.items.map((item) => item.full)))
  const stated: Fact[] = []
  for (const block of report.blocks) {
    if (!report.factsByBlock.get(block.index)?.some((fact) => fact.figure.number === 100)) continue
    for (const { fact, kind } of scoresIn(report, block)) {
      if (kind === 'full' && fact.figure.value.eq(100) && !own.has(fact)) stated.push(fact)
    }
  }
  return stated
}

/** In the frame's own part, else the only one of the report; else the total of the form. */
function totalFor(
  frame: ScoreFrame,
  hundreds: readonly Fact[],
  forms: readonly Form[],
  alone: boolean
): Fact | undefined {
  const near = hundreds.find((fact) => fact.block.part === frame.part) ?? (alone ? hundreds[0] : undefined)
  if (near || !alone || forms.length !== 1) return near
  return forms[0]?.totals.findLast((total) => !total.subtotal)?.weight
}

/** More than 100, which no missing item explains; far more are levels that print their marks once more. */
function isAbove(frame: ScoreFrame): boolean {
  let total = new Decimal(0)
  for (const { full } of frame.items) if (full) total = total.plus(full.figure.value)
  return total.gt(100) && total.lt(MOST)
}

/** 产出指标 beside 数量指标 on lines of one level: the one holds the other, and no sum of both is meant. */
function mixesLevels(frame: ScoreFrame): boolean {
  const names = frame.items.map(nameOfItem)
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name))
  return (has(/^产出/) && has(/数量|质量|时效|成本/)) || (has(/^效益/) && has(/经济|社会|生态|可持续/))
}
