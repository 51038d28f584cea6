/** A stretch of a part that is replaced; one without length is put in. */
export interface Splice {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The text with all stretches replaced; they must not overlap. At one place they come in their order. */
export function spliced(text: string, splices: readonly Splice[]): string {
  const pieces: string[] = []
  let done = 0
  for (const { start, end, text: instead } of [...splices].sort((a, b) => a.start - b.start)) {
    pieces.push(text.slice(done, start), instead)
    done = end
  }
  pieces.push(text.slice(done))
  return pieces.join('')
}

/** Where the tag begins that ends at `end`: a < stands in no attribute. */
export function tagStart(text: string, end: number): number {
  return text.lastIndexOf('<', end - 1)
}

/** A tag with an attribute set; `tag` is `<c …>` or `<c …/>`. */
export function withAttribute(tag: string, name: string, value: string): string {
  const known = new RegExp(`(\\s${name}\\s*=\\s*)(?:"[^"]*"|'[^']*')`)
  if (known.test(tag)) return tag.replace(known, `$1"${value}"`)
  return tag.replace(/\s*(\/?)>$/, ` ${name}="${value}"$1>`)
}

/** Words as they stand in XML. */
export function escaped(words: string): string {
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ' ')
}

/** The prefix with its colon that a part uses for the elements of its root: `x:`, or nothing. */
export function prefixOf(text: string): string {
  return /<(?![?!])(?:([\w.-]+):)?/.exec(text)?.[1]?.concat(':') ?? ''
}

/** A part that was in UTF-16 says so at its beginning, and is written in UTF-8. */
export function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text.replace(/^(<\?xml[^>]*?encoding=)(["'])utf-16\2/i, '$1$2UTF-8$2'))
}

/** Part of every runtime; the package is compiled without the types of any. */
declare class TextEncoder {
  encode(text: string): Uint8Array
}
