import { type Fact, figureOf, groupOf, operand, quotient, type Reading, type Relation, type Report } from '@gouji/core'

/** What a fund is called by: whose money it is. */
const source = /中央|省级|省本级|市县|市级|市本级|州级|县级|县区|区级|区县|乡镇|镇级|地方|自筹|上级|本级|社会资本|债券/
const spentGroups = new Set(['spent', 'disbursed', 'balance', 'returned'])
const MOST_READINGS = 3

/**
 * 「中央资金10104万元，…」 above, 「中央资金支付9822.7万元，支付进度97.2%」 here: the fund of the same source, wherever the part
 * states it in front. A loose reading: several funds may come from one source.
 */
export function rateOfSource(report: Report, rate: Fact): Relation | undefined {
  const spent = rate.sentence?.facts.findLast(
    (fact) => fact.index < rate.index && fact.segment === rate.segment && fact.figure.unitKind === 'money'
  )
  const name = spent && source.exec(spent.label)?.[0]
  if (!spent || name === undefined || !spentGroups.has(groupOf(spent) ?? '')) return undefined
  const readings: Reading[] = []
  const values = new Set<string>()
  for (const fund of fundsOf(report).get(name) ?? []) {
    if (fund.index >= spent.index || fund.block.part !== rate.block.part) continue
    if (fund.figure.value.lt(spent.figure.value) || values.has(fund.figure.value.toString())) continue
    values.add(fund.figure.value.toString())
    readings.unshift({
      expression: quotient(figureOf(spent), figureOf(fund)),
      binding: 'loose',
      doubt: 'several-readings'
    })
  }
  if (readings.length === 0) return undefined
  return { kind: 'execution', stated: operand(rate), comparison: '=', readings: readings.slice(0, MOST_READINGS) }
}

const known = new WeakMap<Report, ReadonlyMap<string, readonly Fact[]>>()

/** Money of this year that was given, not spent, by its source. */
function fundsOf(report: Report): ReadonlyMap<string, readonly Fact[]> {
  const before = known.get(report)
  if (before) return before
  const funds = new Map<string, Fact[]>()
  for (const fact of report.facts) {
    if (fact.figure.unitKind !== 'money' || fact.figure.upper || !fact.sentence || fact.relativeYear !== 0) continue
    const name = source.exec(fact.label)?.[0]
    if (name === undefined || spentGroups.has(groupOf(fact) ?? '')) continue
    const list = funds.get(name)
    if (list) list.push(fact)
    else funds.set(name, [fact])
  }
  known.set(report, funds)
  return funds
}
