import { exactly, powerOfTen } from '../arithmetic/decimal.js'
import { judge } from '../arithmetic/judge.js'
import { withUnit } from '../arithmetic/print.js'
import type { Figure } from '../figures/figure.js'
import { mapFigures } from '../relations/expression.js'
import type { Check, Relation } from '../relations/relation.js'
import { localise, type Root } from './localise.js'
import { figuresOf } from './same.js'

/**
 * A figure in the wrong unit (1.49元 for 1.49万元) spoils every other relation that it stands in: those are judged again
 * with the unit mended. What then holds is explained by the slip; what still fails is said with the mended figure.
 */
export function withMendedUnits(roots: readonly Root[]): Root[] {
  const mended = new Map<number, Figure>()
  const causes = new Map<number, Root>()
  for (const root of roots) {
    const figure = mendedUnit(root)
    if (!figure) continue
    mended.set(figure.index, figure)
    causes.set(figure.index, root)
  }
  if (mended.size === 0) return [...roots]
  const kept: Root[] = []
  const explained = new Map<Root, Check[]>()
  const again: Check[] = []
  for (const root of roots) {
    const slip = root.checks
      .flatMap(figuresOf)
      .find((figure) => mended.has(figure.index) && causes.get(figure.index) !== root)
    if (!slip) {
      kept.push(root)
      continue
    }
    const cause = causes.get(slip.index) as Root
    for (const check of root.checks) {
      const second = judge(check.rule, withFigures(check.relation, mended))
      if (second.verdict === 'inconsistent') again.push(second)
      else explained.set(cause, [...(explained.get(cause) ?? []), check])
    }
  }
  const merged = kept.map((root) =>
    explained.has(root) ? { ...root, checks: [...root.checks, ...(explained.get(root) ?? [])] } : root
  )
  return [...merged, ...localise(again)]
}

function mendedUnit({ suspect, evidence }: Root): Figure | undefined {
  if (!suspect || evidence?.cause !== 'unit') return undefined
  const { figure } = suspect
  const text = withUnit(figure, evidence.power)
  if (text === undefined) return undefined
  const value = exactly(figure.value).times(powerOfTen(evidence.power))
  const unit = text.slice(figure.digits.end - figure.span.start)
  return { ...figure, text, unit, value, number: value.toNumber(), scale: figure.scale + evidence.power }
}

function withFigures(relation: Relation, mended: ReadonlyMap<number, Figure>): Relation {
  const swap = (figure: Figure): Figure => mended.get(figure.index) ?? figure
  return {
    ...relation,
    stated: { ...relation.stated, figure: swap(relation.stated.figure) },
    readings: relation.readings.map((reading) => ({ ...reading, expression: mapFigures(reading.expression, swap) }))
  }
}
