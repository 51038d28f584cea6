import { type Fact, type Report, sameKind } from '@gouji/core'
import { mayRestate, namesAgree, printedDigits, restatable, sameContext } from './names.js'

const LEAST_DIGITS = 4
/** No amount has more; a longer run of digits is no number that a person typed. */
const MOST_DIGITS = 20
const MOST_IN_BUCKET = 12

/**
 * Pairs of figures of the same name whose prints differ by one digit, two swapped digits, the decimal point or the
 * unit. Found through shared keys, so the cost stays linear in the number of figures; whether the difference convicts
 * is for the arithmetic to say.
 */
export function* nearMisses(report: Report): Iterable<readonly [later: Fact, first: Fact, firm: boolean]> {
  const buckets = new Map<string, Fact[]>()
  for (const fact of report.facts) {
    if (!restatable(fact) || fact.figure.unitKind === 'score') continue
    const partners = new Set<Fact>()
    for (const key of keysOf(fact)) {
      const bucket = buckets.get(key) ?? []
      for (const other of bucket) if (!other.figure.value.eq(fact.figure.value)) partners.add(other)
      if (bucket.length < MOST_IN_BUCKET) bucket.push(fact)
      buckets.set(key, bucket)
    }
    for (const other of partners) {
      const digits = printedDigits(fact).length
      if (
        mayRestate(other, fact) &&
        sameKind(other, fact) &&
        sameContext(other, fact) &&
        namesAgree(other, fact, digits)
      )
        yield [fact, other, false]
    }
  }
}

function keysOf(fact: Fact): string[] {
  const { unitKind, scale, decimals } = fact.figure
  const all = printedDigits(fact)
  const keys: string[] = []
  addKeys(keys, `${unitKind} ${scale} ${decimals}`, all)
  if (decimals > 0) addKeys(keys, `${unitKind} ${scale} 0`, all.slice(0, -decimals))
  const bare = all.replace(/0+$/, '')
  if (bare.length >= LEAST_DIGITS) keys.push(`${unitKind} bare ${bare}`)
  return keys
}

/** One key for each digit left open, and one for the digits in any order. */
function addKeys(keys: string[], frame: string, digits: string): void {
  if (digits.length < LEAST_DIGITS || digits.length > MOST_DIGITS) return
  for (let i = 0; i < digits.length; i++) keys.push(`${frame} ${digits.slice(0, i)}?${digits.slice(i + 1)}`)
  keys.push(`${frame} sorted ${[...digits].sort().join('')}`)
  // a digit too many or too few: the shorter print is the longer one without a digit
  keys.push(`${frame} less ${digits}`)
  if (digits.length > LEAST_DIGITS)
    for (let i = 0; i < digits.length; i++) keys.push(`${frame} less ${digits.slice(0, i)}${digits.slice(i + 1)}`)
}
