import type { Fact, Report, Section } from '@gouji/core'
import type { Places } from '../shared/places.js'
import type { FactPattern, Reach } from './definition.js'
import { matchesAny } from './pattern.js'

/** The facts that a name stands for, and where they stand. */
export interface Candidates {
  readonly facts: readonly Fact[]
  /** Those that stand together with `anchor`, at one reach. */
  at(reach: Reach, anchor: Fact): readonly Fact[]
}

const years = { this: 0, last: -1, next: 1 } as const

/** Rules, standards, ranges and many-year sums are no figures of the year. */
function isResult({ figure, normative, cumulative }: Fact): boolean {
  return figure.upper === undefined && !normative && !cumulative
}

export function candidatesOf(report: Report, places: Places, pattern: FactPattern): Candidates {
  const facts = report.facts.filter((fact) => fits(fact, pattern, places))
  const groups = new Map<Reach, Map<unknown, Fact[]>>()
  for (const fact of facts) {
    for (const [reach, key] of keysOf(fact, places)) {
      const ofReach = groups.get(reach) ?? new Map<unknown, Fact[]>()
      groups.set(reach, ofReach)
      const together = ofReach.get(key)
      if (together) together.push(fact)
      else ofReach.set(key, [fact])
    }
  }
  return {
    facts,
    at(reach, anchor) {
      const key = keysOf(anchor, places).find(([one]) => one === reach)?.[1]
      return key === undefined ? [] : (groups.get(reach)?.get(key) ?? [])
    }
  }
}

function keysOf(fact: Fact, places: Places): [Reach, unknown][] {
  const { block, sentence } = fact
  const own: [Reach, unknown][] = fact.cell
    ? [['row', places.rowOf(fact)?.key]]
    : [
        ['sentence', sentence],
        ['paragraph', block]
      ]
  return [...own, ['section', block.section], ['part', block.part]]
}

function fits(fact: Fact, pattern: FactPattern, places: Places): boolean {
  const { label, not, unit, stage, year, section, column, row } = pattern
  if (unit !== undefined && fact.figure.unitKind !== unit) return false
  if (!isResult(fact) || (stage !== undefined && fact.stage !== stage)) return false
  if (year !== 'any' && fact.relativeYear !== years[year]) return false
  const words = fact.label.replace(/\s/g, '')
  if (!matchesAny(label, words) || (not && matchesAny(not, words))) return false
  if (section && !titles(fact.block.section).some((title) => matchesAny(section, title))) return false
  if (column && !matchesAny(column, places.columnOf(fact)?.header ?? '')) return false
  return !row || matchesAny(row, places.rowOf(fact)?.label ?? '')
}

function titles(section: Section): string[] {
  const found: string[] = []
  for (let at: Section | undefined = section; at; at = at.parent) found.push(at.title)
  return found
}
