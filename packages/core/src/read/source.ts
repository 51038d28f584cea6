import type { Root } from 'mdast'
import type { Spreadsheet } from './spreadsheet.js'
import type { Remark } from '../suppress/directive.js'

export type Format = 'text' | 'markdown' | 'docx' | 'xlsx' | 'html' | 'pdf'

/** What a reader yields: one text, and a tree and places that all point into it. */
export interface Source {
  readonly format: Format
  /** The text as its author wrote it (decoded, without byte order mark; line ends as they are). */
  readonly text: string
  /**
   * The text for machines, character for character as long as {@link text}: full-width digits, letters and signs made
   * half-width, markup and noise blanked. An offset into one is an offset into the other.
   */
  readonly plain: string
  /** Headings, paragraphs and tables as mdast; every node's `position` carries offsets into {@link text}. */
  readonly tree: Root
  /** Comments of an editor (Word's, Excel's), for directives that silence rules. */
  readonly remarks?: readonly Remark[]
  /** For formats that are not text: leads from an offset to the place a person knows. */
  readonly origin?: (offset: number) => Origin | undefined
  /** Offsets, ascending, at which a document of its own begins beside those that their titles tell: sheets of a workbook. */
  readonly documents?: readonly number[]
  /** Of a workbook: its formulas that add up cells. */
  readonly spreadsheet?: Spreadsheet
}

/** A place that a person can find again in a document that is not plain text. */
export interface Origin {
  /** Word: number of the paragraph, from 1; those in tables and notes are not counted. */
  readonly paragraph?: number
  /** A table of a document, its row and its column, from 1. */
  readonly table?: number
  readonly row?: number
  readonly column?: number
  /** Word: number of the note, from 1. */
  readonly footnote?: number
  readonly endnote?: number
  readonly sheet?: string
  /** Excel: `F12`. */
  readonly cell?: string
  /** Web page: line and column in the file itself, from 1 (the text is what the page shows). */
  readonly fileLine?: number
  readonly fileColumn?: number
  readonly page?: number
  /** PDF: left, top, width, height in points. */
  readonly box?: readonly [number, number, number, number]
}
