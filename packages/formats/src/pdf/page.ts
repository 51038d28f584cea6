/** Points of the page as a person sees it: from its left and its top edge, 72 to the inch. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A printed character. */
export interface Glyph extends Box {
  /** What it stands for: one character, more for a ligature; a blank for any blank. */
  readonly char: string
  readonly baseline: number
  /** The height of its font. */
  readonly size: number
  readonly page: number
  /** A blank is printed before it. */
  readonly spaced?: boolean
  /** It lies on its side and is read from the bottom to the top. */
  readonly rising?: boolean
}

/** A straight line between two points, horizontal or vertical: a border of a table. */
export interface Rule {
  /** y of a horizontal rule, x of a vertical one. */
  readonly at: number
  readonly from: number
  readonly to: number
}

/** What is printed on a page, turned so that its text runs from left to right. */
export interface Page {
  /** From 1. */
  readonly number: number
  readonly width: number
  readonly height: number
  readonly glyphs: readonly Glyph[]
  readonly horizontal: readonly Rule[]
  readonly vertical: readonly Rule[]
  /** Quarter turns, clockwise, that the text of the page was turned back by. */
  readonly turns: number
}
