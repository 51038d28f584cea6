import {
  constant,
  Decimal,
  type Expression,
  type Fact,
  figureOf,
  operand,
  type Relation,
  type Report,
  subjectOf,
  subjectsAgree
} from '@gouji/core'
import { type Places, placesOf } from '../shared/places.js'
import { type Candidates, candidatesOf } from './candidates.js'
import { type CustomRelation, type FactPattern, type Reach, reaches, type Term } from './definition.js'
import { namesIn } from './formula.js'
import { inFront } from './pattern.js'

/** So many figures are asked for their relation; a pattern that fits everything must not run for ever. */
const MOST_STATED = 500
const MOST_ADDENDS = 500

/** What a name stands for beside one stated figure. */
type Bound = { readonly facts: readonly Fact[] } | { readonly several: readonly Fact[] } | undefined

/** The relations that a user's formula states of a report: one for each figure that its stated name stands for. */
export function* customRelations(report: Report, relation: CustomRelation): Iterable<Relation> {
  const places = placesOf(report)
  const { stated, tree } = relation.formula
  const candidates = new Map<string, Candidates>()
  for (const [name, pattern] of Object.entries(relation.facts))
    candidates.set(name, candidatesOf(report, places, pattern))
  const sums = totalsIn(tree)
  for (const fact of candidates.get(stated)?.facts.slice(0, MOST_STATED) ?? []) {
    const bound = new Map<string, Bound>()
    for (const name of namesIn(tree)) {
      const among = candidates.get(name)
      const pattern = relation.facts[name]
      if (!among || !pattern) continue
      bound.set(name, sums.has(name) ? addends(fact, among, places, relation) : single(fact, among, relation, pattern))
    }
    const found = relationOf(fact, relation, bound)
    if (found) yield found
  }
}

/** The one figure that a name stands for: at the nearest reach that has any, and only if it is alone there. */
function single(anchor: Fact, among: Candidates, relation: CustomRelation, pattern: FactPattern): Bound {
  const { within, formula, facts } = relation
  const owner = ownerOf(anchor, facts[formula.stated] ?? pattern)
  for (const reach of upTo(within, anchor)) {
    const near = among
      .at(reach, anchor)
      .filter((fact) => fact !== anchor && mayBelong(owner, ownerOf(fact, pattern), reach))
    if (near.length === 0) continue
    const [first] = near
    if (first && near.every((fact) => isSameFigure(fact, first))) return { facts: [first] }
    const before = reach === 'sentence' && pattern.stage === undefined ? inSegment(anchor, near) : undefined
    return before ? { facts: [before] } : { several: near }
  }
  return undefined
}

/** Between the same ；; a list of projects says its figures one project after the other. */
function inSegment(anchor: Fact, near: readonly Fact[]): Fact | undefined {
  const [only, ...others] = near.filter((fact) => fact.segment === anchor.segment)
  return others.length === 0 ? only : undefined
}

/** All figures that a name stands for: of the stated figure's column in a table, else of its sentence or paragraph. */
function addends(anchor: Fact, among: Candidates, places: Places, { within }: CustomRelation): Bound {
  if (anchor.cell) {
    const own = places.columnOf(anchor)?.key
    const column = among
      .at('part', anchor)
      .filter((fact) => fact !== anchor && own !== undefined && places.columnOf(fact)?.key === own)
    if (column.length > 1) return { facts: column.slice(0, MOST_ADDENDS) }
  }
  for (const reach of upTo(within, anchor)) {
    const near = among.at(reach, anchor).filter((fact) => fact !== anchor)
    if (near.length > 1) return { facts: near.slice(0, MOST_ADDENDS) }
  }
  return undefined
}

/** The reaches that are tried, the nearest first. A table's row and a sentence are never crossed unasked. */
function upTo(within: Reach, anchor: Fact): Reach[] {
  const last = reaches.indexOf(within)
  return reaches.filter((reach, i) => {
    if (i > last) return reach === 'row' && anchor.cell !== undefined
    return anchor.cell ? reach !== 'sentence' && reach !== 'paragraph' : reach !== 'row'
  })
}

/** What a label says that it is of, in front of the named words: 甲项目. */
function ownerOf(fact: Fact, { label }: FactPattern): string {
  return subjectOf(inFront(label, fact.label.replace(/\s/g, '')))
}

function mayBelong(a: string, b: string, reach: Reach): boolean {
  return reach === 'row' || a === '' || b === '' || subjectsAgree(a, b)
}

function isSameFigure(a: Fact, b: Fact): boolean {
  return (
    a.figure.unitKind === b.figure.unitKind &&
    a.figure.decimals === b.figure.decimals &&
    a.figure.value.eq(b.figure.value)
  )
}

function relationOf(fact: Fact, relation: CustomRelation, bound: ReadonlyMap<string, Bound>): Relation | undefined {
  const found = [...bound.values()]
  const several = found.some((one) => one !== undefined && 'several' in one)
  const missing = found.includes(undefined)
  const { formula, tolerance } = relation
  const base = {
    kind: relation.id,
    stated: operand(fact),
    comparison: formula.comparison,
    ...(tolerance === undefined ? {} : { tolerance: new Decimal(tolerance) }),
    data: namesOf(fact, relation, bound)
  }
  if (!several && !missing)
    return { ...base, readings: [{ expression: expressionOf(formula.tree, bound), binding: 'firm' }] }
  // nothing of it is said here: the report states no such relation
  if (found.every((one) => one === undefined)) return undefined
  return { ...base, readings: [], blocked: several ? 'several-readings' : 'base-not-stated' }
}

/** What is printed for each name: for the wording. */
function namesOf(fact: Fact, { formula }: CustomRelation, bound: ReadonlyMap<string, Bound>): Record<string, string> {
  const printed: Record<string, string> = { [formula.stated]: fact.figure.text.replace(/\s/g, '') }
  for (const [name, found] of bound) {
    if (found && 'facts' in found)
      printed[name] = found.facts.map(({ figure }) => figure.text.replace(/\s/g, '')).join('、')
  }
  return printed
}

function expressionOf(term: Term, bound: ReadonlyMap<string, Bound>): Expression {
  switch (term.op) {
    case 'name':
    case 'total': {
      const found = bound.get(term.name)
      const facts = found && 'facts' in found ? found.facts : []
      const [only] = facts
      if (term.op === 'name' && only) return figureOf(only, only.label || term.name)
      return { op: 'sum', terms: facts.map((fact) => ({ sign: 1, term: figureOf(fact) })) }
    }
    case 'number':
      return constant(new Decimal(term.value))
    case 'sum':
      return { op: 'sum', terms: term.terms.map((part) => ({ sign: part.sign, term: expressionOf(part.term, bound) })) }
    case 'product':
      return { op: 'product', factors: term.factors.map((factor) => expressionOf(factor, bound)) }
    case 'quotient':
      return {
        op: 'quotient',
        numerator: expressionOf(term.numerator, bound),
        denominator: expressionOf(term.denominator, bound)
      }
  }
}

function totalsIn(term: Term): Set<string> {
  switch (term.op) {
    case 'total':
      return new Set([term.name])
    case 'name':
    case 'number':
      return new Set()
    case 'sum':
      return new Set(term.terms.flatMap((part) => [...totalsIn(part.term)]))
    case 'product':
      return new Set(term.factors.flatMap((factor) => [...totalsIn(factor)]))
    case 'quotient':
      return new Set([...totalsIn(term.numerator), ...totalsIn(term.denominator)])
  }
}
