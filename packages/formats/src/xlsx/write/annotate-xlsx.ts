import type { CellAddress, Span } from '@gouji/core'
import type { AnnotateOptions, Marks } from '../../annotate.js'
import { openPackage, type Package } from '../../package/package.js'
import { rewritePackage } from '../../package/rewrite.js'
import { partText } from '../../package/xml.js'
import { Refusal } from '../../refusal.js'
import { placeAt } from '../address.js'
import { type ReadWorkbook, readWorkbook } from '../read-xlsx.js'
import { partOf, relationsName, relationsOf } from '../relations.js'
import { withFills } from './fills.js'
import { withExtension, withPartType, withRelation } from './lists.js'
import { type Note, withNotes } from './notes.js'
import { keyOf, scanSheet } from './scan-sheet.js'
import { withShapes } from './shapes.js'
import { encoded, type Splice, spliced, withAttribute } from './splice.js'

const VERIFIED = 'C6EFCE'
const INCONSISTENT = 'FFC7CE'
const COMMENTS = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml'
const SHAPES = 'application/vnd.openxmlformats-officedocument.vmlDrawing'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const OFFICE_STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships'
const TYPES = '[Content_Types].xml'

interface Place extends CellAddress {
  /** Among the visible sheets. */
  readonly sheet: number
}

/**
 * A copy of a workbook with a comment on the cell of each annotation and of the figures that it speaks of, and with
 * coloured cells where that is asked for. What is written anew: the comments and their shapes, the parts that list them,
 * and for colours the styles and the sheets; every other part keeps its bytes. A comment that a cell has goes on.
 */
export function annotateXlsx(bytes: Uint8Array, _name: string, marks: Marks, options: AnnotateOptions): Uint8Array {
  const opened = openPackage(bytes)
  const read = readWorkbook(opened)
  const parts = new Parts(opened)
  const notes = notesOf(read, marks)
  const colours = options.highlight ? coloursOf(read, marks) : new Map<number, Map<string, string>>()
  for (const [index, { part }] of read.parts.entries()) {
    const own = notes.get(index)
    if (own) addNotes(parts, part.name, index + 1, own, options.author)
  }
  if (colours.size > 0) addColours(parts, read, colours)
  return rewritePackage(opened, parts.changes())
}

/** The notes of each sheet: all that is said of a cell stands in one. */
function notesOf(read: ReadWorkbook, { annotations }: Marks): Map<number, Note[]> {
  const sheets = new Map<number, Map<string, { cell: CellAddress; lines: string[] }>>()
  const add = (span: Span, lines: readonly string[]): void => {
    const place = placeOf(read, span)
    if (!place) return
    const cells = sheets.get(place.sheet) ?? new Map<string, { cell: CellAddress; lines: string[] }>()
    sheets.set(place.sheet, cells)
    const known = cells.get(keyOf(place))
    if (known) known.lines.push('', ...lines)
    else cells.set(keyOf(place), { cell: place, lines: [...lines] })
  }
  for (const { span, lines } of annotations) add(span, lines)
  for (const { related } of annotations) for (const { span, lines } of related) add(span, lines)
  return new Map([...sheets].map(([sheet, cells]) => [sheet, [...cells.values()]]))
}

/** The colour of each cell, by sheet; one that is inconsistent is not also verified. */
function coloursOf(read: ReadWorkbook, { verified, inconsistent }: Marks): Map<number, Map<string, string>> {
  const sheets = new Map<number, Map<string, string>>()
  for (const [spans, colour] of [
    [verified, VERIFIED],
    [inconsistent, INCONSISTENT]
  ] as const) {
    for (const span of spans) {
      const place = placeOf(read, span)
      if (!place) continue
      const cells = sheets.get(place.sheet) ?? new Map<string, string>()
      sheets.set(place.sheet, cells)
      cells.set(keyOf(place), colour)
    }
  }
  return sheets
}

function placeOf({ page }: ReadWorkbook, { start }: Span): Place | undefined {
  const place = page.placeOf(start)
  return place && placeAt(place.at)
}

/** Parts of a package as text, with what becomes of them. */
class Parts {
  readonly opened: Package
  readonly #texts = new Map<string, string>()

  constructor(opened: Package) {
    this.opened = opened
  }

  /** What a part says by now; undefined when there is none. */
  text(name: string): string | undefined {
    const known = this.#texts.get(name)
    if (known !== undefined) return known
    const entry = this.opened.find(name)
    return entry && partText(this.opened, entry)
  }

  write(name: string, text: string): void {
    this.#texts.set(this.opened.find(name)?.name ?? name, text)
  }

