import type { Checked, Failure } from '../run.js'
import { type Words, words } from '../words/words.js'
import { details } from './details.js'
import { crashOf, problemOf } from './failed.js'
import { hasLines, placeWords } from './place.js'
import type { Reporter } from './reporter.js'
import { xmlAttributes } from './xml.js'

/** For tools that read Checkstyle's XML (Jenkins, reviewdog …): an element a file, an error a finding. */
export const checkstyle: Reporter = {
  name: 'checkstyle',
  render({ checked, failures }, { locale }) {
    const text = words[locale]
    const files = [...checked.map((one) => file(one, text)), ...failures.map((failure) => failed(failure, text))]
    return `<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n${files.join('')}</checkstyle>\n`
  }
}

function file({ path, report, result }: Checked, text: Words): string {
  const errors = result.findings.map((finding) => {
    const { line, column } = report.lines.pointAt(finding.span.start)
    const place = hasLines(report) ? { line, column } : { line: 1 }
    const head = hasLines(report) ? finding.message : `${placeWords(report, finding.span, text)} ${finding.message}`
    const message = [head, ...details(finding, report, text)].join('\n')
    return error({ ...place, severity: finding.severity, message, source: `gouji.${finding.rule}` })
  })
  const crashes = result.failures.map((failure) =>
    error({ line: 1, severity: 'error', message: crashOf(failure, text), source: `gouji.${failure.rule}` })
  )
  return element(path, [...errors, ...crashes])
}

function failed(failure: Failure, text: Words): string {
  return element(failure.path, [
    error({ line: 1, severity: 'error', message: problemOf(failure, text), source: 'gouji' })
  ])
}

function element(path: string, errors: readonly string[]): string {
  return `  <file${xmlAttributes({ name: path })}>\n${errors.join('')}  </file>\n`
}

function error(attributes: Readonly<Record<string, string | number>>): string {
  return `    <error${xmlAttributes(attributes)}/>\n`
}
