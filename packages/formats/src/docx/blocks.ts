import type { Origin } from '@gouji/core'
import type { Run } from '../layout/blocks.js'
import type { Entry } from '../package/directory.js'

/** Where a paragraph is; known when the whole document has been read. */
export interface Where {
  origin?: Origin
}

/** The element of a part that some words came from. */
export interface Place {
  readonly part: Entry
  /** The offset behind the element's opening tag, in UTF-16 units of the part's text. */
  readonly at: number
  /** `words`: a w:t, sign for sign · `atom`: an element that prints something else · `paragraph`: a w:p, for its number. */
  readonly kind: 'words' | 'atom' | 'paragraph'
  readonly where: Where
}

export interface Paragraph {
  readonly kind: 'paragraph'
  /** Parted by soft breaks; the `at` of a run is the index of its {@link Place}. */
  readonly lines: readonly (readonly Run[])[]
  /** Of a heading: 1 is the highest. */
  readonly depth?: 1 | 2 | 3 | 4 | 5 | 6
  readonly where: Where
}

export interface WordTable {
  readonly kind: 'table'
  readonly rows: readonly (readonly WordCell[])[]
}

/** A cell in the row in which it begins. */
export interface WordCell {
  columnSpan: number
  rowSpan: number
  /** The row as Word counts, and the cell in it, merged ones included; from 1. */
  readonly row: number
  readonly column: number
  readonly blocks: readonly WordBlock[]
}

export type WordBlock = Paragraph | WordTable

/** A note as the text refers to it. */
export interface NoteReference {
  readonly kind: 'footnote' | 'endnote'
  readonly id: string
  /** Behind the tag of the reference, in the text of the document part. */
  readonly at: number
}
