import type { UnitKind } from '@gouji/core'
import type { FactPattern, Term } from './definition.js'

/** What a term is counted in, as powers of kinds: money ÷ count is {money: 1, count: −1}. `undefined`: not known. */
type Dimension = ReadonlyMap<string, number> | undefined
type Facts = Readonly<Record<string, Pick<FactPattern, 'unit'>>>

/** Kinds that are pure numbers. */
const pure: ReadonlySet<UnitKind> = new Set(['ratio', 'points', 'multiple'])
const PURE: Dimension = new Map()

/** The words of the place where a formula adds or compares what cannot be: 元 and 人. Undefined when all agrees. */
export function mismatch(stated: string, tree: Term, facts: Facts): string | undefined {
  try {
    const left = ofName(stated, facts)
    const right = dimensionOf(tree, facts)
    return isSame(left, right, isBare(tree, facts)) ? undefined : `${stated}（${show(left)}）、${show(right)}`
  } catch (error) {
    if (error instanceof Mismatch) return error.message
    throw error
  }
}

class Mismatch extends Error {}

function ofName(name: string, facts: Facts): Dimension {
  const unit = facts[name]?.unit
  if (unit === undefined || unit === 'none') return undefined
  return pure.has(unit) ? PURE : new Map([[unit, 1]])
}

function dimensionOf(term: Term, facts: Facts): Dimension {
  switch (term.op) {
    case 'name':
    case 'total':
      return ofName(term.name, facts)
    case 'number':
      return term.unit === 'money' ? new Map([['money', 1]]) : PURE
    case 'sum':
      return ofSum(
        term.terms.map((part) => part.term),
        facts
      )
    case 'product':
      return term.factors.reduce<Dimension>((sofar, factor) => times(sofar, dimensionOf(factor, facts), 1), PURE)
    case 'quotient':
      return times(dimensionOf(term.numerator, facts), dimensionOf(term.denominator, facts), -1)
  }
}

function ofSum(terms: readonly Term[], facts: Facts): Dimension {
  let common: Dimension
  for (const term of terms) {
    const own = dimensionOf(term, facts)
    if (own === undefined || isBare(term, facts)) continue
    if (common !== undefined && !isSame(common, own, false)) throw new Mismatch(`${show(common)}、${show(own)}`)
    common ??= own
  }
  const money = common?.get('money')
  if (money !== undefined && terms.some((term) => isBare(term, facts)))
    throw new Mismatch(`${show(common)}、${show(PURE)}`)
  return common ?? (terms.every((term) => isBare(term, facts)) ? PURE : undefined)
}

/** 100: of whatever it is added to, but never an amount of money: 100元 or 100万元? */
function isBare(term: Term, facts: Facts): boolean {
  if (term.op === 'number') return term.unit === 'bare'
  if (term.op === 'sum') return term.terms.every((part) => isBare(part.term, facts))
  if (term.op === 'quotient') return isBare(term.numerator, facts) && isPure(term.denominator, facts)
  if (term.op !== 'product') return false
  return term.factors.some((factor) => isBare(factor, facts)) && isPure(term, facts)
}

function isPure(term: Term, facts: Facts): boolean {
  return dimensionOf(term, facts)?.size === 0
}

function isSame(a: Dimension, b: Dimension, bare: boolean): boolean {
  if (a === undefined || b === undefined) return true
  if (bare && !a.has('money')) return true
  if (a.size !== b.size) return false
  for (const [kind, power] of a) if (b.get(kind) !== power) return false
  return true
}

function times(a: Dimension, b: Dimension, sign: 1 | -1): Dimension {
  if (a === undefined || b === undefined) return undefined
  const product = new Map(a)
  for (const [kind, power] of b) {
    const sum = (product.get(kind) ?? 0) + sign * power
    if (sum === 0) product.delete(kind)
    else product.set(kind, sum)
  }
  return product
}

function show(dimension: Dimension): string {
  if (dimension === undefined) return '?'
  if (dimension.size === 0) return 'ratio'
  return [...dimension].map(([kind, power]) => (power === 1 ? kind : `${kind}^${power}`)).join('·')
}
