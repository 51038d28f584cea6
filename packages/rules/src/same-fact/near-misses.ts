import { type Fact, nameScore, type Report, sameKind } from '@gouji/core'
import { nameOfFact, namesAgree, printedDigits, restatable, sameContext, sameTime } from './names.js'

const LEAST_DIGITS = 4
/** Names that are as like as this speak of one thing even where the figures are a last digit apart. */
const LEAST_LIKE = 0.6
/** No amount has more; up to here a key is a whole number that a float holds exactly. */
const MOST_DIGITS = 14
const MOST_IN_BUCKET = 12

/**
 * Pairs of figures of the same name whose prints differ by one digit, two swapped digits, the decimal point or the
 * unit. Found through shared keys, so the cost stays linear in the number of figures; whether the difference convicts
 * is for the arithmetic to say.
 */
export function* nearMisses(report: Report): Iterable<readonly [later: Fact, first: Fact, firm: boolean]> {
  const prints = new Prints()
  for (const fact of report.facts) {
    if (fact.figure.unitKind === 'score') continue
    const digits = printedDigits(fact)
    if (digits.length < LEAST_DIGITS || !restatable(fact)) continue
    // 「4334.6万元用于项目支出」 in front of a total is a use of it
    if (fact.tail.startsWith('用于')) continue
    // a share goes by the name of its part, whatever the whole is; each fund has an execution rate, which has its own rule
    if (fact.figure.unitKind === 'ratio' && !/(?<!执行|支出|使用|支付|到位|完成)[率度]/.test(nameOfFact(fact))) continue
    for (const other of prints.add(fact, digits)) {
      if (
        !isRounded(other, fact) &&
        (other.cell === undefined) === (fact.cell === undefined) &&
        // two projects of a bundle count the same things, each its own
        !((other.cell || fact.cell) && fact.figure.unitKind !== 'money') &&
        sameTime(other, fact) &&
        sameKind(other, fact) &&
        sameContext(other, fact) &&
        namesAgree(other, fact, digits.length)
      )
        yield [fact, other, false]
    }
  }
}

/** 545.54 and 545.55: one of them was rounded otherwise, or added up from rounded parts. */
function isRounded(one: Fact, other: Fact): boolean {
  const { figure: a } = one
  const { figure: b } = other
  if (a.decimals === 0 || a.decimals !== b.decimals || a.scale !== b.scale) return false
  const step = 10 ** (a.scale - a.decimals)
  if (Math.abs(a.number - b.number) >= step * 1.5) return false
  if (a.unitKind === 'ratio' || one.cell || other.cell) return true
  return nameScore(nameOfFact(one), nameOfFact(other)) < LEAST_LIKE
}

/** The figures that share a key: mostly one alone. */
type Bucket<K> = Map<K, Fact | Fact[]>

/** Behind the digits of a key: the place of the digit that is left open, or one of these. */
const PLACES = 16
const SORTED = 14
const LESS = 15

/** The prints of figures, found again with one digit left open, in any order, and with one digit less. */
class Prints {
  /** By kind, unit, decimals and number of digits. */
  private readonly frames = new Map<string, Bucket<number>>()
  private readonly bare: Bucket<string> = new Map()
  private partners = new Set<Fact>()
  private fact: Fact | undefined

  /** Adds a figure and gives those before it whose prints are close to its own and whose values differ. */
  add(fact: Fact, digits: string): Iterable<Fact> {
    this.partners = new Set()
    this.fact = fact
    const { unitKind, scale, decimals } = fact.figure
    this.addKeys(`${unitKind} ${scale} ${decimals}`, digits)
    if (decimals > 0) this.addKeys(`${unitKind} ${scale} 0`, digits.slice(0, -decimals))
    const bare = digits.replace(/0+$/, '')
    if (bare.length >= LEAST_DIGITS) this.file(this.bare, `${unitKind} ${bare}`)
    return this.partners
  }

  /** One key for each digit left open, and one for the digits in any order. */
  private addKeys(frame: string, digits: string): void {
    const { length } = digits
    if (length < LEAST_DIGITS || length > MOST_DIGITS) return
    const number = Number(digits)
    const own = this.frame(frame, length)
    for (let i = 0, weight = 10 ** (length - 1); i < length; i++, weight /= 10) {
      const digit = digits.charCodeAt(i) - 48
      this.file(own, (number - digit * weight) * PLACES + i)
    }
    this.file(own, Number([...digits].sort().join('')) * PLACES + SORTED)
    // a digit too many or too few: the shorter print is the longer one without a digit
    this.file(own, number * PLACES + LESS)
    if (length === LEAST_DIGITS) return
    const shorter = this.frame(frame, length - 1)
    for (let i = 0, weight = 10 ** (length - 1); i < length; i++, weight /= 10) {
      const left = Math.floor(number / (weight * 10))
      this.file(shorter, (left * weight + (number % weight)) * PLACES + LESS)
    }
  }

  private frame(frame: string, length: number): Bucket<number> {
    const key = `${frame} ${length}`
    let bucket = this.frames.get(key)
    if (!bucket) {
      bucket = new Map()
      this.frames.set(key, bucket)
    }
    return bucket
  }

  private file<K>(bucket: Bucket<K>, key: K): void {
    const fact = this.fact as Fact
    const known = bucket.get(key)
    if (known === undefined) bucket.set(key, fact)
    else if (!Array.isArray(known)) {
      this.meet(known)
      bucket.set(key, [known, fact])
    } else {
      for (const other of known) this.meet(other)
      if (known.length < MOST_IN_BUCKET) known.push(fact)
    }
  }

  private meet(other: Fact): void {
    if (other !== this.fact && !other.figure.value.eq((this.fact as Fact).figure.value)) this.partners.add(other)
  }
}
