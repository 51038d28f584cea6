import {
  Decimal,
  type Expression,
  type Fact,
  figureOf,
  type Reading,
  type Relation,
  type Report,
  sum
} from '@gouji/core'
import type { Form } from '../shared/forms.js'
import { annexedForm, scoreOf } from './annexed.js'
import type { ScoreItem } from '../shared/score-items.js'
import { fills, nameOfItem, type ScoreFrame, scoreFrames } from '../shared/score-frames.js'

const LEAST_ITEMS = 2
/** Without full marks: when most items are this near to the total they are no parts of it but scores of several projects. */
const LARGEST_PART = new Decimal('0.6')
/** Without full marks: items that make up less than this of the total are not all of them. */
const LEAST_PART = new Decimal('0.75')

/** 「部门整体（含部门预算项目）绩效自评得分为93分」: in accounts, of the self-evaluation that is annexed to them. */
const ofDepartment = /整体[^，。；]{0,30}$/

/** Items of the text against the total of the text, against the total of the form, and the two totals against each other. */
export function* proseRelations(report: Report, forms: readonly Form[]): Iterable<Relation> {
  const frames = scoreFrames(report)
  // several frames of a part share its wholes
  const told = new Set<Fact>()
  const itemised = frames.filter((frame) => frame.items.length > 0)
  const complete = new Set(frames.filter((frame) => frame.complete).map((frame) => frame.part))
  yield* restated(frames)
  for (const frame of frames) {
    // a list that fills 100 speaks for the whole; others of the part tell some of it again
    const spokenFor = !frame.complete && complete.has(frame.part)
    for (const whole of spokenFor ? [] : frame.wholes) {
      const relation = ofItems(frame, whole.score, '自评得分', 'prose')
      if (relation) yield relation
    }
    for (const { parent, children } of frame.nested) yield ofChildren(parent, children)
    const form = annexedForm(report, frame.part, forms)
    const total = form && scoreOf(form)
    if (!form || !total) continue
    if (frame.wholes.length === 0 && itemised.length === 1 && completeFor(frame, form)) {
      const relation = ofItems(frame, total, '表中总分', 'prose-form')
      if (relation) yield { ...relation, severity: 'warning' }
    }
    for (const { score } of frame.wholes) {
      if (told.has(score)) continue
      told.add(score)
      yield {
        kind: 'narrative',
        stated: { label: '正文得分', figure: score.figure },
        comparison: '=',
        severity: 'warning',
        readings: [{ expression: figureOf(total, '表中总分'), binding: 'firm' }]
      }
    }
  }
}

/** The score that another part of a bundle reports of the department's self-evaluation. */
function* restated(frames: readonly ScoreFrame[]): Iterable<Relation> {
  const own = frames.filter((frame) => frame.part.kind === 'department' && frame.wholes.length > 0)
  const [department] = own
  const told = department?.wholes[0]
  if (own.length !== 1 || !department || !told) return
  for (const frame of frames) {
    if (frame.part === department.part) continue
    for (const { score } of frame.wholes) {
      if (!ofDepartment.test(score.lead)) continue
      yield {
        kind: 'restated',
        stated: { label: '部门整体自评得分', figure: score.figure },
        comparison: '=',
        severity: 'warning',
        readings: [{ expression: figureOf(told.score, '自评报告得分'), binding: 'firm' }]
      }
    }
  }
}

function completeFor(frame: ScoreFrame, form: Form): boolean {
  const weight = form.totals.findLast((total) => !total.subtotal)?.weight
  return frame.complete || (weight !== undefined && fills(frame.items, weight.figure.value))
}

function ofItems(frame: ScoreFrame, stated: Fact, label: string, kind: string): Relation | undefined {
  const { items } = frame
  if (items.length < LEAST_ITEMS || items.some((item) => item.score === stated)) return undefined
  const marked = items.some((item) => item.full)
  const { value } = stated.figure
  if (
    !marked &&
    items.filter((item) => item.score.figure.value.gt(value.times(LARGEST_PART))).length * 2 > items.length
  )
    return undefined
  const sure = marked ? frame.complete : frame.gapless && totalOf(items).gte(value.times(LEAST_PART))
  const reading: Reading = {
    expression: sumOf(items),
    binding: sure ? 'firm' : 'loose',
    ...(sure ? {} : { doubt: 'list-may-be-partial' as const })
  }
  return { kind, stated: { label, figure: stated.figure }, comparison: '=', readings: [reading] }
}

function totalOf(items: readonly ScoreItem[]): Decimal {
  return items.reduce((total, { score }) => total.plus(score.figure.value), new Decimal(0))
}

/** 产出指标（满分50分，得48分） over its 数量指标, 质量指标 …: the whole list when the full marks fill the parent's. */
function ofChildren(parent: ScoreItem, children: readonly ScoreItem[]): Relation {
  const sure = parent.full !== undefined && fills(children, parent.full.figure.value)
  const reading: Reading = {
    expression: sumOf(children),
    binding: sure ? 'firm' : 'loose',
    ...(sure ? {} : { doubt: 'list-may-be-partial' as const })
  }
  return {
    kind: 'children',
    stated: { label: nameOfItem(parent), figure: parent.score.figure },
    comparison: '=',
    readings: [reading]
  }
}

function sumOf(items: readonly ScoreItem[]): Expression {
  const [only] = items
  const terms = items.map((item) => figureOf(item.score, nameOfItem(item)))
  return items.length === 1 && only ? (terms[0] as Expression) : sum(terms)
}
