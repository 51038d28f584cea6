import { type DateMention, defineRule, type Issue, type Relation, type Report } from '@gouji/core'
import { cutOffs, type Placed } from './cut-off.js'
import { datesCheckMessage, datesMessage } from './message.js'
import { wrongDates } from './order.js'
import { datesOfYear } from './signed.js'
import { thisYear } from './this-year.js'
import { yearAsDegrees, yearWithoutWord } from './year-word.js'

function* issues(report: Report): Iterable<Issue> {
  const placed = placedDates(report)
  for (let from = 0; from < placed.length; ) {
    const block = (placed[from] as Placed).block
    const own: DateMention[] = []
    for (; placed[from]?.block === block; from++) own.push((placed[from] as Placed).date)
    yield* wrongDates(report, block, own)
  }
  for (const { date, block } of placed) {
    const bare = block.cell ? undefined : yearWithoutWord(report, date)
    if (bare) yield bare
  }
  for (const fact of report.facts) {
    const bare = yearAsDegrees(report, fact)
    if (bare) yield bare
  }
  yield* cutOffs(report, placed)
  yield* thisYear(report, placed)
}

function relations(report: Report): Iterable<Relation> {
  return datesOfYear(report, placedDates(report))
}

/** The dates of the report with their blocks, in order. */
function placedDates(report: Report): Placed[] {
  const placed: Placed[] = []
  let at = 0
  for (const block of report.blocks) {
    while ((report.dates[at]?.span.start ?? Infinity) < block.span.start) at++
    for (; (report.dates[at]?.span.start ?? Infinity) < block.span.end; at++) {
      placed.push({ date: report.dates[at] as DateMention, block })
    }
  }
  return placed
}

/** Dates that cannot be, and results that stop before the end of the year. Source: handbook B63, B64. */
export const dates = defineRule({
  meta: {
    id: 'dates',
    title: { zh: '日期', en: 'Dates' },
    severity: 'warning',
    preset: 'recommended',
    covers: ['B63', 'B64']
  },
  relations,
  issues,
  checkMessage: datesCheckMessage,
  issueMessage: datesMessage
})
