import {
  difference,
  type Expression,
  type Fact,
  figureOf,
  operand,
  type Reading,
  type Relation,
  type Report,
  sum
} from '@gouji/core'
import { around, isAddend, wordsOf } from '../shared/addends.js'
import { deficitWords, notABalance, ofTheYear, otherTerms } from './balance.data.js'
import { MOST_AWAY, type Terms, termsAround } from './terms.js'

const MOST_READINGS = 8

/** 「收入A，支出B，结余C」 and 「应到位A，到位B，缺口C」. */
export function balanceRelation(report: Report, fact: Fact): Relation | undefined {
  if (!isBalance(fact)) return undefined
  const gap = /缺口/.test(wordsOf(fact)) ? gapRelation(report, fact) : undefined
  if (gap) return gap
  const terms = termsAround(report, fact)
  if (!terms) return undefined
  const deficit = deficitWords.test(wordsOf(fact)) && !fact.figure.value.isNegative()
  return {
    kind: deficit ? 'deficit' : 'balance',
    stated: operand(fact),
    comparison: '=',
    readings: readingsOf(fact, terms, deficit)
  }
}

function isBalance(fact: Fact): boolean {
  if (!isMoney(fact) || !isAddend(fact) || fact.relativeYear === -1 || fact.normative) return false
  const words = wordsOf(fact)
  if (notABalance.test(words) || fact.cumulative || isPart(fact)) return false
  return fact.measures.some(({ group }) => group === 'balance') || deficitWords.test(words) || isLeft(fact)
}

/** 「还有290万元未支付」 */
function isLeft({ label, tail }: Fact): boolean {
  return /^(?:还|仍|尚|另)?有?$/.test(label) && /^的?(?:资金)?(?:尚|仍)?未(?:支付|支出|使用|拨付|执行)/.test(tail)
}

/** 「支出总计600万元，包括本年支出570万元、年末结转30万元」: a part of the total in front. */
function isPart({ scope }: Fact): boolean {
  return (scope.opener === 'of-which' || scope.opener === 'comprises') && scope.head !== undefined
}

/** 「结转结余为0」 prints no unit. */
function isMoney({ figure }: Fact): boolean {
  return figure.unitKind === 'money' || (figure.unitKind === 'none' && figure.value.isZero())
}

function readingsOf(fact: Fact, terms: Terms, deficit: boolean): Reading[] {
  const readings: Reading[] = []
  const { income, spent, carried, returned, together } = terms
  const only = income.length === 1 || income[0]?.measures[0]?.group === 'total'
  const paidOnce = spent.every((paid) => paid.figure.value.eq((spent[0] as Fact).figure.value))
  const sole = together && only && paidOnce && returned.length === 0
  // without last year's balance, 年末结转结余 may hold more than this year's
  const named =
    carried.length > 0 ? !otherTerms.test(fact.sentence?.skeleton ?? '') : ofTheYear.test(wordsOf(fact)) || isLeft(fact)
  const firm = sole && named && spent[0]?.scope === fact.scope && income[0]?.scope === fact.scope
  const add = (expression: Expression): void => {
    if (readings.length >= MOST_READINGS) return
    readings.push({
      expression,
      ...(firm && readings.length === 0 ? { binding: 'firm' } : { binding: 'loose', doubt: 'several-readings' })
    })
  }
  const carry = carried[0]
  const back = returned[0]
  for (const paid of spent) {
    for (const funds of income) {
      if (carry) add(less(sum([figureOf(funds), figureOf(carry)]), paid, deficit))
      add(less(figureOf(funds), paid, deficit))
      if (back && back !== fact) add(difference(figureOf(funds), figureOf(paid), figureOf(back)))
    }
  }
  return readings
}

function less(funds: Expression, paid: Fact, deficit: boolean): Expression {
  return deficit ? difference(figureOf(paid), funds) : difference(funds, figureOf(paid))
}

/** 「年末结余82.39万元（到位427.92万元减去支出345.53万元）」: the bracket says how it was reckoned. */
export function bracketedBalance(fact: Fact): Relation | undefined {
  const { sentence, at } = fact
  if (!sentence || !isMoney(fact) || !/结余|节余|剩余|结转/.test(fact.label)) return undefined
  const words = /^（[^（）]*）/.exec(sentence.skeleton.slice(at + 1, at + 60))?.[0]
  if (!words || !/\uE000[^（），]{0,3}(?:减去?|扣除|－|-|—)[^（），]{0,8}\uE000/.test(words)) return undefined
  const [funds, paid, other] = sentence.facts.filter((inside) => inside.at > at && inside.at <= at + words.length)
  if (!funds || !paid || other) return undefined
  return {
    kind: 'balance',
    stated: operand(fact),
    comparison: '=',
    readings: [{ expression: difference(figureOf(funds), figureOf(paid)), binding: 'firm' }]
  }
}

/** 「应到位A，到位B，缺口C」. */
function gapRelation(report: Report, fact: Fact): Relation | undefined {
  const facts = around(report.factsByBlock.get(fact.block.index) ?? [], fact, MOST_AWAY).filter(
    (other) => other.sentence === fact.sentence && isAddend(other)
  )
  const wanted = facts.find(
    (other) => /应|需求|需要|计划|预算|下达/.test(wordsOf(other)) && other !== fact && other.figure.unitKind === 'money'
  )
  const got = facts.find((other) => other.measures[0]?.group === 'arrived' && other !== wanted)
  if (!wanted || !got) return undefined
  return {
    kind: 'gap',
    stated: operand(fact),
    comparison: '=',
    readings: [{ expression: difference(figureOf(wanted), figureOf(got)), binding: 'loose', doubt: 'several-readings' }]
  }
}
