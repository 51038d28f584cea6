import type { Entry } from '../package/directory.js'
import type { Attributes, Walker } from '../package/xml.js'
import type { WordBlock } from './blocks.js'
import { field, type Frame, isShown, joinedLines, newFrame, symbol, tableProperty } from './frame.js'
import type { Reading } from './paragraph.js'
import { isOn } from './styles.js'
import { TableBuilder } from './table.js'

/** Elements whose words are not the report's: taken out by a tracked change, instructions, settings, what stood before. */
const SKIPPED: ReadonlySet<string> = new Set([
  'w:del',
  'w:moveFrom',
  'w:delText',
  'w:instrText',
  'w:delInstrText',
  'w:rPrChange',
  'w:pPrChange',
  'w:tblPrChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:tblPrExChange',
  'w:sectPrChange',
  'w:numberingChange',
  'w:sectPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:tblPr',
  'w:tblGrid',
  'w:ffData',
  'w:rt'
])
const NOTES: ReadonlySet<string> = new Set(['w:footnote', 'w:endnote'])

/** Reads the body of a document, or the notes of one: gives their paragraphs and tables. */
export class StoryReader implements Walker {
  /** The body under '', notes under their ids. */
  readonly stories = new Map<string, readonly WordBlock[]>()
  readonly #reading: Reading
  readonly #part: Entry
  readonly #frames: Frame[] = []
  readonly #path: string[] = []
  /** For each open mc:AlternateContent: whether one of its choices has been read. */
  readonly #chosen: boolean[] = []
  /** Elements open inside what is skipped. */
  #skipped = 0
  #words: string | undefined
  #wordsAt = 0

  constructor(reading: Reading, part: Entry) {
    this.#reading = reading
    this.#part = part
  }

  open(name: string, attributes: Attributes, end: number): void {
    const parent = this.#path.at(-1) ?? ''
    this.#path.push(name)
    if (this.#skipped > 0 || this.#skips(name, parent)) {
      this.#skipped++
      return
    }
    if (name === 'w:body' || name === 'w:txbxContent' || name === 'w:tc' || NOTES.has(name))
      this.#frames.push(newFrame())
    const frame = this.#frames.at(-1)
    if (!frame) return
    if (parent === 'w:pPr' || parent === 'w:numPr') this.#property(frame, name, attributes['w:val'])
    else if (parent === 'w:rPr') this.#runProperty(frame, name, attributes['w:val'])
    else if (parent === 'w:tcPr' || parent === 'w:trPr') tableProperty(frame, name, attributes['w:val'])
    else this.#content(frame, name, attributes, end)
    if (NOTES.has(name)) this.stories.set(attributes['w:id'] ?? '', frame.blocks)
  }

  text(words: string): void {
    if (this.#words !== undefined && this.#skipped === 0) this.#words += words
  }

  close(name: string): void {
    this.#path.pop()
    if (this.#skipped > 0) {
      this.#skipped--
      return
    }
    if (name === 'mc:AlternateContent') this.#chosen.pop()
    const frame = this.#frames.at(-1)
    if (!frame) return
    switch (name) {
      case 'w:t':
      case 'm:t':
        this.#endWords(frame, name)
        break
      case 'w:r':
        frame.hidden = false
        break
      case 'w:p':
        this.#endParagraph(frame)
        break
      case 'w:tr':
        frame.table?.closeRow()
        break
      case 'w:tbl':
        if (frame.table) frame.blocks.push(frame.table.table())
        frame.table = undefined
        break
      case 'w:tc':
        this.#pop()
        this.#frames.at(-1)?.table?.addCell(frame.cell, frame.blocks)
        break
      case 'w:txbxContent':
        this.#pop()
        this.#frames.at(-1)?.after.push(...frame.blocks)
        break
      case 'w:body':
        this.stories.set('', frame.blocks)
        this.#pop()
        break
      default:
        if (NOTES.has(name)) this.#pop()
    }
  }

  /** Whether an element and all in it is left out; takes note of paragraphs and rows that a tracked change takes out. */
  #skips(name: string, parent: string): boolean {
    if (name === 'mc:AlternateContent') this.#chosen.push(false)
    else if (name === 'mc:Choice' || name === 'mc:Fallback') {
      const skips = this.#chosen.at(-1) ?? false
      this.#chosen[this.#chosen.length - 1] = true
      return skips
    }
    if (!SKIPPED.has(name)) return false
    const frame = this.#frames.at(-1)
    if (name === 'w:del' || name === 'w:moveFrom') {
      if (parent === 'w:rPr' && this.#path.at(-3) === 'w:pPr' && frame?.paragraph) frame.paragraph.joins = true
      if (parent === 'w:trPr') frame?.table?.removeRow()
    }
    return true
  }

  /** What is left when a container ends: lines whose paragraph was to go on. */
  #pop(): void {
    const frame = this.#frames.pop()
    if (!frame || frame.pending.length === 0) return
    frame.blocks.push({ kind: 'paragraph', lines: frame.pending, where: frame.where })
  }

