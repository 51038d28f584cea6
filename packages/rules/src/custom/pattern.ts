/** Whether words match one of the patterns, in which * stands for anything. Linear, without regular expressions. */
export function matchesAny(patterns: readonly string[], words: string): boolean {
  return patterns.some((pattern) => matches(pattern, words))
}

function matches(pattern: string, words: string): boolean {
  const pieces = pattern.split('*')
  const [first = '', ...others] = pieces
  const last = others.pop()
  if (last === undefined) return words === first
  if (!words.startsWith(first) || !words.endsWith(last) || words.length < first.length + last.length) return false
  let at = first.length
  const end = words.length - last.length
  for (const piece of others) {
    const found = words.indexOf(piece, at)
    if (found < 0 || found + piece.length > end) return false
    at = found + piece.length
  }
  return at <= end
}

/** What stands in front of the named words: 「甲项目」 of 甲项目全年预算 for *全年预算*; empty when nothing may stand there. */
export function inFront(patterns: readonly string[], words: string): string {
  const pattern = patterns.find((one) => matches(one, words))
  const [before, first] = pattern?.split('*') ?? []
  return before === '' && first ? words.slice(0, words.indexOf(first)) : ''
}
