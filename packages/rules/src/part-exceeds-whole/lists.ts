import {
  type Fact,
  figureOf,
  isAmount,
  operand,
  type Reading,
  type Relation,
  type Report,
  sameKind,
  type Sentence,
  sum
} from '@gouji/core'
import { addsTo, around, homogeneous, isAddend, wordsOf } from '../shared/addends.js'
import { addUpTo } from '../shared/holds.js'
import { before, listsUnderFigures, type PartList, sureParts } from '../shared/part-list.js'

/** How many figures away the whole may stand. */
const MOST_AWAY = 30

/** What 其中, 含 and brackets name as parts; 「15家医院…的有13家」; 「共支出A，待遇支出B，其中…」. */
export function* partsOfFigures(report: Report): Iterable<Relation> {
  for (const list of listsUnderFigures(report)) {
    const relation = relationOf(list)
    if (relation) yield relation
  }
  for (const sentence of report.sentences) {
    yield* havingSome(sentence)
    yield* partOfAll(sentence)
  }
}

/** The sum of a list of money against its total; of people or things, which may be counted twice, the largest part. */
function relationOf(list: PartList): Relation | undefined {
  const { total, readings } = list
  const parts = sureParts(readings.at(-1)?.parts ?? [])
  const first = parts[0] as Fact
  if (!belongs(first) || !homogeneous(parts) || parts.some(isCut) || addsUp(list)) return undefined
  if (parts.length >= 2 && total.figure.unitKind === 'money' && list.rivals.length === 0) {
    return {
      kind: 'parts',
      stated: operand(total),
      comparison: '≥',
      readings: [{ expression: sum(parts.map((part) => figureOf(part))), binding: 'firm' }]
    }
  }
  const largest = parts.reduce((most, part) => (part.figure.number > most.figure.number ? part : most), first)
  return atMost(largest, wholesOf(total, largest))
}

/** A list that makes up its total, by its words or by its figures, needs no bound beside it. */
function addsUp({ total, readings }: PartList): boolean {
  return readings.some(({ parts, complete }) => parts.length >= 2 && (complete || addUpTo(total, parts)))
}

function atMost(part: Fact, wholes: readonly Fact[]): Relation {
  const readings: Reading[] = wholes.map((whole) => ({ expression: figureOf(whole), binding: 'firm' }))
  if (wholes.length > 1) readings.push({ expression: sum(wholes.map((whole) => figureOf(whole))), binding: 'firm' })
  return { kind: 'part', stated: operand(part), comparison: '≤', readings }
}

/** 调减 is taken off the total. */
function isCut(part: Fact): boolean {
  return part.measures[0]?.id === 'adjust-cut'
}

/** 其中 and 含 make a part; a bracket alone may remark anything. */
function belongs(first: Fact): boolean {
  const { scope, sentence } = first
  if (scope.opener === 'of-which') return true
  const words = sentence?.skeleton.slice(0, first.at) ?? ''
  if (scope.opener === 'comprises' && scope.parent?.opener !== 'bracket') return true
  return (
    /（(?:其中)?[^（）]{0,12}(?:含|包含|包括|其中)[^（）]*$/.test(words) && !/不含|未含|不包含|不包括|另含/.test(words)
  )
}

/** The figure that the list opens under and those before it in its sentence: 其中 may speak of any of them, or of all. */
function wholesOf(total: Fact, part: Fact): Fact[] {
  return before(total).filter((fact) => fact === total || (isAddend(fact) && addsTo(part, fact)))
}

/** 「15家医院中上传率100%的有13家，合格率90%以上的有12家」. */
function* havingSome(sentence: Sentence): Iterable<Relation> {
  if (!sentence.skeleton.includes('的有')) return
  for (const part of sentence.facts) {
    if (part.figure.unitKind !== 'count' || !wordsOf(part).endsWith('的有')) continue
    const whole = around(sentence.facts, part, MOST_AWAY).find(
      (fact) => fact.index < part.index && isAmount(fact) && sameKind(fact, part) && !wordsOf(fact).endsWith('的有')
    )
    if (whole) yield atMost(part, [whole])
  }
}

const allWords =
  /^(?:[\uE000-\uE00A])?(?:全年|当年|本年)?(?:总|共|累计|合计)(?:计)?(?:支出|收入|投入|下达|拨付|支付|安排)(?:资金)?(?:为|了)?$/

/** 「共支出8834万元，待遇支出8693万元，其中…」: the second is a kind of the first. */
function* partOfAll(sentence: Sentence): Iterable<Relation> {
  const [all, part] = sentence.facts.filter((fact) => fact.scope.depth === 0 && isAddend(fact))
  if (!all || !part || !allWords.test(wordsOf(all)) || !addsTo(part, all) || part.subject === '') return
  if (part.measures[0]?.id !== all.measures[0]?.id || part.clause !== all.clause + 1) return
  yield {
    kind: 'part',
    stated: operand(part),
    comparison: '≤',
    readings: [{ expression: figureOf(all), binding: 'firm' }],
    severity: 'warning'
  }
}
