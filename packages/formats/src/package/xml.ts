import { SaxesParser } from 'saxes'
import { Refusal } from '../refusal.js'
import type { Entry } from './directory.js'
import { PREFIXES } from './namespaces.data.js'
import type { Package } from './package.js'

/** Attributes by name; names carry our prefixes: `w:val`, `r:id`, and none where the file has none: `Target`. */
export type Attributes = Readonly<Record<string, string | undefined>>

/** What a walk over a part calls. Names carry our prefixes (namespaces.data.ts), whatever the file's own are. */
export interface Walker {
  /** `end`: the offset behind the tag, in UTF-16 units of the part's text. */
  open(name: string, attributes: Attributes, end: number): void
  /** `end`: the offset behind the closing tag; for `<a/>` the same as that of its opening. */
  close(name: string, end: number): void
  /** Text with references resolved; may come in several pieces. */
  text?(words: string): void
}

interface Plain {
  readonly xmlns: false
  readonly fileName: string
}

/** Part of every runtime; the package is compiled without the types of any. */
declare class TextDecoder {
  constructor(encoding: string)
  decode(bytes?: Uint8Array, options?: { stream?: boolean }): string
}

/**
 * Walks over the XML of a part while it is expanded. No DOCTYPE is taken, so there are no entities but XML's own five;
 * nothing is ever fetched. Throws a {@link Refusal} for XML that is damaged, nested without end or has a DOCTYPE.
 */
export function walkPart(opened: Package, entry: Entry, walker: Walker): void {
  const xml = parserFor(walker, entry.name, opened.limits.depth)
  let decoder: TextDecoder | undefined
  opened.stream(entry, (piece) => {
    decoder ??= new TextDecoder(encodingOf(piece))
    xml.write(decoder.decode(piece, { stream: true }))
  })
  xml.write(decoder?.decode() ?? '')
  xml.close()
}

/** Walks over XML that is at hand as a text; `name` is for messages. See {@link walkPart}. */
export function walkXml(text: string, name: string, depth: number, walker: Walker): void {
  const xml = parserFor(walker, name, depth)
  xml.write(text)
  xml.close()
}

/** The text of a part; the byte order mark is dropped. */
export function partText(opened: Package, entry: Entry): string {
  const bytes = opened.read(entry)
  return new TextDecoder(encodingOf(bytes)).decode(bytes)
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
}

function parserFor(walker: Walker, part: string, mostDepth: number): SaxesParser<Plain> {
  const names = new Names()
  const xml = new SaxesParser<Plain>({ xmlns: false, fileName: part })
  let depth = 0
  xml.on('error', () => {
    throw new Refusal('corrupt', part)
  })
  xml.on('doctype', () => {
    throw new Refusal('unsafe', `${part} DOCTYPE`)
  })
  xml.on('opentag', ({ name, attributes }) => {
    depth++
    if (depth > mostDepth) throw new Refusal('too-deep', part)
    names.enter(attributes, depth)
    walker.open(names.of(name), names.attributes(attributes), xml.position)
  })
  xml.on('closetag', ({ name }) => {
    walker.close(names.of(name), xml.position)
    names.leave(depth)
    depth--
  })
  if (walker.text) {
    const text = walker.text.bind(walker)
    xml.on('text', text)
    xml.on('cdata', text)
  }
  return xml
}

const OURS: ReadonlySet<string> = new Set(Object.values(PREFIXES))

interface Scope {
  readonly depth: number
  readonly prefixes: ReadonlyMap<string, string>
  readonly known: Map<string, string>
  /** Whether the file's prefixes are our own, so that attributes can stay as they are. */
  readonly same: boolean
}

/** The file's prefixes to ours, as far as the walk has come. */
class Names {
  #top: Scope = { depth: 0, prefixes: new Map([['xml', 'xml']]), known: new Map(), same: true }
  readonly #outer: Scope[] = []

  /** Takes the declarations among the attributes of an element. */
  enter(attributes: Record<string, string>, depth: number): void {
    let prefixes: Map<string, string> | undefined
    for (const name in attributes) {
      if (!name.startsWith('xmlns')) continue
      const prefix = name === 'xmlns' ? '' : name.slice(6)
      const uri = attributes[name] as string
      prefixes ??= new Map(this.#top.prefixes)
      // one that we do not know keeps a name that none of ours can have
      prefixes.set(prefix, PREFIXES[uri] ?? (uri === '' ? '' : `?${prefix}`))
    }
    if (!prefixes) return
    let same = true
    for (const [prefix, ours] of prefixes)
      if (prefix !== '' && (ours.startsWith('?') ? OURS.has(prefix) : prefix !== ours)) same = false
    this.#outer.push(this.#top)
    this.#top = { depth, prefixes, known: new Map(), same }
  }

  leave(depth: number): void {
    if (this.#top.depth === depth) this.#top = this.#outer.pop() ?? this.#top
  }

  of(name: string): string {
    const { known } = this.#top
    const before = known.get(name)
    if (before !== undefined) return before
    const colon = name.indexOf(':')
    const ours = this.#prefix(colon < 0 ? '' : name.slice(0, colon))
    const own = ours === '' ? name.slice(colon + 1) : `${ours}:${name.slice(colon + 1)}`
    known.set(name, own)
    return own
  }

  attributes(attributes: Record<string, string>): Attributes {
    if (this.#top.same) return attributes
    const own: Record<string, string> = {}
    for (const name in attributes) {
      if (name.startsWith('xmlns')) continue
      const colon = name.indexOf(':')
      own[colon < 0 ? name : `${this.#prefix(name.slice(0, colon))}${name.slice(colon)}`] = attributes[name] as string
    }
    return own
  }

  #prefix(prefix: string): string {
    return this.#top.prefixes.get(prefix) ?? (prefix === '' ? '' : `?${prefix}`)
  }
}