  /** A name that no part has yet: `xl/comments` → `xl/comments3.xml`. */
  freeName(start: string, extension: string): string {
    for (let number = 1; ; number++) {
      const name = `${start}${number}.${extension}`
      if (!this.opened.find(name) && !this.#texts.has(name)) return name
    }
  }

  changes(): Map<string, Uint8Array> {
    return new Map([...this.#texts].map(([name, text]) => [name, encoded(text)]))
  }
}

function addNotes(parts: Parts, sheetPart: string, number: number, notes: readonly Note[], author: string): void {
  const { opened } = parts
  const relations = relationsOf(opened, sheetPart)
  const { depth } = opened.limits
  const known = partOf(opened, relations, 'comments')?.name
  const comments = known ?? parts.freeName('xl/comments', 'xml')
  const { text, fresh } = withNotes(known && parts.text(known), comments, notes, author, depth)
  parts.write(comments, text)
  if (!known) {
    relate(parts, sheetPart, 'comments', comments)
    list(parts, (types) => withPartType(types, comments, COMMENTS))
  }
  if (fresh.length > 0) addShapes(parts, sheetPart, number, fresh)
}

/** Every comment has a shape in the drawing that the sheet names as its legacy drawing. */
function addShapes(parts: Parts, sheetPart: string, number: number, notes: readonly Note[]): void {
  const sheet = parts.text(sheetPart) ?? ''
  const { legacyDrawing, drawingAt } = scanSheet(sheet, sheetPart, parts.opened.limits.depth, new Set())
  const target = relationsOf(parts.opened, sheetPart).find(({ id }) => id === legacyDrawing)?.target
  const known = target !== undefined && parts.opened.find(target) ? target : undefined
  const shapes = known ?? parts.freeName('xl/drawings/vmlDrawing', 'vml')
  parts.write(shapes, withShapes(known && parts.text(known), notes, number))
  if (known) return
  const id = relate(parts, sheetPart, 'vmlDrawing', shapes)
  list(parts, (types) => withExtension(types, 'vml', SHAPES))
  if (legacyDrawing !== undefined) throw new Refusal('corrupt', sheetPart)
  const p = /<(?![?!])(?:([\w.-]+):)?worksheet/.exec(sheet)?.[1]?.concat(':') ?? ''
  const element = `<${p}legacyDrawing xmlns:r="${officeOf(sheet)}" r:id="${id}"/>`
  parts.write(sheetPart, spliced(sheet, [{ start: drawingAt, end: drawingAt, text: element }]))
}

/** Files of the strict kind call their relations by other names. */
function officeOf(sheet: string): string {
  return sheet.slice(0, 2000).includes('http://purl.oclc.org/ooxml/spreadsheetml/main') ? OFFICE_STRICT : OFFICE
}

/** Adds a relation of a sheet to a part; gives its id. */
function relate(parts: Parts, sheetPart: string, type: string, target: string): string {
  const name = relationsName(sheetPart)
  const existing = parts.text(name)
  let number = 1
  while (existing?.includes(`"rIdGouji${number}"`)) number++
  const id = `rIdGouji${number}`
  const office = officeOf(parts.text(sheetPart) ?? '')
  parts.write(name, withRelation(existing, id, `${office}/${type}`, `/${target}`))
  return id
}

function list(parts: Parts, change: (types: string) => string): void {
  const types = parts.text(TYPES)
  if (types === undefined) throw new Refusal('corrupt', TYPES)
  parts.write(TYPES, change(types))
}

function addColours(parts: Parts, read: ReadWorkbook, colours: ReadonlyMap<number, ReadonlyMap<string, string>>): void {
  const { stylesPart, opened } = read.workbook
  const { depth } = opened.limits
  if (!stylesPart) throw new Refusal('corrupt', 'xl/styles.xml')
  const sheets = [...colours].flatMap(([index, cells]) => {
    const name = read.parts[index]?.part.name ?? ''
    const text = parts.text(name) ?? ''
    const marked = scanSheet(text, name, depth, new Set(cells.keys())).cells
    return [{ name, text, cells: [...marked].map(([key, cell]) => ({ ...cell, colour: cells.get(key) as string })) }]
  })
  const styles = parts.text(stylesPart.name) ?? ''
  const filled = withFills(
    styles,
    stylesPart.name,
    depth,
    sheets.flatMap(({ cells }) => cells)
  )
  parts.write(stylesPart.name, filled.text)
  for (const { name, text, cells } of sheets) {
    const splices = cells.map(({ tag, style, colour }): Splice => {
      const words = text.slice(tag.start, tag.end)
      return { ...tag, text: withAttribute(words, 's', String(filled.styleOf(style, colour))) }
    })
    parts.write(name, spliced(text, splices))
  }
}
