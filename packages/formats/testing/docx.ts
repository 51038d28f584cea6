import { zipOf } from './zip.js'

export const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const WORD_STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** What a Word file is made of, besides its document part. */
export interface DocxParts {
  /** Content of the part's root element. */
  readonly styles?: string
  readonly numbering?: string
  readonly footnotes?: string
  readonly endnotes?: string
  readonly comments?: string
  readonly header?: string
  /** The namespaces of ISO 29500 strict. */
  readonly strict?: boolean
  /** More files, as they are. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>
}

const ROOTS = {
  styles: 'styles',
  numbering: 'numbering',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  comments: 'comments',
  header: 'hdr'
} as const

const NAMESPACES = [
  `xmlns:w="${WORD}"`,
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
].join(' ')

/** A .docx whose body holds `body`, as Word lays its parts out. */
export function docxOf(body: string, parts: DocxParts = {}): Uint8Array {
  const office = parts.strict
    ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const own = (Object.keys(ROOTS) as (keyof typeof ROOTS)[]).filter((name) => parts[name] !== undefined)
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': xml(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPES}.document.main+xml"/>${own.map((name) => `<Override PartName="/word/${name}.xml" ContentType="${TYPES}.${name}+xml"/>`).join('')}</Types>`
    ),
    '_rels/.rels': relations([['officeDocument', 'word/document.xml']], office),
    'word/document.xml': root('document', `<w:body>${body}<w:sectPr/></w:body>`, parts),
    'word/_rels/document.xml.rels': relations(
      [...own.map((name) => [name, `${name}.xml`] as const), ['hyperlink', 'http://127.0.0.1:1/never', 'External']],
      office
    )
  }
  for (const name of own) files[`word/${name}.xml`] = root(ROOTS[name], parts[name] as string, parts)
  return zipOf({ ...files, ...parts.files })
}

function xml(content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n${content}`
}

function root(name: string, content: string, { strict }: DocxParts): string {
  const written = xml(`<w:${name} ${NAMESPACES}>${content}</w:${name}>`)
  return strict ? written.replaceAll(WORD, WORD_STRICT) : written
}

function relations(list: readonly (readonly [string, string, string?])[], office: string): string {
  const all = list.map(
    ([type, target, mode], index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"${mode === undefined ? '' : ` TargetMode="${mode}"`}/>`
  )
  return xml(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`
  )
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** A run of words. */
export function run(words: string, properties = ''): string {
  const own = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`
  return `<w:r>${own}<w:t xml:space="preserve">${escaped(words)}</w:t></w:r>`
}

/** A paragraph; `content` is XML. */
export function p(content: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`
}
