import {
  type Fact,
  groupOf,
  isAmount,
  type MeasureGroup,
  nearFacts,
  type Report,
  sameKind,
  type Section
} from '@gouji/core'
import { isFundInFront, isHandedOut } from '../shared/ratio-bases.js'
import { around, isAddend } from '../shared/addends.js'

/** What a balance may be computed from, nearest first. */
export interface Terms {
  readonly income: readonly Fact[]
  readonly spent: readonly Fact[]
  readonly carried: readonly Fact[]
  readonly returned: readonly Fact[]
  /** Everything stands in the balance's own sentence. */
  readonly together: boolean
}

const incomeGroups: readonly MeasureGroup[] = [
  'income',
  'arrived',
  'allocated',
  'budget',
  'total',
  'budget-change',
  'due'
]
const spentGroups: readonly MeasureGroup[] = ['spent', 'disbursed']
const MOST_TERMS = 4
/** How many figures away a term may stand. */
export const MOST_AWAY = 30
const MOST_BLOCKS = 12
/** Characters in front of 结转结余 that have to recur. */
const STEM = 4

/** The figures around a balance: of its sentence, else of its paragraph, else of the items beside it. */
export function termsAround(report: Report, balance: Fact): Terms | undefined {
  const own = around(report.factsByBlock.get(balance.block.index) ?? [], balance, MOST_AWAY).filter((fact) =>
    usable(fact, balance)
  )
  const ordered = nearFacts(balance, own, () => true)
    .filter(({ nearness }) => nearness !== 'after' || !balanceFollows(balance))
    .map(({ fact }) => fact)
  const inSentence = termsOf(
    ordered.filter((fact) => fact.sentence === balance.sentence),
    true
  )
  if (inSentence) return inSentence
  return termsOf(ordered, false) ?? termsOf(besides(report, balance), false)
}

/** A balance in front of its terms (「结余5万元，其中…」) is another matter: what follows are its parts. */
function balanceFollows(balance: Fact): boolean {
  return around(balance.sentence?.facts ?? [], balance, MOST_AWAY).some((fact) => fact.scope.head === balance)
}

function termsOf(facts: readonly Fact[], together: boolean): Terms | undefined {
  const of = (groups: readonly MeasureGroup[]): Fact[] =>
    facts.filter((fact) => groups.includes(groupOf(fact) as MeasureGroup)).slice(0, MOST_TERMS)
  const named = of(incomeGroups)
  const income = named.length > 0 ? named : facts.filter((fact) => isFundInFront(fact) || isFund(fact)).slice(0, 1)
  const paid = of(spentGroups)
  const spent = paid.length > 0 ? paid : facts.filter(isHandedOut).slice(0, 1)
  if (income.length === 0 || spent.length === 0) return undefined
  return {
    income: totalsFirst(income),
    spent,
    carried: of(['prior-carry']).slice(0, 1),
    returned: of(['returned']).slice(0, 1),
    together
  }
}

/** 「项目资金5000万元」: money that is called nothing else. */
function isFund(fact: Fact): boolean {
  return fact.measures.length === 0 && /(?:资金|经费|款项?|投资)$/.test(fact.label)
}

/** A running total speaks for the figures that it adds up. */
function totalsFirst(income: readonly Fact[]): Fact[] {
  const total = income.find((fact) => fact.measures[0]?.group === 'total')
  return total ? [total, ...income.filter((fact) => fact !== total)] : [...income]
}

/** Money of the same period, directly in the sentence (not a part of something). */
function usable(fact: Fact, balance: Fact): boolean {
  if (fact === balance || !fact.sentence || !isAddend(fact) || !isAmount(fact) || !sameKind(fact, balance)) return false
  if (yearOf(fact) !== yearOf(balance) && groupOf(fact) !== 'prior-carry') return false
  return fact.scope === balance.scope || fact.scope.depth === 0
}

/** 结转下年 is what is left of this year. */
function yearOf({ relativeYear, lead }: Fact): number {
  return relativeYear === 1 && /结[转余]/.test(lead) ? 0 : relativeYear
}

/** Figures of the neighbouring items, whose words hold the same stem: 决算报表收入, 决算报表支出, 决算报表结转结余. */
function besides(report: Report, balance: Fact): Fact[] {
  const { section } = balance.block
  const parent = section.parent
  const stem = balance.label.replace(/(?:年末|期末|当年|本年)?(?:资金)?(?:结[转余]|剩余).*$/, '').slice(-STEM)
  if (!parent || stem.length < 2) return []
  const found: Fact[] = []
  for (let i = balance.block.index - 1, seen = 0; i >= 0 && seen < MOST_BLOCKS; i--, seen++) {
    const block = report.blocks[i]
    if (!block || !isUnder(block.section, parent)) break
    for (const fact of [...(report.factsByBlock.get(i) ?? [])].reverse()) {
      if (usable(fact, balance) && fact.label.includes(stem)) found.push(fact)
    }
  }
  return found
}

function isUnder(section: Section, ancestor: Section): boolean {
  for (let at: Section | undefined = section; at; at = at.parent) if (at === ancestor) return true
  return false
}
