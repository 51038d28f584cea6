import type { Severity } from '@gouji/core'
import { oneLine } from '../terminal.js'
import { words } from '../words/words.js'
import { details } from './details.js'
import { crashOf, problemOf } from './failed.js'
import { listed } from './listed.js'
import { hasLines, placeWords } from './place.js'
import type { Reporter } from './reporter.js'

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' }

/** For GitHub Actions: a workflow command a finding, which becomes an annotation of the changed file. */
export const github: Reporter = {
  name: 'github',
  render(run, { locale }) {
    const text = words[locale]
    const lines: string[] = []
    for (const { checked, finding } of listed(run)) {
      const { path, report } = checked
      const start = report.lines.pointAt(finding.span.start)
      const end = report.lines.pointAt(finding.span.end)
      // GitHub takes columns only where the line is one.
      const columns = start.line === end.line ? { col: start.column, endColumn: end.column } : {}
      const place = hasLines(report) ? { line: start.line, endLine: end.line, ...columns } : {}
      const head = hasLines(report) ? finding.message : `${placeWords(report, finding.span, text)} ${finding.message}`
      const message = [oneLine(head, 600), ...details(finding, report, text)].join('\n')
      lines.push(command(commands[finding.severity], { file: path, ...place, title: finding.rule }, message))
    }
    for (const { path, result } of run.checked)
      for (const failure of result.failures)
        lines.push(command('error', { file: path, title: failure.rule }, crashOf(failure, text)))
    for (const failure of run.failures)
      lines.push(command('error', { file: failure.path, title: text.notChecked }, problemOf(failure, text)))
    return lines.map((line) => `${line}\n`).join('')
  }
}

function command(name: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const pairs = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`)
  return `::${name} ${pairs.join(',')}::${data(message)}`
}

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
