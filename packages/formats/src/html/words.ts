import type { LineWriter } from './lines.js'
import type { TextNode } from './parse.js'

const WORDS = /[^\t\n\f\r ]+/g
const REFERENCE = /^&(?:#[xX]?[0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{1,31});?/
const AMPERSAND = /^&(?:amp|#0*38|#[xX]0*26);?/i

/** Adds the words of a text node to `out`; `html` is the page. With `asPrinted`, blanks and line ends stay. */
export function addWords(out: LineWriter, node: TextNode, html: string, asPrinted: boolean): void {
  const { value } = node
  const start = node.from ?? 0
  const end = node.to ?? start
  const places = value.length === end - start ? undefined : placesOf(value, html, start, end)
  if (asPrinted) {
    addPrinted(out, value, places, start)
    return
  }
  let done = 0
  for (const { 0: words, index } of value.matchAll(WORDS)) {
    if (index > done) out.blank(value.slice(done, index).includes('\n'))
    addAt(out, words, index, places, start)
    done = index + words.length
  }
  if (done < value.length) out.blank(value.slice(done).includes('\n'))
}

/** Text whose line ends are lines and whose blanks are printed. */
function addPrinted(out: LineWriter, value: string, places: Int32Array | undefined, start: number): void {
  let from = 0
  for (const line of value.split(/\r\n?|\n/)) {
    if (from > 0) out.end()
    if (line !== '') addAt(out, line, from, places, start)
    from += line.length + 1
  }
}

/** Adds words in as many runs as they have stretches in the file: a reference is longer there than what it stands for. */
function addAt(out: LineWriter, words: string, index: number, places: Int32Array | undefined, start: number): void {
  if (!places) {
    out.add(words, start + index)
    return
  }
  let from = 0
  for (let at = 1; at <= words.length; at++) {
    if (at < words.length && places[index + at] === (places[index + at - 1] as number) + 1) continue
    out.add(words.slice(from, at), places[index + from] as number)
    from = at
  }
}

/** For each character of a text node where it stands in the page, between `start` and `end`. */
function placesOf(value: string, html: string, start: number, end: number): Int32Array {
  const places = new Int32Array(value.length)
  let from = start
  for (let at = 0; at < value.length; at++) {
    while (from < end && html.charCodeAt(from) === 0) from++
    places[at] = Math.min(from, end)
    const length = lengthAt(value, at, html, from)
    // the second half of a character beyond 16 bits comes from the same reference
    const isPair = length > 1 && (value.charCodeAt(at) & 0xfc00) === 0xd800
    if (isPair && at + 1 < value.length) places[++at] = Math.min(from, end)
    from += length
  }
  return places
}

/** How long in the page is what `value` has at `at`. */
function lengthAt(value: string, at: number, html: string, from: number): number {
  const sign = html.charAt(from)
  if (sign === '\r') return html.charAt(from + 1) === '\n' ? 2 : 1
  if (sign !== '&') return 1
  const source = html.slice(from, from + 40)
  if (value.charAt(at) === '&') return AMPERSAND.exec(source)?.[0].length ?? 1
  const reference = REFERENCE.exec(source)?.[0] ?? '&'
  if (reference.endsWith(';')) return reference.length
  // without a semicolon it ends where the next character of the text stands
  const next = value.charAt(at + 1)
  for (let length = 2; length < reference.length; length++) if (source.charAt(length) === next) return length
  return reference.length
}
