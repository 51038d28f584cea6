import { constant, Decimal, difference, type Expression, type Fact, figureOf, type Relation } from '@gouji/core'
import { levelName } from '../shared/form-levels.js'
import type { Form } from '../shared/forms.js'

/** The weights that a scheme prescribes (not the document): the form's own against them. */
export function* splitRelations(form: Form, split: Readonly<Record<string, number>>): Iterable<Relation> {
  for (const [name, points] of Object.entries(split)) {
    const prescribed = constant(new Decimal(points))
    const data = { points, several: false }
    if (/执行/.test(name)) {
      const weight = form.execution?.weight
      if (weight && isPoints(weight)) yield relation(name, weight, prescribed, data)
      continue
    }
    const groups = form.groups.filter(({ level, cell }) => level === 'l1' && levelName(cell.text) === levelName(name))
    const [only] = groups
    if (groups.length === 1 && only?.stated) {
      if (isPoints(only.stated)) yield relation(name, only.stated, prescribed, data)
      continue
    }
    // the name may be printed in each row
    const rows = groups.some(({ stated }) => stated) ? [] : groups.flatMap((group) => group.rows)
    const weights = rows.flatMap((row) => row.weight ?? [])
    const [first, ...others] = weights
    if (!first || !rows.every((row) => row.weight || row.merged) || !weights.every(isPoints)) continue
    const rest = others.length === 0 ? prescribed : difference(prescribed, ...others.map((fact) => figureOf(fact)))
    yield relation(name, first, rest, { points, several: others.length > 0 })
  }
}

function isPoints({ figure }: Fact): boolean {
  return figure.unitKind !== 'ratio'
}

function relation(
  name: string,
  stated: Fact,
  expression: Expression,
  data: { readonly points: number; readonly several: boolean }
): Relation {
  return {
    kind: 'split',
    stated: { label: name, figure: stated.figure },
    comparison: '=',
    readings: [{ expression, binding: 'firm' }],
    severity: 'warning',
    data
  }
}
