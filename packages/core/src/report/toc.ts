import type { Line } from './lines.js'

const MOST_ENTRIES = 200
/** The page number behind an entry, with the dots before it. */
const PAGE = /(?:[.．…·⋯\-—\t 　]{0,80})\d{1,3}$/
const DOTTED_PAGE = /(?:[.．·]{3,}|[…⋯]{2,}|\t)\s*[-—]?\d{1,3}[-—]?$/

/**
 * Takes numbers and words from the lines that are a table of contents: they look like headings but are none. One opened
 * by 目录 reaches to where its first entry is printed again; a numbered line with a dotted line and a page is always one.
 */
export function withoutContents(lines: readonly Line[], text: string): Line[] {
  const cleared = [...lines]
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as Line
    if (line.words === '') continue
    if (line.marker && hasPage(line, text)) cleared[index] = clear(line)
    if (line.words !== '目录') continue
    const end = endOfContents(lines, index + 1, text)
    for (let at = index; at < end; at++) cleared[at] = clear(lines[at] as Line)
    index = Math.max(index, end - 1)
  }
  return cleared
}

function clear(line: Line): Line {
  return { start: line.start, end: line.end, contentStart: line.start, words: '', contents: true }
}

function hasPage(line: Line, text: string): boolean {
  return DOTTED_PAGE.test(text.slice(Math.max(line.start, line.end - 12), line.end))
}

function endOfContents(lines: readonly Line[], first: number, text: string): number {
  const entry = lines[first]
  if (!entry?.words) return first
  const key = keyOf(entry, text)
  const last = Math.min(lines.length, first + MOST_ENTRIES)
  for (let at = first + 1; at < last; at++) if (lines[at]?.words && keyOf(lines[at] as Line, text) === key) return at
  let end = first
  while (end < last && lines[end]?.words && hasPage(lines[end] as Line, text)) end++
  return end
}

/** An entry's words with its number, without its page. */
function keyOf(line: Line, text: string): string {
  return text.slice(line.start, line.end).replace(PAGE, '').replace(/\s+/g, '')
}
