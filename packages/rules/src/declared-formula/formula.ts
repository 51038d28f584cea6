import { constant, Decimal, type Expression } from '@gouji/core'

/** What a name in a formula stands for; `blank` when nothing is printed there, undefined when it is not known. */
export type Resolve = (name: string) => Expression | 'blank' | undefined

const LONGEST = 60
const tokenPattern = /[A-Z]|[①-⑳]|\d+(?:\.\d+)?%?|[\u4e00-\u9fff]+|[-+*/×÷－（）()]/g

/**
 * Reads a printed formula: `C/（A+B）`, `（②-①）/①×100%`, `到位资金-实际支出`. A blank counts as nothing in a sum; anywhere
 * else, and for any word that is not known, there is no expression. ×100% and ×100 only say how the rate is printed.
 */
export function readFormula(text: string, resolve: Resolve): Expression | undefined {
  if (text.length > LONGEST) return undefined
  const tokens = text.match(tokenPattern) ?? []
  if (tokens.join('') !== text || tokens.length < 3) return undefined
  const reader = new Reader(tokens, resolve)
  const read = reader.sum()
  return reader.atEnd() && read !== undefined && read !== 'blank' ? read : undefined
}

type Read = Expression | 'blank' | undefined

class Reader {
  private at = 0
  private readonly tokens: readonly string[]
  private readonly resolve: Resolve

  constructor(tokens: readonly string[], resolve: Resolve) {
    this.tokens = tokens
    this.resolve = resolve
  }

  atEnd(): boolean {
    return this.at === this.tokens.length
  }

  sum(): Read {
    const terms: { readonly sign: 1 | -1; readonly term: Expression }[] = []
    let sign: 1 | -1 = 1
    let count = 0
    for (;;) {
      const part = this.product()
      if (part === undefined) return undefined
      count++
      if (part !== 'blank') terms.push({ sign, term: part })
      const operator = this.tokens[this.at]
      if (operator !== '+' && operator !== '-' && operator !== '－') break
      sign = operator === '+' ? 1 : -1
      this.at++
    }
    const [only] = terms
    if (!only) return 'blank'
    return count === 1 ? only.term : { op: 'sum', terms }
  }

  private product(): Read {
    let left = this.atom()
    for (;;) {
      const operator = this.tokens[this.at]
      if (operator !== '*' && operator !== '×' && operator !== '/' && operator !== '÷') return left
      this.at++
      if (isPercentMark(this.tokens[this.at]) && (operator === '*' || operator === '×')) {
        this.at++
        continue
      }
      const right = this.atom()
      if (left === undefined || right === undefined || left === 'blank' || right === 'blank') return undefined
      left =
        operator === '*' || operator === '×'
          ? { op: 'product', factors: [left, right] }
          : { op: 'quotient', numerator: left, denominator: right }
    }
  }

  private atom(): Read {
    const token = this.tokens[this.at++]
    if (token === undefined) return undefined
    if (token === '（' || token === '(') {
      const inner = this.sum()
      const close = this.tokens[this.at++]
      return close === '）' || close === ')' ? inner : undefined
    }
    const named = this.resolve(token)
    if (named !== undefined) return named
    return /^\d+(?:\.\d+)?$/.test(token) ? constant(new Decimal(token)) : undefined
  }
}

function isPercentMark(token: string | undefined): boolean {
  return token === '100%' || token === '100'
}
