import { type Comparator, type Fact, type Figure, sameKind } from '@gouji/core'

/** One name for units of time that are printed in several ways. */
const timeUnits: Readonly<Record<string, string>> = {
  日: '天',
  自然日: '天',
  个自然日: '天',
  个工作日: '工作日',
  月: '个月',
  个小时: '小时',
  周: '个星期',
  秒钟: '秒',
  个季度: '季度',
  个年度: '年'
}
/** Counters that people exchange for one another. */
const generalCounters = new Set('个 家 所 处 项 场 场次 期 次 件 份 条 批 批次 例 起 名 台 套 台套 种 类 篇'.split(' '))

/** Whether a target and a result can be held against each other: one kind and one counter; both printed values, no ranges. */
export function comparable(target: Fact, actual: Fact): boolean {
  const [a, b] = [target.figure, actual.figure]
  if (a.upper || b.upper || a.hedge === 'about') return false
  if (a.unitKind === 'duration' || b.unitKind === 'duration')
    return a.unitKind === b.unitKind && timeOf(a) === timeOf(b)
  if (a.unitKind === 'standard' || b.unitKind === 'standard') return a.unit === b.unit
  if (a.unitKind === 'none' || b.unitKind === 'none') return a.unitKind === b.unitKind
  return sameKind(target, actual)
}

function timeOf({ unit }: Figure): string {
  return timeUnits[unit] ?? unit
}

/** 12期 against 12次: counted by other words, perhaps the same things. */
export function looselyComparable(target: Fact, actual: Fact): boolean {
  const [a, b] = [target.figure, actual.figure]
  if (a.upper || b.upper || a.hedge === 'about') return false
  return a.unitKind === 'count' && b.unitKind === 'count' && generalCounters.has(a.unit) && generalCounters.has(b.unit)
}

/**
 * A bare number beside one with a unit is meant in that unit (≥72.54万人, 71.71). A bare 0.78 beside 75% is a fraction, also
 * in a column of percentages.
 */
export function withUnitOf(fact: Fact, other: Fact): Fact {
  const { figure } = fact
  const { unit, unitKind, scale } = other.figure
  if (unitKind === 'ratio' && isBareFraction(figure) && other.figure.value.gte('0.1')) {
    const value = figure.value.times(10 ** -figure.scale)
    return { ...fact, figure: { ...figure, unit: '', unitKind, scale: 0, value, number: value.toNumber() } }
  }
  if (figure.unitKind !== 'none' || figure.scale !== 0 || unitKind === 'none' || unitKind === 'standard') return fact
  const value = figure.value.times(10 ** scale)
  return { ...fact, figure: { ...figure, unit, unitKind, scale, value, number: value.toNumber() } }
}

/** A number up to 1 with decimals that prints no unit, whatever its column says; 1 may be 1% as well as the whole. */
function isBareFraction({ text, unitKind, value, scale, decimals }: Figure): boolean {
  return (
    (unitKind === 'none' || unitKind === 'ratio') &&
    /\d$/.test(text) &&
    decimals > 0 &&
    value
      .times(10 ** -scale)
      .abs()
      .lte(1)
  )
}

/** The other side of a comparison: what a result is when it misses the target. */
export function reversed(comparison: Comparator): Comparator {
  switch (comparison) {
    case '≥':
      return '<'
    case '>':
      return '≤'
    case '≤':
      return '>'
    case '<':
      return '≥'
    case '=':
      return '<'
  }
}
