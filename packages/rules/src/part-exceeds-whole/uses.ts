import { type Fact, figureOf, groupOf, operand, type Relation, type Report } from '@gouji/core'
import { around, isAddend, wordsOf } from '../shared/addends.js'

const useWords = /(?:使用|支出|支付|列支)(?:资金|金额)?(?:为|了|共)?$/
const lastOfUseWords = /[用出付支金额为了共]$/
const fundGroups = new Set(['allocated', 'arrived', 'prior-carry', 'budget'])
/** How many figures away the fund may stand. */
const MOST_AWAY = 40
/** What tells the funds of a year apart. */
const traits = ['下达', '到位', '安排', '结转', '结余', '追加', '提前', '中央', '省级', '市级', '县级']

/**
 * 「本年下达资金使用96.35万元」 beside 「本年度预算下达107.5万元」: what is used of a fund is not more than the fund. Nothing is
 * said where two funds may be meant.
 */
export function* usesOfFunds(report: Report): Iterable<Relation> {
  for (const facts of report.factsByBlock.values()) {
    for (const use of facts) {
      if (use.figure.unitKind !== 'money' || !use.sentence || !lastOfUseWords.test(wordsOf(use))) continue
      if (!isAddend(use) || !useWords.test(wordsOf(use))) continue
      const own = traitsOf(use)
      if (own.length === 0) continue
      const funds = around(facts, use, MOST_AWAY).filter(
        (fact) =>
          fact.index < use.index &&
          isFund(fact) &&
          sameYear(fact, use) &&
          own.every((trait) => wordsOf(fact).includes(trait))
      )
      const [fund] = funds
      if (fund && funds.length === 1)
        yield {
          kind: 'use',
          stated: operand(use),
          comparison: '≤',
          readings: [{ expression: figureOf(fund), binding: 'firm' }],
          severity: 'warning'
        }
    }
  }
}

function traitsOf(fact: Fact): string[] {
  const words = wordsOf(fact)
  return traits.filter((trait) => words.includes(trait))
}

function isFund(fact: Fact): boolean {
  const group = groupOf(fact)
  return group !== undefined && fundGroups.has(group) && fact.figure.unitKind === 'money' && isAddend(fact)
}

/** Both of last year, or both of this one. */
function sameYear(a: Fact, b: Fact): boolean {
  return a.relativeYear === b.relativeYear
}
