import type { Line } from './lines.js'
import { DATE_LINE, ENTITY_LINE, FORM_END, FORM_WORDS, REPORT_END, TITLE_END, UNIT_LINE } from './titles.data.js'

/** How far to look for what a title announces. */
const LOOK_AHEAD = 10
const LOOK_FAR = 25
const MOST_TITLE = 60

interface Passed {
  /** The last 一、 of this part. */
  readonly chapter: number
  readonly body: boolean
  /** An annex, or another document behind the main one. */
  readonly annex: boolean
}

/**
 * The indices of the lines at which a document of its own begins; the first is always 0. A document begins at an annex
 * mark or a title that is followed by content of its own, not where attachments are only named or listed. 第X部分 that
 * goes on counting behind annexes leads back to the main document. `documents` are offsets at which one begins whatever
 * its words are.
 */
export function findParts(lines: readonly Line[], plain: string, documents: readonly number[] = []): number[] {
  const chapters = nextChapters(lines)
  const starts = [0]
  let passed = { chapter: 0, body: false, annex: false }
  let mainPart = 0
  let document = 0
  for (const [index, line] of lines.entries()) {
    if (line.start >= (documents[document] ?? Infinity)) {
      while (line.start >= (documents[document] ?? Infinity)) document++
      if (index > 0) starts.push(index)
      passed = { chapter: 0, body: false, annex: true }
    }
    const from = passed.body ? startAt(lines, index, plain, passed, mainPart, chapters) : undefined
    if (from !== undefined && from > (starts.at(-1) as number)) {
      starts.push(from)
      passed = { chapter: 0, body: false, annex: line.marker?.style !== 'part' }
    }
    const { marker } = line
    if (marker?.style === 'part' && !passed.annex) mainPart = marker.value
    if (marker?.style === 'han') passed.chapter = marker.value
    if (line.table || (line.words === '' && !line.contents && !marker) || (marker && marker.style !== 'annex'))
      passed.body = true
  }
  return starts
}

/** The line from which a new part begins when one does at `index`: a cover line above the title belongs to it. */
function startAt(
  lines: readonly Line[],
  index: number,
  plain: string,
  passed: Passed,
  mainPart: number,
  chapters: Int32Array
): number | undefined {
  const { marker, words } = lines[index] as Line
  if (marker?.style === 'annex') return annexBegins(lines, index) ? index : undefined
  if (marker?.style === 'part') return passed.annex && countsOn(marker.value, mainPart) ? index : undefined
  if (marker || words === '' || words.length > MOST_TITLE) return undefined
  const begins =
    (FORM_END.test(words) && formBegins(lines, index, plain, passed.chapter, chapters)) ||
    (REPORT_END.test(words) && passed.chapter > 0 && reportBegins(lines, index, chapters))
  if (!begins) return undefined
  return index > 0 && ENTITY_LINE.test(lines[index - 1]?.words ?? '') ? index - 1 : index
}

/** The main document's next 第X部分; the number of one may be lost. */
function countsOn(value: number, mainPart: number): boolean {
  return mainPart > 0 && value > mainPart && value <= mainPart + 2
}

/** Whether an annex mark is followed by the annex: its title and then something to read. */
function annexBegins(lines: readonly Line[], index: number): boolean {
  const words = lines[index]?.words ?? ''
  if (/^[\d一二三四五六七八九十]{1,2}[.．、]/.test(words)) return false
  let titled = TITLE_END.test(words)
  for (let at = index + 1; at < Math.min(lines.length, index + LOOK_AHEAD); at++) {
    const line = lines[at] as Line
    if (line.table) return true
    if (line.marker) return titled && line.marker.style !== 'annex' && line.marker.style !== 'part'
    if (line.words === '' || /[。；]/.test(line.words)) return titled
    if (TITLE_END.test(line.words)) titled = true
    else if (titled && isSignature(lines, at)) return false
  }
  return false
}

/** The unit and the date at the end of a document. */
function isSignature(lines: readonly Line[], index: number): boolean {
  const next = lines[index + 1]?.words ?? ''
  return ENTITY_LINE.test(lines[index]?.words ?? '') && next.includes('月') && DATE_LINE.test(next)
}

/** A form's title: cover lines and then its table, and the chapters before it do not count on behind it. */
function formBegins(
  lines: readonly Line[],
  index: number,
  plain: string,
  chapter: number,
  chapters: Int32Array
): boolean {
  let at = index + 1
  while (at < lines.length && at < index + LOOK_AHEAD && isCoverLine(lines[at] as Line)) at++
  const table = lines[at]
  if (!table?.table || !FORM_WORDS.test(plain.slice(table.start, Math.min(table.end, table.start + 3000)))) return false
  return chapter === 0 || lines[chapters[at] ?? -1]?.marker?.value !== chapter + 1
}

/** A report's title behind another document: its own chapters begin with 一、 again. */
function reportBegins(lines: readonly Line[], index: number, chapters: Int32Array): boolean {
  const next = chapters[index] ?? -1
  return next >= 0 && next - index < LOOK_FAR && lines[next]?.marker?.value === 1
}

/** For each line: the next line with 一、 and the like before an annex or 第X部分; -1 when there is none. */
function nextChapters(lines: readonly Line[]): Int32Array {
  const next = new Int32Array(lines.length).fill(-1)
  let found = -1
  for (let index = lines.length - 1; index >= 0; index--) {
    next[index] = found
    const style = lines[index]?.marker?.style
    if (style === 'han') found = index
    else if (style === 'annex' || style === 'part') found = -1
  }
  return next
}

/** A line that may stand between a title and what it announces: year, unit, reporting unit. */
export function isCoverLine(line: Line): boolean {
  if (line.marker || line.words === '' || line.words.length > MOST_TITLE) return false
  return UNIT_LINE.test(line.words) || !/[，。；！？]/.test(line.words)
}
