import type { Block, DateMention, Issue, Report } from '@gouji/core'
import { beginnings, endings } from './dates.data.js'

const FARTHEST = 60

/** Days that do not exist, and times that end before they begin. */
export function* wrongDates(report: Report, block: Block, dates: readonly DateMention[]): Iterable<Issue> {
  for (const [i, date] of dates.entries()) {
    if (!date.valid) yield { kind: 'impossible', span: date.span, severity: 'error', data: { text: date.text } }
    if (isReversed(date)) yield { kind: 'reversed', span: date.span, severity: 'error', data: { text: date.text } }
    const next = dates[i + 1]
    if (!next || !endsBefore(next, date) || !isPair(report, block, date, next)) continue
    yield {
      kind: 'order',
      span: next.span,
      severity: 'error',
      related: [{ label: '', span: date.span }],
      data: { text: next.text, other: date.text }
    }
  }
}

function isReversed({ year, month, yearTo, monthTo }: DateMention): boolean {
  if (year === undefined || yearTo === undefined) return false
  return yearTo < year || (yearTo === year && month !== undefined && monthTo !== undefined && monthTo < month)
}

/** Both with their year printed; a month that is not printed may be any. */
function endsBefore(a: DateMention, b: DateMention): boolean {
  if (a.year === undefined || b.year === undefined || !a.valid || !b.valid) return false
  if (a.year !== b.year) return a.year < b.year
  if (a.month === undefined || b.month === undefined) return false
  if (a.month !== b.month) return a.month < b.month
  return a.day !== undefined && b.day !== undefined && a.day < b.day
}

/** 「自A起至B止」, or 「A开工，B竣工」. */
function isPair(report: Report, block: Block, first: DateMention, second: DateMention): boolean {
  const { plain } = report
  const between = plain.slice(first.span.end, second.span.start)
  if (between.length > FARTHEST || /[。；\n]/.test(between)) return false
  const before = plain.slice(Math.max(block.span.start, first.span.start - 4), first.span.start)
  if (/^(?:起|开始)?\s*(?:至|到|—+|-|~)\s*$/.test(between)) return /[自从（：]$|时间为?$|期限为?$/.test(before)
  const behind = plain.slice(second.span.end, Math.min(block.span.end, second.span.end + 12))
  return beginnings.test(between) && endings.test(behind)
}
