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
  const pairs = new Map<string, number>()
  for (let i = 0; i < a.length - 1; i++) {
    const pair = a.slice(i, i + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  let common = 0
  for (let i = 0; i < b.length - 1; i++) {
    const pair = b.slice(i, i + 2)
    const left = pairs.get(pair) ?? 0
    if (left === 0) continue
    common++
    pairs.set(pair, left - 1)
  }
  return (2 * common) / (a.length + b.length - 2)
}
