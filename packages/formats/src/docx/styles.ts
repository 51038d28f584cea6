import type { Entry } from '../package/directory.js'
import type { Package } from '../package/package.js'
import { type Attributes, walkPart } from '../package/xml.js'

/** What a style says that a reader needs, its ancestors' words included. */
export interface Style {
  /** 0 for the highest level of headings; 9 is body text. */
  readonly outline?: number
  readonly numId?: string
  readonly level?: number
  /** The style that names {@link numId}: its level of the list may be linked to it. */
  readonly numStyle?: string
  readonly hidden?: boolean
  /** Entries of a table of contents: they say again what the headings say. */
  readonly contents?: boolean
}

interface OwnStyle {
  name: string
  basedOn?: string
  outline?: number
  numId?: string
  level?: number
  hidden?: boolean
}

/** Styles by id. */
export class Styles {
  readonly #own = new Map<string, OwnStyle>()
  readonly #known = new Map<string, Style>()
  #usual: string | undefined

  constructor(opened?: Package, entry?: Entry) {
    if (opened && entry) this.#read(opened, entry)
  }

  /** The style of a paragraph or run; the usual one of paragraphs for undefined. */
  of(id: string | undefined): Style {
    const key = id ?? this.#usual ?? ''
    const known = this.#known.get(key)
    if (known) return known
    const style = this.#resolve(key)
    this.#known.set(key, style)
    return style
  }

  #read(opened: Package, entry: Entry): void {
    let style: OwnStyle | undefined
    // what stood here before a tracked change
    let past = 0
    walkPart(opened, entry, {
      open: (name, attributes) => {
        if (name.endsWith('Change')) past++
        else if (name === 'w:style') style = this.#begin(attributes)
        else if (style && past === 0) take(style, name, attributes)
      },
      close: (name) => {
        if (name.endsWith('Change')) past--
        else if (name === 'w:style') style = undefined
      }
    })
  }

  #begin(attributes: Attributes): OwnStyle {
    const style: OwnStyle = { name: '' }
    const id = attributes['w:styleId'] ?? ''
    this.#own.set(id, style)
    if (attributes['w:type'] === 'paragraph' && isOn(attributes['w:default'] ?? 'false')) this.#usual ??= id
    return style
  }

  #resolve(id: string): Style {
    const style: { -readonly [K in keyof Style]: Style[K] } = {}
    const seen = new Set<string>()
    for (let at: string | undefined = id; at !== undefined && !seen.has(at); at = this.#own.get(at)?.basedOn) {
      seen.add(at)
      const own = this.#own.get(at)
      if (!own) break
      if (own.numId !== undefined && style.numId === undefined) style.numStyle = at
      if (own.numId !== undefined) style.numId ??= own.numId
      if (own.level !== undefined) style.level ??= own.level
      if (own.hidden !== undefined) style.hidden ??= own.hidden
      if (/^toc (?:\d|heading)/i.test(own.name)) style.contents = true
      const outline = own.outline ?? namedOutline(own.name)
      if (outline !== undefined) style.outline ??= outline
    }
    return style
  }
}

function take(style: OwnStyle, name: string, attributes: Attributes): void {
  const value = attributes['w:val']
  switch (name) {
    case 'w:name':
      style.name = value ?? ''
      break
    case 'w:basedOn':
      if (value !== undefined) style.basedOn = value
      break
    case 'w:outlineLvl':
      style.outline = Number(value)
      break
    case 'w:numId':
      if (value !== undefined) style.numId = value
      break
    case 'w:ilvl':
      style.level = Number(value)
      break
    case 'w:vanish':
      style.hidden = isOn(value)
      break
  }
}

/** Built-in headings have their level by name, also where a file leaves it out. */
function namedOutline(name: string): number | undefined {
  const level = /^heading ([1-9])$/i.exec(name)?.[1]
  return level === undefined ? undefined : Number(level) - 1
}

/** The value of a switch: on unless it says otherwise. */
export function isOn(value: string | undefined): boolean {
  return value !== '0' && value !== 'false' && value !== 'off'
}
