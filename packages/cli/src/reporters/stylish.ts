import type { Finding, Report, Severity, Span } from '@gouji/core'
import type { Checked } from '../run.js'
import { columns, oneLine, type Style } from '../terminal.js'
import { words } from '../words/words.js'
import { details } from './details.js'
import { hasLines, placeWords } from './place.js'
import type { Reporter, ReporterOptions } from './reporter.js'
import { summary } from './summary.js'

const styles: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', info: 'cyan' }
const longestMessage = 600
const SHORT_PRINT = 7

/** For people: vfile-reporter's look, with the operands and the arithmetic under each finding and one coverage line a report. */
export const stylish: Reporter = {
  name: 'stylish',
  render(run, options) {
    const parts = run.checked.map((checked) => renderReport(checked, options))
    parts.push(`${summary(run, words[options.locale])}\n`)
    return parts.join('\n')
  }
}

function renderReport({ path, report, result }: Checked, options: ReporterOptions): string {
  const { locale, paint } = options
  const text = words[locale]
  const worst = result.findings.some((f) => f.severity === 'error')
    ? 'red'
    : result.findings.length > 0
      ? 'yellow'
      : 'green'
  const title = paint('underline', paint(worst, oneLine(path, 300)))
  const lines = result.findings.length === 0 ? [`${title}: ${text.noFindings(result.suppressed.length)}`] : [title]
  const places = result.findings.map(({ span }) =>
    hasLines(report) ? range(report, span) : placeWords(report, span, text)
  )
  const width = Math.max(0, ...places.map(columns))
  for (const [index, finding] of result.findings.entries()) {
    lines.push(headline(finding, padded(places[index] ?? '', width), options))
    const indent = ' '.repeat(width + 2)
    for (const line of details(finding, report, text)) lines.push(indent + paint('dim', line))
  }
  lines.push(text.coverage(result.coverage.figures, result.coverage.relations))
  return `${lines.join('\n')}\n`
}

/** On the right of `width` columns of a terminal. */
const padded = (place: string, width: number): string => ' '.repeat(width - columns(place)) + place

function headline(finding: Finding, place: string, { locale, paint }: ReporterOptions): string {
  const severity = paint(styles[finding.severity], words[locale].severity[finding.severity])
  return `${place}  ${severity}  ${oneLine(finding.message, longestMessage)}  ${paint('dim', `${finding.rule} ${shortPrint(finding)}`)}`
}

/** Enough of the fingerprint to name the finding in `gouji explain`; of equal ones the number stays. */
function shortPrint({ fingerprint }: Finding): string {
  return fingerprint.includes('-') ? fingerprint : fingerprint.slice(0, SHORT_PRINT)
}

function range(report: Report, { start, end }: Span): string {
  const from = report.lines.pointAt(start)
  const to = report.lines.pointAt(end)
  return `${from.line}:${from.column}-${to.line}:${to.column}`
}
