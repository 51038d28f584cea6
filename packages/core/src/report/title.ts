import type { Line } from './lines.js'
import { DATE_LINE, ENTITY_LINE, TITLE_END } from './titles.data.js'

export interface Title {
  /** Without blanks; empty when the part has none. */
  readonly words: string
  /** The indices of the lines that it is printed on. */
  readonly first: number
  readonly last: number
}

const COVER_LINES = 14
const MOST_TITLE = 70

/** The title of the part that begins at line `from`: on its cover, before its first chapter, sentence or table. */
export function titleOf(lines: readonly Line[], from: number, to: number, plain: string): Title {
  for (let at = from; at < Math.min(to, from + COVER_LINES); at++) {
    const line = lines[at] as Line
    if (line.contents || (line.marker?.style === 'annex' && line.words === '')) continue
    if (line.table || line.words === '' || (line.marker && line.marker.style !== 'annex')) break
    if (!isTitle(line, at === from)) continue
    let first = at
    while (first > from && continues(lines[first - 1] as Line, lines[first] as Line, plain)) first--
    const words = lines.slice(first, at + 1).map((one) => one.words)
    return { words: words.join(''), first, last: at }
  }
  return { words: '', first: from, last: from - 1 }
}

function isTitle(line: Line, first: boolean): boolean {
  if (line.words.length > MOST_TITLE || /[，。；]/.test(line.words)) return false
  return TITLE_END.test(line.words) || (line.depth === 1 && first)
}

/** Whether a title that is broken over two lines begins on `line`. */
function continues(line: Line, next: Line, plain: string): boolean {
  if (line.marker || line.table || line.words === '' || /[，。；：:）]$/.test(line.words)) return false
  if (ENTITY_LINE.test(line.words) || DATE_LINE.test(line.words) || /^(?:20\d\d|二[〇○零])/.test(next.words))
    return false
  const gap = plain.slice(line.end, next.start)
  return gap.split('\n').length <= 2 && line.words.length + next.words.length <= MOST_TITLE
}
