/** Changes of a text: stretches and what is to stand in their place; they do not overlap. */
export interface Change {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A text with changes made; those at one place in the order in which they are given. */
export function changed(text: string, changes: readonly Change[]): string {
  const ordered = changes.map((change, index) => ({ ...change, index }))
  ordered.sort((a, b) => a.start - b.start || a.index - b.index)
  const pieces: string[] = []
  let done = 0
  for (const { start, end, text: words } of ordered) {
    pieces.push(text.slice(done, start), words)
    done = end
  }
  pieces.push(text.slice(done))
  return pieces.join('')
}

/** Words as they stand in XML; what XML cannot hold is left out. */
export function escaped(words: string): string {
  return words
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '&quot;')
}

/** Writes elements of Word's namespace with the prefix that the part itself uses. */
export class Markup {
  readonly #prefix: string
  readonly #attribute: string
  readonly #declared: string

  /** `tag`: an element of Word's namespace in the part, `<w:r …>`; `uri`: what that namespace is called there. */
  constructor(tag: string, uri: string) {
    this.#prefix = /^<([^\s:/>]+:)?/.exec(tag)?.[1] ?? ''
    this.#attribute = this.#prefix === '' ? 'w:' : this.#prefix
    // attributes need a prefix also where elements have none
    this.#declared = this.#prefix === '' ? ` xmlns:w="${uri}"` : ''
  }

  /** `<w:name w:key="value">content</w:name>`; one tag when there is no content. */
  element(name: string, attributes: Readonly<Record<string, string>>, content = ''): string {
    const keys = Object.entries(attributes)
    const own = keys.map(([key, value]) => ` ${key.includes(':') ? key : this.#attribute + key}="${escaped(value)}"`)
    const declared = keys.length > 0 ? this.#declared : ''
    const open = `${this.#prefix}${name}${declared}${own.join('')}`
    return content === '' ? `<${open}/>` : `<${open}>${content}</${this.#prefix}${name}>`
  }

  /** A text element that keeps its blanks. */
  words(words: string): string {
    return this.element('t', { 'xml:space': 'preserve' }, escaped(words))
  }
}

const TRANSITIONAL = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main'

/** What Word's namespace is called in a part. */
export function wordNamespace(text: string): string {
  return text.includes(STRICT) ? STRICT : TRANSITIONAL
}
