import {
  defineRule,
  type Fact,
  figureOf,
  operand,
  quotient,
  type Relation,
  type Report,
  type Sentence
} from '@gouji/core'
import { type RespectiveShares, respectiveShares } from './respective.js'
import { indexIn, isAddend, nameOfAddend } from '../shared/addends.js'
import { addUpTo, holds, restOfWhole } from '../shared/holds.js'
import { alike, isComplete } from '../shared/complete.js'
import { percentMessage } from './message.js'

/** Answers may overlap; growth and execution are no shares. */
const overlapping = /多选|问卷|调查|受访|同比|增长|下降|执行率|到位率|分别占(?:年初|预算|任务|计划)/
/** 占x%, 占比x%, 占总支出的x%; not 占地, 占用. */
const shareWords = /(?:占比|比重|所占比例|(?:^|[^抢侵强挤])占)(?!地|用|道|编|线|有)([^，；。、占]{0,16})$/

interface Share {
  readonly fact: Fact
  /** What it is a share of, as far as the words say: 总支出. */
  readonly whole: string
}

function* relations(report: Report): Iterable<Relation> {
  for (const sentence of report.sentences) {
    if (!/占|比重|比例/.test(sentence.skeleton) || overlapping.test(sentence.skeleton)) continue
    const told = new Set<Fact>()
    for (const list of respectiveShares(sentence)) {
      for (const share of list.shares) told.add(share)
      yield* ofList(list)
    }
    const shares = sharesOf(sentence).filter((share) => !told.has(share))
    if (shares.length >= 2) yield* relationsOf(shares)
  }
}

/** Shares of one whole: 「甲…，占a%；乙…，占b%」「分别占a%、b%、c%」「甲、乙占比分别为a%、b%」. */
function sharesOf(sentence: Sentence): Fact[] {
  const found: Share[] = []
  for (const fact of sentence.facts) {
    const { figure } = fact
    if (figure.unitKind !== 'ratio' || figure.upper || (figure.comparator && figure.comparator !== '=')) continue
    const words = shareWords.exec(fact.lead.replace(/^.*[\uE000-\uE009]/, ''))?.[1]
    const last = found.at(-1)
    if (words !== undefined) found.push({ fact, whole: words.replace(/分别|的|为|达到?|约|了/g, '') })
    else if (last && goesOn(last.fact, fact)) found.push({ fact, whole: last.whole })
  }
  const [first] = found
  if (!first || /预算|任务|计划|目标/.test(first.whole)) return []
  return found
    .filter(({ fact, whole }) => whole === first.whole && listOf(fact) === listOf(first.fact))
    .map(({ fact }) => fact)
}

/** 「分别占42.1%、35.6%和22.3%」. */
function goesOn(previous: Fact, fact: Fact): boolean {
  return /^(?:、|，|和|及|以及|与)$/.test(fact.sentence?.skeleton.slice(previous.at + 1, fact.at) ?? '')
}

/** The list that the share's amount stands in: shares of a part are shares of another whole. */
function listOf(share: Fact): unknown {
  return amountOf(share)?.scope ?? share.scope
}

/** The amount whose share it is, directly in front of it. */
function amountOf(share: Fact): Fact | undefined {
  const facts = share.sentence?.facts ?? []
  const before = facts[indexIn(facts, share) - 1]
  return before && before.segment === share.segment && isAddend(before) ? before : undefined
}

function* relationsOf(shares: readonly Fact[]): Iterable<Relation> {
  const stated = operand(shares.at(-1) as Fact)
  const expression = restOfWhole(shares)
  if (fillWhole(shares)) {
    const binding = eachHolds(shares)
      ? { binding: 'loose' as const, doubt: 'several-readings' as const }
      : { binding: 'firm' as const }
    yield { kind: 'hundred', stated, comparison: '=', readings: [{ expression, ...binding }] }
    return
  }
  yield {
    kind: 'hundred',
    stated,
    comparison: '=',
    readings: [{ expression, binding: 'loose', doubt: 'list-may-be-partial' }],
    tentative: true
  }
  if (exclude(shares))
    yield { kind: 'over-hundred', stated, comparison: '≤', readings: [{ expression, binding: 'firm' }] }
}

/** 分别占 sets kinds apart: they exclude each other, and a list that is closed leaves nothing out. */
function* ofList({ shares, closed }: RespectiveShares): Iterable<Relation> {
  const stated = operand(shares.at(-1) as Fact)
  const expression = restOfWhole(shares)
  const kind = closed ? 'hundred' : 'over-hundred'
  yield { kind, stated, comparison: closed ? '=' : '≤', readings: [{ expression, binding: 'firm' }] }
}

/** The parts make up the whole, by their kinds or by their amounts. */
function fillWhole(shares: readonly Fact[]): boolean {
  const parts = shares.map(amountOf).filter((part) => part !== undefined)
  const total = parts[0]?.scope.head
  if (!total || parts.length < shares.length) return false
  return addUpTo(total, parts) || isComplete(parts, { total, open: parts[0]?.scope.open ?? true, colon: false })
}

/** Shares that are right one by one may miss 100 % by a digit each, where all were cut and none rounded. */
function eachHolds(shares: readonly Fact[]): boolean {
  return shares.every((fact) => {
    const part = amountOf(fact)
    const total = part?.scope.head
    return part !== undefined && total !== undefined && holds(fact, quotient(figureOf(part), figureOf(total)))
  })
}

/** Whether what the shares are of cannot overlap: money, kinds of one name, or a list behind 分别占. */
function exclude(shares: readonly Fact[]): boolean {
  const [first] = shares as [Fact]
  if (shares.every((share) => amountOf(share)?.figure.unitKind === 'money')) return true
  if (/分别/.test(first.lead) || first.scope.opener === 'respectively') return true
  const names = shares.map((share) => nameOfAddend(amountOf(share) ?? share).replace(/(?:所)?占.*$/, ''))
  return names.every((name, i) => name !== '' && (i === 0 || alike(names[i - 1] as string, name)))
}

/** Shares of one whole add up to 100 %. Source: handbook B17. */
export const percentSum = defineRule({
  meta: {
    id: 'percent-sum',
    title: { zh: '占比合计', en: 'Shares add up to 100 %' },
    severity: 'warning',
    preset: 'recommended',
    covers: ['B17']
  },
  relations,
  checkMessage: percentMessage
})
