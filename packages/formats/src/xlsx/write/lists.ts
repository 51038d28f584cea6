import { escaped, prefixOf } from './splice.js'

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** A list of relations with one more; `existing` is undefined for a part that has none. */
export function withRelation(existing: string | undefined, id: string, type: string, target: string): string {
  const text =
    existing ??
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${RELATIONS}"></Relationships>`
  return added(text, `Relationship Id="${id}" Type="${type}" Target="${escaped(target)}"`)
}

/** The list of content types with one for a part; nothing changes when it is there. */
export function withPartType(text: string, part: string, type: string): string {
  return text.includes(`PartName="/${part}"`)
    ? text
    : added(text, `Override PartName="/${escaped(part)}" ContentType="${type}"`)
}

/** The list of content types with one for all parts that end in `extension`; nothing changes when it is there. */
export function withExtension(text: string, extension: string, type: string): string {
  const known = new RegExp(`<(?:\\w+:)?Default\\b[^>]*\\bExtension="${extension}"`, 'i')
  return known.test(text) ? text : added(text, `Default Extension="${extension}" ContentType="${type}"`)
}

/** Puts an empty element at the end of the root, which may be written `<a/>`. */
function added(text: string, element: string): string {
  const words = `<${prefixOf(text)}${element}/>`
  const end = text.lastIndexOf('</')
  if (end >= 0) return text.slice(0, end) + words + text.slice(end)
  return text.replace(
    /<([^\s?!/>]+)([^>]*)\/>\s*$/,
    (_, name: string, rest: string) => `<${name}${rest}>${words}</${name}>`
  )
}
