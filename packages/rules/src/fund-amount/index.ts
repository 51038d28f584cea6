import { defineRule, type Fact, figureOf, groupOf, measureOf, operand, type Relation, type Report } from '@gouji/core'
import { factsOfPart } from '../shared/by-part.js'
import { fundAmountMessage } from './message.js'

const LEAST_MENTIONS = 3
/** The amount of the fund, and two odd ones. */
const MOST_AMOUNTS = 3
/** Mentions that outweigh two odd ones. */
const SURE_MENTIONS = 5
const funds: ReadonlySet<string> = new Set(['allocated', 'arrived', 'budget', 'spent', 'disbursed'])
/** Words that make an amount a part, a batch or another fund. */
const partial =
  /中央|省级|市级|县级|区级|本级|自筹|配套|第[一二三四五六]|批|其中|结转|追加|调|剩余|另|社会|其他|分别|每|首|尾|额度|控制价|拦截价|中标|采购|合同|招标|公用|人员经费|基本支出|办公|运转|三公|公共预算|基金预算|可用|可支配|占/

/** The sentence speaks of a fund of its own. */
const ofAnother = /三公|公用经费|运行经费|控制率|招标|中标|采购/

/** Sections that tell what single purchases and expenses came to. */
const results = /产出|效益|效果|满意度|成本/

/**
 * A report on one fund that calls its amount the same everywhere but once: 「下达36万元 … 到位36万元 … 预算36万元 … 下达了资金
 * 40万元」. Only undivided amounts count, and only a restatement of the amount issued can be the odd one.
 * Source: handbook B19.
 */
function* relations(report: Report): Iterable<Relation> {
  const inCells = report.facts.filter((fact) => fact.cell !== undefined && isFund(fact))
  // the cells of all forms speak of the fund of each part: with too many amounts among them none is the main one
  if (new Set(inCells.map((fact) => fact.figure.number)).size > MOST_AMOUNTS) return
  for (const part of report.parts) {
    if (part.kind === 'accounts' || part.kind === 'department') continue
    const own = factsOfPart(report, part).filter((fact) => fact.cell === undefined && isFund(fact))
    const main = mainAmount(own, inCells)
    if (!main) continue
    for (const fact of factsOfPart(report, part)) {
      if (fact === main || !isFund(fact) || !undivided(fact)) continue
      if (groupOf(fact) === 'allocated' && sharesSentence(fact)) continue
      yield {
        kind: 'fund-amount',
        stated: operand(fact),
        comparison: '=',
        readings: [{ expression: figureOf(main), binding: 'firm' }]
      }
    }
  }
}

function isFund(fact: Fact): boolean {
  const { figure } = fact
  return (
    figure.unitKind === 'money' &&
    !figure.hedge &&
    !figure.upper &&
    fact.stage !== 'target' &&
    !fact.normative &&
    fact.relativeYear === 0 &&
    fact.scope.depth === 0 &&
    !results.test(fact.block.section.title) &&
    funds.has(groupOf(fact) ?? '')
  )
}

/** An amount issued or budgeted as a whole: no source, batch, initial or adjusted budget. */
function undivided(fact: Fact): boolean {
  const whole = groupOf(fact) === 'allocated' || (groupOf(fact) === 'budget' && measureOf(fact) === 'budget')
  return whole && !partial.test(fact.lead + fact.tail) && !ofAnother.test(fact.sentence?.skeleton ?? '')
}

/** The amount that at least three fund figures of different kinds share, if no other amount is said twice. */
function mainAmount(own: readonly Fact[], inCells: readonly Fact[]): Fact | undefined {
  const groups: Fact[][] = []
  for (const fact of [...own, ...inCells]) {
    const known = groups.find(([first]) => first?.figure.value.eq(fact.figure.value))
    if (known) known.push(fact)
    else if (groups.length < MOST_AMOUNTS) groups.push([fact])
    else return undefined
  }
  for (const group of groups) group.sort((a, b) => a.index - b.index)
  groups.sort((a, b) => b.length - a.length || (a[0] as Fact).index - (b[0] as Fact).index)
  const [most, second] = groups
  if (
    !most ||
    most.length < LEAST_MENTIONS ||
    (second?.length ?? 0) > 1 ||
    (groups.length === MOST_AMOUNTS && most.length < SURE_MENTIONS)
  )
    return undefined
  const kinds = new Set(most.map((fact) => groupOf(fact)))
  // what is only said to have arrived and been spent may be less than the fund
  const whole = most.filter((fact) => groupOf(fact) === 'allocated' || groupOf(fact) === 'budget').length
  return kinds.size >= 2 && whole >= 2 ? most[0] : undefined
}

/** Another amount in the sentence may be the whole or the rest. */
function sharesSentence(fact: Fact): boolean {
  return (fact.sentence?.facts ?? []).some((other) => other !== fact && other.figure.unitKind === 'money')
}

/** The one fund that a report is about, said with another amount. */
export const fundAmount = defineRule({
  meta: {
    id: 'fund-amount',
    title: { zh: '资金总额前后一致', en: 'One fund, one amount' },
    severity: 'error',
    preset: 'recommended',
    covers: ['B19']
  },
  relations,
  checkMessage: fundAmountMessage
})
