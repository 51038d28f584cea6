import type { Comparator } from '@gouji/core'
import type { FactPattern, Formula, FormulaProblem, Term } from './definition.js'
import { type Token, tokensOf } from './tokens.js'
import { mismatch } from './units.js'

const comparators: ReadonlySet<string> = new Set(['=', '<', '>', '≤', '≥'])
const turned: Readonly<Record<Comparator, Comparator>> = { '=': '=', '<': '>', '>': '<', '≤': '≥', '≥': '≤' }
const MOST_DEEP = 20
const totals: ReadonlySet<string> = new Set(['合计', 'sum'])

/**
 * Reads 「结余率 = 结余 ÷ 全年预算」 over the names of `facts`: + − × ÷ (also * /), brackets, = ≤ ≥ < >, numbers (100,
 * 5%, 3万元), 合计(name) for all matches together. One side has to be a single name: the figure that the relation is about.
 */
export function parseFormula(
  text: string,
  facts: Readonly<Record<string, Pick<FactPattern, 'unit'>>>
): Formula | FormulaProblem {
  const tokens = tokensOf(text)
  if (!Array.isArray(tokens)) return { problem: 'unreadable', word: text.charAt(tokens.at), at: tokens.at }
  try {
    return new Parser(text, tokens, facts).relation()
  } catch (error) {
    if (error instanceof Unreadable) return error.problem
    throw error
  }
}

class Unreadable extends Error {
  readonly problem: FormulaProblem
  constructor(problem: FormulaProblem['problem'], word: string, at: number) {
    super(problem)
    this.problem = { problem, word, at }
  }
}

class Parser {
  private readonly text: string
  private readonly tokens: readonly Token[]
  private readonly facts: Readonly<Record<string, Pick<FactPattern, 'unit'>>>
  private readonly used = new Map<string, number>()
  private next = 0

  constructor(text: string, tokens: readonly Token[], facts: Readonly<Record<string, Pick<FactPattern, 'unit'>>>) {
    this.text = text
    this.tokens = tokens
    this.facts = facts
  }

  relation(): Formula {
    const left = this.sum(0)
    const sign = this.tokens[this.next]
    if (!sign || !comparators.has(sign.text)) throw new Unreadable('no-comparison', sign?.text ?? '', this.place(sign))
    this.next++
    const right = this.sum(0)
    const rest = this.tokens[this.next]
    if (rest) throw new Unreadable('unreadable', rest.text, rest.at)
    const comparison = sign.text as Comparator
    const [stated, tree, turn] =
      left.op === 'name' ? [left.name, right, false] : right.op === 'name' ? [right.name, left, true] : []
    if (stated === undefined || tree === undefined) throw new Unreadable('no-single-side', this.text, 0)
    this.checkNames(stated, tree)
    return { text: this.text, stated, comparison: turn ? turned[comparison] : comparison, tree }
  }

  private checkNames(stated: string, tree: Term): void {
    if (namesIn(tree).has(stated)) throw new Unreadable('cyclic', stated, this.text.lastIndexOf(stated))
    for (const name of Object.keys(this.facts)) if (!this.used.has(name)) throw new Unreadable('unused', name, 0)
    const wrong = mismatch(stated, tree, this.facts)
    if (wrong !== undefined) throw new Unreadable('unit-mismatch', wrong, 0)
  }

  private sum(depth: number): Term {
    if (depth > MOST_DEEP) throw new Unreadable('too-deep', '(', this.place(this.tokens[this.next]))
    const terms: { sign: 1 | -1; term: Term }[] = [{ sign: this.takes('-') ? -1 : 1, term: this.product(depth) }]
    for (;;) {
      if (this.takes('+')) terms.push({ sign: 1, term: this.product(depth) })
      else if (this.takes('-')) terms.push({ sign: -1, term: this.product(depth) })
      else break
    }
    const [only] = terms
    return terms.length === 1 && only?.sign === 1 ? only.term : { op: 'sum', terms }
  }

  private product(depth: number): Term {
    let term = this.atom(depth)
    for (;;) {
      if (this.takes('×')) {
        const factor = this.atom(depth)
        term = { op: 'product', factors: term.op === 'product' ? [...term.factors, factor] : [term, factor] }
      } else if (this.takes('÷')) term = { op: 'quotient', numerator: term, denominator: this.atom(depth) }
      else return term
    }
  }

  private atom(depth: number): Term {
    const token = this.tokens[this.next++]
    if (token?.kind === 'number') return numberOf(token.text)
    if (token?.kind === 'name') return this.named(token)
    if (token?.text !== '(') throw new Unreadable('unreadable', token?.text ?? '', this.place(token))
    const inner = this.sum(depth + 1)
    if (!this.takes(')')) throw new Unreadable('unreadable', '(', token.at)
    return inner
  }

  private named(token: Token): Term {
    if (totals.has(token.text) && this.takes('(')) {
      const name = this.tokens[this.next++]
      if (name?.kind !== 'name' || !this.takes(')')) throw new Unreadable('unreadable', token.text, token.at)
      return { op: 'total', name: this.known(name) }
    }
    return { op: 'name', name: this.known(token) }
  }

  private known({ text, at }: Token): string {
    if (!Object.hasOwn(this.facts, text)) throw new Unreadable('unknown-name', text, at)
    this.used.set(text, at)
    return text
  }

  private takes(sign: string): boolean {
    const token = this.tokens[this.next]
    if (token?.kind !== 'sign' || token.text !== sign) return false
    this.next++
    return true
  }

  private place(token: Token | undefined): number {
    return token?.at ?? this.text.length
  }
}

/** 5% is 0.05, 3万元 30000. */
function numberOf(text: string): Term {
  const digits = /^[\d.]+/.exec(text)?.[0] ?? '0'
  const unit = text.slice(digits.length)
  if (unit === '') return { op: 'number', value: digits, unit: 'bare' }
  if (unit === '%' || unit === '％') return { op: 'number', value: `${digits}e-2`, unit: 'ratio' }
  const power = unit === '亿元' ? 8 : unit === '万元' ? 4 : 0
  return { op: 'number', value: `${digits}e${power}`, unit: 'money' }
}

/** The names that a formula speaks of. */
export function namesIn(term: Term): Set<string> {
  switch (term.op) {
    case 'name':
    case 'total':
      return new Set([term.name])
    case 'number':
      return new Set()
    case 'sum':
      return new Set(term.terms.flatMap((part) => [...namesIn(part.term)]))
    case 'product':
      return new Set(term.factors.flatMap((factor) => [...namesIn(factor)]))
    case 'quotient':
      return new Set([...namesIn(term.numerator), ...namesIn(term.denominator)])
  }
}
