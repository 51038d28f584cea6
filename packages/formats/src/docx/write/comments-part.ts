import { escaped, Markup, wordNamespace } from './markup.js'

export interface Comment {
  readonly id: number
  /** One paragraph each. */
  readonly lines: readonly string[]
}

export interface Signature {
  readonly author: string
  /** ISO 8601. */
  readonly date: string
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'

/** The smallest number that no comment has yet; `parts`: the texts in which comments and references to them stand. */
export function freeId(parts: readonly string[]): number {
  let free = 0
  for (const part of parts) {
    for (const [, id] of part.matchAll(
      /<(?:[\w.-]+:)?comment(?:RangeStart|RangeEnd|Reference)?\s[^<>]*?\bid="(\d{1,9})"/g
    ))
      free = Math.max(free, Number(id) + 1)
  }
  return free
}

/** The part with the comments added behind those that are there; a new part for `existing` undefined. */
export function commentsPart(
  existing: string | undefined,
  comments: readonly Comment[],
  signature: Signature,
  document: string
): string {
  const uri = wordNamespace(document)
  const text = existing ?? `${DECLARATION}<w:comments xmlns:w="${uri}"></w:comments>`
  const root = /<(?:[\w.-]+:)?comments[\s>/]/.exec(text)?.[0] ?? '<w:comments>'
  const markup = new Markup(root, uri)
  return insideRoot(text, comments.map((comment) => commentOf(comment, signature, markup)).join(''))
}

function commentOf({ id, lines }: Comment, { author, date }: Signature, markup: Markup): string {
  const paragraphs = lines.map((line) => {
    // the document's own style of paragraphs may indent and space them
    const properties = markup.element(
      'pPr',
      {},
      markup.element('spacing', { before: '0', after: '0', line: '240', lineRule: 'auto' }) +
        markup.element('ind', { firstLineChars: '0', firstLine: '0', left: '0', right: '0' }) +
        markup.element('jc', { val: 'left' })
    )
    const size = markup.element('rPr', {}, markup.element('sz', { val: '18' }) + markup.element('szCs', { val: '18' }))
    return markup.element('p', {}, properties + markup.element('r', {}, size + markup.words(line)))
  })
  return markup.element('comment', { id: String(id), author, date, initials: author.slice(0, 2) }, paragraphs.join(''))
}

/** `content` behind all else in the root element of a part. */
export function insideRoot(text: string, content: string): string {
  const close = text.lastIndexOf('</')
  const single = text.lastIndexOf('/>')
  if (close > single || !/\/>\s*$/.test(text)) return text.slice(0, close) + content + text.slice(close)
  const open = text.lastIndexOf('<', single)
  const name = /^<([^\s/>]+)/.exec(text.slice(open))?.[1] ?? ''
  return `${text.slice(0, single)}>${content}</${name}>${text.slice(single + 2)}`
}

/** An entry for a part in [Content_Types].xml. */
export function withContentType(text: string, part: string, type: string): string {
  if (text.toLowerCase().includes(`partname="/${part.toLowerCase()}"`)) return text
  return insideRoot(text, `<${prefixOf(text, 'Types')}Override PartName="/${escaped(part)}" ContentType="${type}"/>`)
}

/** A relationship in a .rels part (a new one for undefined), under an id that is free. */
export function withRelation(text: string | undefined, type: string, target: string): string {
  const list =
    text ??
    `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`
  let id = 1
  while (list.includes(`"rIdGouji${id}"`)) id++
  const relation = `<${prefixOf(list, 'Relationships')}Relationship Id="rIdGouji${id}" Type="${type}" Target="${escaped(target)}"/>`
  return insideRoot(list, relation)
}

function prefixOf(text: string, root: string): string {
  return new RegExp(`<([\\w.-]+:)?${root}[\\s>/]`).exec(text)?.[1] ?? ''
}
