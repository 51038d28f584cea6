import { type DocxParts, docxOf, escaped, p, run } from '../../packages/formats/testing/docx.js'
import type { Piece, Place } from './sample-document.js'

/** A way in which a report may stand in a Word file. */
export interface DocxShape {
  readonly name: string
  render(pieces: readonly Piece[]): Uint8Array
}

interface Dress {
  line(text: string, depth: number | undefined): string
  cell(line: string): string
}

function body(pieces: readonly Piece[], dress: Dress): string {
  return pieces
    .map((piece) => (piece.kind === 'line' ? dress.line(piece.text, piece.depth) : table(piece.rows, dress)))
    .join('')
}

function table(rows: readonly (readonly Place[])[], dress: Dress): string {
  // what reaches down: in each row below, a cell that says so
  const below: Place[][] = rows.map(() => [])
  for (const [index, row] of rows.entries())
    for (const place of row)
      for (let down = 1; down < place.rowSpan; down++) below[index + down]?.push({ ...place, lines: [], rowSpan: 0 })
  const lines = rows.map((row, index) => [...row, ...(below[index] ?? [])].sort((a, b) => a.column - b.column))
  const cell = ({ lines: words, columnSpan, rowSpan }: Place): string => {
    const span = columnSpan > 1 ? `<w:gridSpan w:val="${columnSpan}"/>` : ''
    const merge = rowSpan > 1 ? '<w:vMerge w:val="restart"/>' : rowSpan === 0 ? '<w:vMerge/>' : ''
    return `<w:tc><w:tcPr><w:tcW w:w="1000" w:type="dxa"/>${span}${merge}</w:tcPr>${words.map((line) => dress.cell(line)).join('') || '<w:p/>'}</w:tc>`
  }
  return `<w:tbl><w:tblPr/><w:tblGrid/>${lines.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`
}

/** What makes a heading of a paragraph, whatever it is styled with. */
function outline(depth: number | undefined): string {
  return depth === undefined ? '' : `<w:outlineLvl w:val="${depth - 1}"/>`
}

const plain: DocxShape = {
  name: 'typed plainly',
  render: (pieces) =>
    docxOf(body(pieces, { line: (text, depth) => p(run(text), outline(depth)), cell: (line) => p(run(line)) }))
}

/** Runs of two signs each with marks of the spelling check, bookmarks and revision ids between them, in the strict form. */
const shredded: DocxShape = {
  name: 'shredded into runs, strict',
  render(pieces) {
    let mark = 0
    const shred = (text: string): string =>
      (text.match(/[\s\S]{1,2}/g) ?? [])
        .map((words, index) => {
          const own = `<w:r w:rsidR="00A1${index % 10}"><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">${escaped(words)}</w:t></w:r>`
          if (index % 3 === 0) return `<w:proofErr w:type="gramStart"/>${own}<w:proofErr w:type="gramEnd"/>`
          if (index % 3 === 1) return own
          mark++
          return `<w:bookmarkStart w:id="${mark}" w:name="b${mark}"/>${own}<w:bookmarkEnd w:id="${mark}"/>`
        })
        .join('')
    const line = (text: string, depth?: number): string => p(shred(text), outline(depth))
    return docxOf(body(pieces, { line, cell: line }), { strict: true })
  }
}

/** Everything that was deleted says 9999万元; what was inserted, moved, linked or put into a control is the report. */
const revised: DocxShape = {
  name: 'with tracked changes, fields and controls',
  render(pieces) {
    const gone = '<w:del w:id="1" w:author="甲"><w:r><w:delText>9999万元</w:delText></w:r></w:del>'
    const moved = `<w:moveFrom w:id="2" w:author="甲">${run('8888万元')}</w:moveFrom>`
    const hidden = run('7777万元', '<w:vanish/>')
    const wraps: readonly ((words: string) => string)[] = [
      (words) => `<w:ins w:id="3" w:author="乙">${words}</w:ins>`,
      (words) => `<w:moveTo w:id="4" w:author="乙">${words}</w:moveTo>`,
      (words) => `<w:hyperlink w:anchor="a">${words}</w:hyperlink>`,
      (words) =>
        `<w:sdt><w:sdtPr><w:placeholder><w:docPart w:val="6666"/></w:placeholder></w:sdtPr><w:sdtContent>${words}</w:sdtContent></w:sdt>`,
      (words) => `<w:smartTag w:element="chmetcnv">${words}</w:smartTag>`,
      (words) => `<w:fldSimple w:instr=" REF a ">${words}</w:fldSimple>`,
      (words) =>
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> =SUM(ABOVE) 5555 </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${words}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
    ]
    let count = 0
    const dressed = (text: string): string => {
      const half = text.length >> 1
      const wrap = wraps[count++ % wraps.length] as (words: string) => string
      return gone + run(text.slice(0, half)) + moved + hidden + (half < text.length ? wrap(run(text.slice(half))) : '')
    }
    const changed = '<w:rPr><w:ins w:id="5" w:author="乙"/></w:rPr>'
    const line = (text: string, depth?: number): string => p(dressed(text), outline(depth) + changed)
    return docxOf(body(pieces, { line, cell: line }))
  }
}

