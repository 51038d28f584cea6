// What XML 1.0 has no character for, however it is escaped; lone surrogates too.
const impossible =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;'
}

/** Any text as the content of an element; `]]>` cannot come of it. */
export function xmlText(text: string): string {
  return text.replace(impossible, '\uFFFD').replace(/[&<>\r]/g, (c) => entities[c] as string)
}

/** ` name="value"` for each attribute, blanks kept as they are. */
export function xmlAttributes(attributes: Readonly<Record<string, string | number>>): string {
  let out = ''
  for (const [name, value] of Object.entries(attributes)) {
    const text = String(value)
      .replace(impossible, '\uFFFD')
      .replace(/[&<>"\t\n\r]/g, (c) => entities[c] as string)
    out += ` ${name}="${text}"`
  }
  return out
}
