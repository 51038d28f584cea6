import type { Run } from '../run.js'
import { originText } from '../words/place.js'
import { type Words, words } from '../words/words.js'
import { formulas, operands, suggestions } from './details.js'
import { crashOf, problemOf } from './failed.js'
import { listed } from './listed.js'
import type { Reporter } from './reporter.js'

/** For spreadsheets: a row a finding, a row for what could not be checked; UTF-8 with the mark that Excel needs, CRLF. */
export const csv: Reporter = {
  name: 'csv',
  render(run, { locale }) {
    const text = words[locale]
    return `\uFEFF${[text.csvHeader, ...rows(run, text)].map(row).join('')}`
  }
}

function* rows(run: Run, text: Words): Iterable<string[]> {
  for (const { checked, finding } of listed(run)) {
    const { path, report } = checked
    const { line, column } = report.lines.pointAt(finding.span.start)
    const place = originText(report, finding.span.start, text.place)
    yield [
      path,
      place ?? '',
      place ? '' : String(line),
      place ? '' : String(column),
      text.severity[finding.severity],
      finding.rule,
      finding.message,
      report.text.slice(finding.span.start, finding.span.end),
      operands(finding, report, text).join('\n'),
      formulas(finding).join('\n'),
      suggestions(finding, report, text).join('\n'),
      finding.fingerprint
    ]
  }
  for (const { path, result } of run.checked)
    for (const failure of result.failures) yield unchecked(path, failure.rule, crashOf(failure, text), text)
  for (const failure of run.failures) yield unchecked(failure.path, '', problemOf(failure, text), text)
}

function unchecked(path: string, rule: string, message: string, text: Words): string[] {
  return [path, '', '', '', text.notChecked, rule, message, '', '', '', '', '']
}

function row(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`
}

/** A cell that no spreadsheet takes for a formula, quoted where it has to be. */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) || safe !== value ? `"${safe.replaceAll('"', '""')}"` : safe
}
