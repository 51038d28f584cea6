import type { Checked, Failure, Run } from '../run.js'
import { type Words, words } from '../words/words.js'
import { details } from './details.js'
import { crashOf, problemOf } from './failed.js'
import { placeWords } from './place.js'
import type { Reporter } from './reporter.js'
import { xmlAttributes, xmlText } from './xml.js'

interface Suite {
  readonly name: string
  readonly cases: readonly Case[]
}

interface Case {
  readonly name: string
  readonly className: string
  /** None for a test that passed. */
  readonly outcome?: { readonly element: 'failure' | 'error'; readonly type: string; readonly message: string }
  readonly body?: string
}

/**
 * For CI servers: a suite a report. Errors and warnings are failed tests, what could not be checked is a test with an
 * error; hints are tests that pass, and so is a report without findings.
 */
export const junit: Reporter = {
  name: 'junit',
  render(run, { locale }) {
    const suites = suitesOf(run, words[locale])
    const head = xmlAttributes({ name: 'gouji', ...counts(suites.flatMap(({ cases }) => cases)) })
    return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${head}>\n${suites.map(suite).join('')}</testsuites>\n`
  }
}

function suitesOf({ checked, failures }: Run, text: Words): Suite[] {
  return [...checked.map((one) => suiteOf(one, text)), ...failures.map((failure) => failed(failure, text))]
}

function suiteOf({ path, report, result }: Checked, text: Words): Suite {
  const cases: Case[] = result.findings.map((finding) => {
    const { severity, message, rule } = finding
    const name = `${placeWords(report, finding.span, text)} ${message}`
    const body = details(finding, report, text).join('\n')
    if (severity === 'info') return { name, className: rule, body }
    return { name, className: rule, outcome: { element: 'failure', type: severity, message }, body }
  })
  for (const failure of result.failures) {
    const outcome = { element: 'error', type: failure.error.name, message: crashOf(failure, text) } as const
    cases.push({ name: failure.rule, className: failure.rule, outcome, body: failure.error.stack ?? '' })
  }
  if (cases.length === 0) cases.push({ name: text.noFindings(result.suppressed.length), className: 'gouji' })
  return { name: path, cases }
}

function failed(failure: Failure, text: Words): Suite {
  const outcome = { element: 'error', type: failure.problem, message: problemOf(failure, text) } as const
  return { name: failure.path, cases: [{ name: text.notChecked, className: 'gouji', outcome }] }
}

function counts(cases: readonly Case[]): Readonly<Record<string, number>> {
  const of = (element: string): number => cases.filter(({ outcome }) => outcome?.element === element).length
  return { tests: cases.length, failures: of('failure'), errors: of('error'), skipped: 0 }
}

function suite({ name, cases }: Suite): string {
  const head = xmlAttributes({ name, ...counts(cases) })
  return `  <testsuite${head}>\n${cases.map(testCase).join('')}  </testsuite>\n`
}

function testCase({ name, className, outcome, body = '' }: Case): string {
  const head = `    <testcase${xmlAttributes({ name, classname: className })}`
  if (outcome) {
    const { element, ...attributes } = outcome
    return `${head}>\n      <${element}${xmlAttributes(attributes)}>${xmlText(body)}</${element}>\n    </testcase>\n`
  }
  if (body === '') return `${head}/>\n`
  return `${head}>\n      <system-out>${xmlText(body)}</system-out>\n    </testcase>\n`
}