const LEVELS: readonly (readonly [RegExp, string, string])[] = [
  [/^[一二三四五六七八九十]{1,3}、/, '%1、', 'chineseCounting'],
  [/^（[一二三四五六七八九十]{1,3}）/, '（%2）', 'chineseCountingThousand'],
  [/^\d{1,2}\.(?!\d)/, '%3.', 'decimal'],
  [/^（\d{1,2}）/, '（%4）', 'decimal'],
  [/^[①-⑩]/, '%5', 'decimalEnclosedCircle']
]
const VALUES: Readonly<Record<string, number>> = Object.fromEntries(
  [...'一二三四五六七八九十①②③④⑤⑥⑦⑧⑨⑩'].map((sign, index) => [sign, (index % 10) + 1])
)

function numberOf(marker: string): number {
  const digits = /\d+/.exec(marker)?.[0]
  if (digits !== undefined) return Number(digits)
  const words = marker.replace(/[、（）]/g, '')
  if (words.length === 1) return VALUES[words] ?? 0
  const [tens = '', ones = ''] = words.split('十')
  return (VALUES[tens] ?? 1) * 10 + (VALUES[ones] ?? 0)
}

/** As WPS writes: numeric style ids, headings and lists numbered by the program, no number typed. */
const numbered: DocxShape = {
  name: 'numbered by the program, as WPS writes',
  render(pieces) {
    const levels = LEVELS.map(
      ([, text, format], level) =>
        `<w:lvl w:ilvl="${level}" w:tentative="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="nothing"/><w:lvlText w:val="${text}"/></w:lvl>`
    )
    const nums = ['<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>']
    const last: number[] = []
    let numId = 1
    const paragraph = (text: string, depth?: number): string => {
      const markers = LEVELS.map(([pattern]) => pattern.exec(text)?.[0])
      const level = markers.findIndex((found) => found !== undefined)
      const style = depth === undefined ? '' : `<w:pStyle w:val="${depth + 1}"/>`
      const marker = markers[level]
      if (marker === undefined) return p(run(text), style)
      const value = numberOf(marker)
      if (value !== (last[level] ?? 0) + 1) {
        numId = nums.length + 1
        nums.push(
          `<w:num w:numId="${numId}"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${value}"/></w:lvlOverride></w:num>`
        )
      }
      last.length = level
      for (let above = 0; above < level; above++) last[above] ??= 0
      last[level] = value
      const number = `${style}<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`
      return p(run(text.slice(marker.length)), number)
    }
    const content = body(pieces, { line: paragraph, cell: (line) => p(run(line)) })
    const parts: DocxParts = {
      numbering: `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${levels.join('')}</w:abstractNum>${nums.join('')}`,
      styles: `<w:style w:type="paragraph" w:default="1" w:styleId="1"><w:name w:val="Normal"/></w:style>${[1, 2, 3, 4].map((depth) => `<w:style w:type="paragraph" w:styleId="${depth + 1}"><w:name w:val="heading ${depth}"/><w:basedOn w:val="1"/><w:pPr><w:outlineLvl w:val="${depth - 1}"/></w:pPr></w:style>`).join('')}`
    }
    return docxOf(content, parts)
  }
}

export const docxShapes: readonly DocxShape[] = [plain, shredded, revised, numbered]