  #property({ paragraph }: Frame, name: string, value: string | undefined): void {
    if (!paragraph || value === undefined) return
    if (name === 'w:pStyle') paragraph.style = value
    else if (name === 'w:numId') paragraph.numId = value
    else if (name === 'w:ilvl') paragraph.level = Number(value)
    else if (name === 'w:outlineLvl') paragraph.outline = Number(value)
  }

  #runProperty(frame: Frame, name: string, value: string | undefined): void {
    const owner = this.#path.at(-3)
    if (owner === 'w:r') {
      if (name === 'w:vanish') frame.hidden = isOn(value)
      else if (name === 'w:rStyle' && value !== undefined)
        frame.hidden ||= this.#reading.styles.of(value).hidden === true
    } else if (owner === 'w:pPr' && name === 'w:vanish' && frame.paragraph) frame.paragraph.joins = isOn(value)
  }

  #content(frame: Frame, name: string, attributes: Attributes, end: number): void {
    switch (name) {
      case 'w:p':
        if (frame.pending.length === 0) frame.where = {}
        frame.paragraph = { at: end, lines: [[]], where: frame.where, joins: false }
        break
      case 'w:tbl':
        frame.table = new TableBuilder()
        break
      case 'w:tr':
        frame.table?.openRow()
        break
      case 'w:fldChar':
        field(frame.fields, attributes['w:fldCharType'])
        break
      case 'w:t':
      case 'm:t':
        this.#words = ''
        this.#wordsAt = end
        break
      case 'w:tab':
      case 'w:ptab':
        this.#print(frame, '\t', end)
        break
      case 'w:noBreakHyphen':
        this.#print(frame, '-', end)
        break
      case 'w:sym':
        this.#print(frame, symbol(attributes), end)
        break
      case 'm:den':
        this.#print(frame, '/', end)
        break
      case 'm:sup':
        this.#print(frame, '^', end)
        break
      case 'w:br':
      case 'w:cr':
        if (isShown(frame)) frame.paragraph?.lines.push([])
        break
      case 'w:commentRangeStart':
      case 'w:commentRangeEnd':
      case 'w:commentReference':
        this.#reading.comment(name, attributes['w:id'] ?? '')
        break
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        if (isShown(frame)) this.#reference(name, attributes['w:id'] ?? '', end)
        break
    }
  }

  #reference(name: string, id: string, at: number): void {
    const kind = name === 'w:footnoteReference' ? 'footnote' : 'endnote'
    this.#reading.notes.push({ kind, id, at })
  }

  #endWords(frame: Frame, name: string): void {
    const words = this.#words ?? ''
    this.#words = undefined
    if (words === '') return
    // line ends inside a text are blanks
    this.#print(frame, words.replace(/[\r\n\t]/g, ' '), this.#wordsAt, name === 'w:t' ? 'words' : 'atom')
  }

  #print(frame: Frame, words: string, end: number, kind: 'words' | 'atom' = 'atom'): void {
    const { paragraph } = frame
    if (!paragraph || !isShown(frame)) return
    const at = this.#reading.place(this.#part, end, kind, paragraph.where)
    paragraph.lines.at(-1)?.push({ words, at })
  }

  #endParagraph(frame: Frame): void {
    const { paragraph, pending } = frame
    if (!paragraph) return
    frame.paragraph = undefined
    // an instruction does not reach beyond its paragraph, whatever the file says
    frame.fields = frame.fields.filter((prints) => prints)
    const lines = joinedLines(pending, paragraph.lines)
    if (paragraph.joins) frame.pending = lines
    else {
      frame.pending = []
      const block = this.#reading.finish(paragraph, lines, this.#part)
      if (this.#reading.styles.of(paragraph.style).contents !== true) frame.blocks.push(block)
    }
    frame.blocks.push(...frame.after)
    frame.after = []
  }
}
