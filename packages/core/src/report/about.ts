import type { Line } from './lines.js'
import { hanValue } from './numbering.js'
import type { Table } from './report.js'
import { DATE_LINE, ENTITY_FIELDS, ENTITY_IN_TEXT, ENTITY_IN_TITLE, ENTITY_LINE, FORM_WORDS } from './titles.data.js'

/** Covers and signatures are short. */
const COVER_LINES = 12
const SIGNATURE_LINES = 12
/** Enough of a text to know whom it speaks of. */
const SAMPLE = 40_000
/** A form names its unit in its first rows. */
const HEAD_TABLES = 2
const HEAD_ROWS = 4

/** The year that a title, or a line such as 「（2024年度）」, names. */
export function yearIn(words: string): number | undefined {
  const printed = /(20\d\d)年/.exec(words) ?? /(?<!\d)(20\d\d)(?=年?度|[—-]20\d\d年)/.exec(words)
  if (printed) return Number(printed[1])
  const han = /二[〇○零O]([一二三四五六七八九〇○零])([一二三四五六七八九〇○零])年/.exec(words)
  return han ? 2000 + hanDigit(han[1] as string) * 10 + hanDigit(han[2] as string) : undefined
}

function hanDigit(sign: string): number {
  return hanValue(sign)
}

/** A year alone on a cover line, not a day: 「（2024年度）」. */
export function yearOfCover(lines: readonly Line[], from: number, to: number): number | undefined {
  for (let at = from; at < Math.min(to, from + COVER_LINES); at++) {
    const words = lines[at]?.words ?? ''
    if (DATE_LINE.test(words) && !words.includes('月')) return yearIn(words)
  }
  return undefined
}

/** The year that the text most often speaks of with a budget or account; undefined when none stands out. */
export function usualYear(plain: string, start: number, end: number): number | undefined {
  const counts = new Map<number, number>()
  const pattern = /(?<!\d)(20\d\d)年(?:度|[^\d]{0,6}(?:预算|决算|项目|支出|收入|绩效))/g
  for (const [, digits] of plain.slice(start, Math.min(end, start + SAMPLE)).matchAll(pattern)) {
    counts.set(Number(digits), (counts.get(Number(digits)) ?? 0) + 1)
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1])
  if (!first || first[1] < 2) return undefined
  return first[1] >= 1.5 * (second?.[1] ?? 0) ? first[0] : undefined
}

/** Who reports: the cover line, the title, the signature, a form's field, or the unit that the text names most often. */
export function entityOf(
  lines: readonly Line[],
  title: string,
  plain: string,
  tables: readonly Table[]
): string | undefined {
  for (const line of lines.slice(0, COVER_LINES)) {
    if (line.table || line.words === '' || (line.marker && line.marker.style !== 'annex')) break
    const named = ENTITY_LINE.exec(line.words)?.[1]
    if (named !== undefined) return named
  }
  const titled = ENTITY_IN_TITLE.exec(title)?.[1]
  if (titled !== undefined) return titled
  for (const line of lines.slice(-SIGNATURE_LINES).reverse()) {
    const named = line.marker ? undefined : ENTITY_LINE.exec(line.words)?.[1]
    if (named !== undefined) return named
  }
  return fieldOf(tables) ?? mostNamed(plain)
}

/** The words beside 「实施单位」 and the like in the head of a form. */
function fieldOf(tables: readonly Table[]): string | undefined {
  for (const label of ENTITY_FIELDS) {
    for (const { rows } of tables.slice(0, HEAD_TABLES)) {
      for (const row of rows.slice(0, HEAD_ROWS)) {
        const at = row.findIndex((cell) => cell !== undefined && label.test(cell.text))
        const value = at < 0 ? undefined : row.slice(at + 1).find((cell) => cell && cell.text !== '')?.text
        if (value !== undefined && value.length <= 30) return value
      }
    }
  }
  return undefined
}

/** Whether a table is one of the trade's forms, or a part of one. */
export function isForm(table: Table): boolean {
  return table.rows
    .slice(0, HEAD_ROWS)
    .some((row) => row.some((cell) => cell !== undefined && FORM_WORDS.test(cell.text)))
}

function mostNamed(plain: string): string | undefined {
  const counts = new Map<string, number>()
  for (const [named] of plain.slice(0, SAMPLE).matchAll(ENTITY_IN_TEXT)) counts.set(named, (counts.get(named) ?? 0) + 1)
  let best: string | undefined
  for (const [named, count] of counts) if (count >= 2 && count > (counts.get(best ?? '') ?? 1)) best = named
  return best
}
