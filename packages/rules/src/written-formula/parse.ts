import { type Expression, type Fact, factAt, figureOf, isFigureSlot, type Sentence, type UnitKind } from '@gouji/core'

/** What a formula yields; `number` has no unit. */
type Kind = Exclude<UnitKind, 'none'> | 'number'

interface Term {
  readonly expression: Expression
  readonly kind: Kind
}

const plusMinus = new Set(['+', '-', '−'])
const timesOver = new Set(['×', '*', 'x', 'X', '÷', '/'])
/** Words may stand in front of a figure: 「药品收入7028.76万元」. */
const LONGEST_WORDS = 16
const MOST_DEPTH = 4

/**
 * Reads a formula printed in a sentence's skeleton from `from` to `to`: figures with words in front of them, + − × ÷ and
 * brackets. Undefined unless all of it is one formula with at least one sign, of figures whose kinds go together.
 */
export function parseFormula(sentence: Sentence, from: number, to: number): Term | undefined {
  const parser = new Parser(sentence, from, to)
  const term = parser.sum(0)
  return term && parser.signs > 0 && parser.at === to ? term : undefined
}

class Parser {
  at: number
  signs = 0
  private readonly sentence: Sentence
  private readonly to: number

  constructor(sentence: Sentence, from: number, to: number) {
    this.sentence = sentence
    this.at = from
    this.to = to
  }

  sum(depth: number): Term | undefined {
    const first = this.product(depth)
    if (!first) return undefined
    const terms: { sign: 1 | -1; term: Expression }[] = [{ sign: 1, term: first.expression }]
    while (this.at < this.to && plusMinus.has(this.character())) {
      const sign = this.take() === '+' ? 1 : -1
      const next = this.product(depth)
      // money is not added to a bare number
      if (!next || next.kind !== first.kind) return undefined
      terms.push({ sign, term: next.expression })
    }
    return terms.length === 1 ? first : { expression: { op: 'sum', terms }, kind: first.kind }
  }

  private product(depth: number): Term | undefined {
    let left = this.factor(depth)
    while (left && this.at < this.to && timesOver.has(this.character())) {
      const sign = this.take()
      const right = this.factor(depth)
      if (!right) return undefined
      left = sign === '÷' || sign === '/' ? over(left, right) : times(left, right)
    }
    return left
  }

  private factor(depth: number): Term | undefined {
    if (this.character() === '（') {
      this.at++
      const inner = depth < MOST_DEPTH ? this.sum(depth + 1) : undefined
      if (!inner || this.character() !== '）') return undefined
      this.at++
      return inner
    }
    const { skeleton } = this.sentence
    let slot = this.at
    while (slot < this.to && slot - this.at <= LONGEST_WORDS && isWord(skeleton[slot] as string)) slot++
    const fact = slot < this.to && isFigureSlot(skeleton[slot] as string) ? factAt(this.sentence, slot) : undefined
    if (!fact || fact.figure.upper !== undefined || (fact.figure.comparator ?? '=') !== '=') return undefined
    const words = skeleton.slice(this.at, slot)
    this.at = slot + 1
    return { expression: figureOf(fact, words), kind: kindOf(fact) }
  }

  private character(): string {
    return this.sentence.skeleton[this.at] ?? ''
  }

  private take(): string {
    this.signs++
    return this.sentence.skeleton[this.at++] as string
  }
}

function isWord(character: string): boolean {
  return !isFigureSlot(character) && /[\u4E00-\u9FFFA-Z“”]/.test(character)
}

function kindOf({ figure }: Fact): Kind {
  return figure.unitKind === 'none' ? 'number' : figure.unitKind
}

/** Like by like is a rate; anything by a bare number stays what it is. */
function over(left: Term, right: Term): Term | undefined {
  const kind = left.kind === right.kind ? 'ratio' : right.kind === 'number' ? left.kind : undefined
  if (!kind) return undefined
  return { expression: { op: 'quotient', numerator: left.expression, denominator: right.expression }, kind }
}

function times(left: Term, right: Term): Term | undefined {
  const kind = isPlain(right.kind) ? left.kind : isPlain(left.kind) ? right.kind : undefined
  if (!kind) return undefined
  return { expression: { op: 'product', factors: [left.expression, right.expression] }, kind }
}

const isPlain = (kind: Kind): boolean => kind === 'ratio' || kind === 'number'
