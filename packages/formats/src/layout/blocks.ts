/** Words that stand together in the file. */
export interface Run {
  /** Without line ends. */
  readonly words: string
  /** Where in the file they begin; what that is, the reader of the format knows. */
  readonly at: number
}

/** The runs of one printed line. */
export type Line = readonly Run[]

export interface Cell {
  /** None when the cell is blank. */
  readonly lines: readonly Line[]
  /** Where in the file the cell is, for a cell without words. */
  readonly at: number
  readonly columnSpan: number
  readonly rowSpan: number
}

/** The cells that begin in a row, from the left. */
export type Row = readonly Cell[]

/** What a reader finds in a document, in order; {@link layOut} makes one text of it. */
export type Block =
  /** Prose, read as the lines of a plain text are: wrapped lines are joined, columns of blanks may be a table. */
  | { readonly kind: 'prose'; readonly line: Line }
  | { readonly kind: 'heading'; readonly depth: 1 | 2 | 3 | 4 | 5 | 6; readonly line: Line }
  | { readonly kind: 'table'; readonly rows: readonly Row[] }
