/** Whether two subjects name the same thing: equal, or one is a short form of the other. */
export function subjectsAgree(a: string, b: string): boolean {
  if (a === b) return true
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (short === '') return false
  return long.startsWith(short) || long.endsWith(short) || (short.length >= 4 && similarity(a, b) >= 0.8)
}

/** Share of character pairs that two strings have in common (Dice), 0 to 1. */
export function similarity(a: string, b: string): number {
  if (a === b) return 1
  if (a.length < 2 || b.length < 2) return 0
  const common = Math.max(a.length, b.length) > SHORT ? commonPairs(a, b) : commonPairsOfShort(a, b)
  return (2 * common) / (a.length + b.length - 2)
}

/** Up to here the pairs of two strings are compared one by one. */
const SHORT = 32
const taken = new Uint8Array(SHORT)

function commonPairsOfShort(a: string, b: string): number {
  taken.fill(0)
  let common = 0
  for (let i = 0; i < b.length - 1; i++) {
    const first = b.charCodeAt(i)
    const second = b.charCodeAt(i + 1)
    for (let j = 0; j < a.length - 1; j++) {
      if (a.charCodeAt(j) !== first || a.charCodeAt(j + 1) !== second || taken[j] === 1) continue
      taken[j] = 1
      common++
      break
    }
  }
  return common
}

function commonPairs(a: string, b: string): number {
  const pairs = new Map<number, number>()
  for (let i = 0; i < a.length - 1; i++) {
    const pair = pairAt(a, i)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  let common = 0
  for (let i = 0; i < b.length - 1; i++) {
    const pair = pairAt(b, i)
    const left = pairs.get(pair) ?? 0
    if (left === 0) continue
    common++
    pairs.set(pair, left - 1)
  }
  return common
}

function pairAt(words: string, at: number): number {
  return words.charCodeAt(at) * 0x10000 + words.charCodeAt(at + 1)
}
