import type { Fact } from '../facts/fact.js'
import type { UnitKind } from '../figures/figure.js'

const amountKinds: ReadonlySet<UnitKind> = new Set(['money', 'count', 'measure', 'none', 'duration'])

/** Whether the figure is an amount of something: no rate, score, standard or range. */
export function isAmount(fact: Fact): boolean {
  return amountKinds.has(fact.figure.unitKind) && fact.figure.upper === undefined
}

/** Whether two figures can be added or divided: money with money, people with people; a bare number with either. */
export function sameKind(a: Fact, b: Fact): boolean {
  const left = a.figure.unitKind
  const right = b.figure.unitKind
  if (left === 'none' || right === 'none') return left !== 'ratio' && right !== 'ratio'
  if (left !== right) return false
  return left !== 'measure' && left !== 'count' ? true : sameCounter(a.figure.unit, b.figure.unit)
}

const peopleUnits = new Set(['人', '名', '位', '万人', '例', '员'])

/** People are people however they are counted; other counters must be the same word (万 apart). */
export function sameCounter(a: string, b: string): boolean {
  const left = a.replace(/^万/, '')
  const right = b.replace(/^万/, '')
  if (left === right || (peopleUnits.has(left) && peopleUnits.has(right))) return true
  return /[（台]/.test(left + right) && countersIn(left).some((counter) => countersIn(right).includes(counter))
}

/** 台（套） and 台套 count what 台 and what 套 counts. */
function countersIn(unit: string): string[] {
  const both = /^([^（）])（?([^（）])）?$/.exec(unit)
  return both && (unit.includes('（') || unit === '台套') ? [both[1] as string, both[2] as string] : [unit]
}
