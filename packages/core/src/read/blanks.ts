/** Whether a UTF-16 unit prints nothing: blanks, tabs, line ends, zero-width and full-width blanks. */
export function isBlank(code: number): boolean {
  if (code <= 32) return true
  if (code < 0xa0) return code === 0x7f
  return (
    code === 0xa0 ||
    code === 0x3000 ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202f) ||
    (code >= 0x205f && code <= 0x2060)
  )
}

/** The first offset from `start` that is not blank; `end` when there is none. */
export function skipBlanks(text: string, start: number, end: number): number {
  let at = start
  while (at < end && isBlank(text.charCodeAt(at))) at++
  return at
}

/** The offset behind the last character before `end` that is not blank; `start` when there is none. */
export function trimEnd(text: string, start: number, end: number): number {
  let at = end
  while (at > start && isBlank(text.charCodeAt(at - 1))) at--
  return at
}

/** The text without any blanks or line ends. */
export function compact(text: string): string {
  for (let at = 0; at < text.length; at++) {
    if (isBlank(text.charCodeAt(at))) return squeeze(text, at)
  }
  return text
}

function squeeze(text: string, first: number): string {
  let words = text.slice(0, first)
  let from = first
  for (let at = first; at <= text.length; at++) {
    if (at < text.length && !isBlank(text.charCodeAt(at))) continue
    words += text.slice(from, at)
    from = at + 1
  }
  return words
}
