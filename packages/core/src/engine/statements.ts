import { exactly, powerOfTen } from '../arithmetic/decimal.js'
import type { Figure } from '../figures/figure.js'
import { lexFigures } from '../figures/lex.js'
import type { Check, Operand } from '../relations/relation.js'
import { normalise } from '../text/normalise.js'
import type { Span } from '../text/span.js'

/** One fact that is stated in several places. */
export interface Statements {
  /** The places, in the order of the text; each figure once. */
  readonly operands: readonly Operand[]
}

/**
 * The facts that a report states more than once, by the ledger: figures that a relation holds to be the same quantity.
 * Two that ought to be equal and are not belong together as well; a relation that proves nothing joins nothing.
 */
export function statementsIn(checks: readonly Check[]): ReadonlyMap<number, Statements> {
  const groups = new Map<number, Map<number, Operand>>()
  for (const { relation, reading, verdict } of checks) {
    if (relation.comparison !== '=' || reading?.expression.op !== 'figure') continue
    if (verdict === 'weak' || verdict === 'blocked') continue
    join(groups, [relation.stated, reading.expression.operand, ...(relation.known ?? [])])
  }
  const statements = new Map<number, Statements>()
  for (const group of new Set(groups.values())) {
    const operands = [...group.values()].sort((a, b) => a.figure.span.start - b.figure.span.start)
    const made: Statements = { operands }
    for (const index of group.keys()) statements.set(index, made)
  }
  return statements
}

function join(groups: Map<number, Map<number, Operand>>, operands: readonly Operand[]): void {
  const joined = new Map<number, Operand>()
  for (const operand of operands) {
    // a number word that is no figure of the report has no place of its own
    if (operand.figure.index < 0) continue
    for (const [index, other] of groups.get(operand.figure.index) ?? []) joined.set(index, other)
    if (!joined.has(operand.figure.index)) joined.set(operand.figure.index, operand)
  }
  if (joined.size < 2) return
  for (const index of joined.keys()) groups.set(index, joined)
}

/** Why a number cannot be put in the place of another. */
export type NoRestatement = 'no-number' | 'other-unit'

/**
 * The edits that state another number everywhere a fact is stated: `text` (「1798.89」 or with its unit) in place of
 * `figure`, and the same value in the unit of each other place, with as many decimals as it shows, more where it needs
 * them.
 */
export function restate(
  figure: Figure,
  text: string,
  statements: readonly Operand[]
): readonly { readonly span: Span; readonly text: string }[] | NoRestatement {
  const written = text.trim()
  const bare = numberIn(written)
  if (!bare) return 'no-number'
  // 「1798.89」 is meant in the unit that stands there
  const meant = bare.unit === '' ? numberIn(written + figure.unit) : bare
  if (meant?.unitKind !== figure.unitKind || meant.value.isNegative()) return 'other-unit'
  const edits: { readonly span: Span; readonly text: string }[] = []
  for (const { figure: other } of statements) {
    if (other.unitKind !== meant.unitKind || other.upper || other.value.isNegative()) continue
    if (other.index === figure.index && bare.unit !== '') edits.push({ span: other.span, text: written })
    else edits.push({ span: other.digits, text: inPlaceOf(other, meant, !other.value.eq(figure.value)) })
  }
  return edits
}

/** The value of `meant` as `other` prints it; one that was said in round numbers in another unit stays round. */
function inPlaceOf(other: Figure, meant: Figure, differs: boolean): string {
  const value = exactly(meant.value).times(powerOfTen(-other.scale))
  const isRound = differs && other.scale !== meant.scale
  const digits = value.toFixed(isRound ? other.decimals : Math.max(other.decimals, value.decimalPlaces()))
  return /[,，]/.test(other.text) ? withThousands(digits) : digits
}

function numberIn(text: string): Figure | undefined {
  const plain = normalise(text)
  const { figures } = lexFigures(plain, text, [{ start: 0, end: plain.length }], [])
  const [only] = figures
  if (figures.length !== 1 || !only || only.upper || only.chinese) return undefined
  return only.span.start === 0 && only.span.end === text.length ? only : undefined
}

function withThousands(digits: string): string {
  const [whole = '', decimals] = digits.split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  return decimals === undefined ? grouped : `${grouped}.${decimals}`
}
