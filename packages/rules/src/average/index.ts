import {
  defineRule,
  type Fact,
  operand,
  type Operand,
  type Reading,
  type Relation,
  type Report,
  type Sentence
} from '@gouji/core'
import { wordsOf } from '../shared/addends.js'
import { factsOfPart } from '../shared/by-part.js'
import { chapterOf } from '../shared/chapter.js'
import { averageMessage } from './message.js'

const cue = /平均[^，；：\uE000-\uE009]{0,8}$/
const MOST_VALUES = 200

function* relations(report: Report): Iterable<Relation> {
  for (const fact of report.facts) {
    if (
      !fact.sentence?.skeleton.includes('平均') ||
      !cue.test(wordsOf(fact)) ||
      fact.stage === 'target' ||
      fact.figure.upper ||
      fact.figure.hedge
    )
      continue
    const readings = [...listed(fact), ...scored(report, fact)]
    if (readings.length > 0) yield { kind: 'average', stated: operand(fact), comparison: '=', readings }
  }
}

/** 「得分分别为96、98、95分，平均得分96.33分」: the values of the sentence, or of the one before. */
function* listed(mean: Fact): Iterable<Reading> {
  const sentence = mean.sentence as Sentence
  const all = sentence.facts.filter((fact) => fact !== mean && sameUnit(fact, mean))
  const before = all.filter((fact) => fact.index < mean.index)
  // 「平均得分95.5分，分别为96分、98分…」
  const values = before.length > 0 ? before : all
  const count = countOf(sentence, mean)
  if (values.length < 2 || (count !== undefined && count !== values.length)) return
  const respectively = /(?:分别|依次)[^，；]{0,4}$/.test(sentence.skeleton.slice(0, values[0]?.at))
  if (count === values.length || respectively) yield { expression: meanOf(values), binding: 'firm' }
}

/** The scores of N projects stated elsewhere in the part, when there are N of them. */
function* scored(report: Report, mean: Fact): Iterable<Reading> {
  const count = countOf(mean.sentence as Sentence, mean)
  if (count === undefined || count < 2 || mean.figure.unitKind !== 'score') return
  const values: Fact[] = []
  for (const fact of factsOfPart(report, mean.block.part)) {
    if (fact === mean || !fact.sentence || values.length > MOST_VALUES) continue
    if (fact.figure.unitKind !== 'score' && fact.figure.unitKind !== 'none') continue
    const words = wordsOf(fact)
    if (/自评得分|项目得分|综合得分|评价得分/.test(words) && !/平均|满分|总/.test(words) && sameUnit(fact, mean))
      values.push(fact)
  }
  if (values.length !== count) return
  const near = values.every((fact) => chapterOf(fact.block.section) === chapterOf(mean.block.section))
  yield { expression: meanOf(values), ...(near ? { binding: 'firm' } : { binding: 'loose', doubt: 'other-scope' }) }
}

function meanOf(values: readonly Fact[]): Reading['expression'] {
  return { op: 'mean', terms: values.map((fact) => ({ op: 'figure', operand: named(fact) })) }
}

function named(fact: Fact): Operand {
  return { label: fact.label, figure: fact.figure }
}

function sameUnit(a: Fact, b: Fact): boolean {
  const left = a.figure
  const right = b.figure
  if (left.upper || (left.comparator && left.comparator !== '=') || /平均|满分|总分|最高|最低/.test(wordsOf(a)))
    return false
  return left.unitKind === right.unitKind || (left.unitKind === 'none' && right.unitKind === 'score')
}

/** 「8个项目平均得分」 → 8. */
function countOf(sentence: Sentence, mean: Fact): number | undefined {
  const count = sentence.facts.find(
    (fact) =>
      fact.index < mean.index && fact.figure.unitKind === 'count' && /^(?:个|项|家|名|人|位|户)$/.test(fact.figure.unit)
  )
  return count && Number.isInteger(count.figure.number) ? count.figure.number : undefined
}

/** A stated mean against the values listed with it. Source: handbook B42. */
export const average = defineRule({
  meta: {
    id: 'average',
    title: { zh: '平均数', en: 'Average' },
    severity: 'error',
    preset: 'recommended',
    covers: ['B42']
  },
  relations,
  checkMessage: averageMessage
})
