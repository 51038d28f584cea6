import type { Checked, Failure } from '../run.js'
import { oneLine } from '../terminal.js'
import { type Words, words } from '../words/words.js'
import { details } from './details.js'
import { crashOf, problemOf } from './failed.js'
import { placeWords } from './place.js'
import type { Reporter } from './reporter.js'
import { summary } from './summary.js'

/** For issues, merge requests and notes: a heading and a table a report, the arithmetic under each finding. */
export const markdown: Reporter = {
  name: 'markdown',
  render(run, { locale }) {
    const text = words[locale]
    const sections = run.checked.map((one) => section(one, text))
    if (run.failures.length > 0) sections.push(failed(run.failures, text))
    sections.push(`${escaped(summary(run, text))}\n`)
    return sections.join('\n')
  }
}

function section({ path, report, result }: Checked, text: Words): string {
  const lines = [`## ${escaped(oneLine(path, 300))}`, '']
  if (result.findings.length === 0) lines.push(text.noFindings(result.suppressed.length), '')
  else {
    lines.push(`| ${text.markdownHeader.join(' | ')} |`, `|${' --- |'.repeat(text.markdownHeader.length)}`)
    for (const finding of result.findings) {
      const said = [oneLine(finding.message, 600), ...details(finding, report, text)].map(escaped).join('<br>')
      const place = escaped(placeWords(report, finding.span, text))
      lines.push(`| ${place} | ${text.severity[finding.severity]} | ${said} | \`${finding.rule}\` |`)
    }
    lines.push('')
  }
  for (const failure of result.failures) lines.push(`- ${escaped(oneLine(crashOf(failure, text), 600))}`, '')
  lines.push(escaped(text.coverage(result.coverage.figures, result.coverage.relations)))
  return `${lines.join('\n')}\n`
}

function failed(failures: readonly Failure[], text: Words): string {
  const rows = failures.map((failure) => `| ${escaped(failure.path)} | ${escaped(problemOf(failure, text))} |\n`)
  return `## ${text.notChecked}\n\n| ${text.failedHeader.join(' | ')} |\n| --- | --- |\n${rows.join('')}`
}

/** Text of a report as one line of Markdown: no markup, no HTML. */
function escaped(line: string): string {
  return oneLine(line, 2000).replace(/[\\`*_[\]{}#|<>~$&]/g, '\\$&')
}
