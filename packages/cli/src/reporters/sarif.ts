import { pathToFileURL } from 'node:url'
import { isAbsolute, sep } from 'node:path'
import type { Finding, Locale, Report, RuleMeta, Severity, Span, Suppressed } from '@gouji/core'
import { rules } from '@gouji/rules'
import pages from 'gouji:rule-pages'
import type { Checked, Failure, Run } from '../run.js'
import { version } from '../version.js'
import { originText } from '../words/place.js'
import { type Words, words } from '../words/words.js'
import { details, formulas } from './details.js'
import { crashOf, problemOf } from './failed.js'
import { hasLines } from './place.js'
import type { Reporter } from './reporter.js'

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' }
const languages: Readonly<Record<Locale, string>> = { zh: 'zh-CN', en: 'en-US' }
const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g
const ruleIndex = new Map(rules.map(({ meta }, index) => [meta.id, index]))

/** For code scanning (SARIF 2.1.0): the operands are related locations, fingerprints let a server follow a finding. */
export const sarif: Reporter = {
  name: 'sarif',
  render(run, { locale }) {
    const log = {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [runOf(run, locale)]
    }
    return `${JSON.stringify(log, null, 1)}\n`
  }
}

function runOf(run: Run, locale: Locale): object {
  const text = words[locale]
  return {
    tool: { driver: driver(run, locale, text) },
    language: languages[locale],
    columnKind: 'utf16CodeUnits',
    invocations: [invocation(run, text)],
    artifacts: [...run.checked, ...run.failures].map(artifact),
    results: run.checked.flatMap((checked, index) => [
      ...checked.result.findings.map((finding) => result(finding, checked, index, text)),
      ...checked.result.suppressed.map((one) => ({
        ...result(one.finding, checked, index, text),
        suppressions: [suppression(one)]
      }))
    ])
  }
}

/** All rules; those that found something come with their whole page. */
function driver(run: Run, locale: Locale, text: Words): object {
  const found = new Set<string>()
  for (const {
    result: { findings, suppressed }
  } of run.checked) {
    for (const { rule } of findings) found.add(rule)
    for (const { finding } of suppressed) found.add(finding.rule)
  }
  return {
    name: 'Gouji',
    fullName: 'Gouji（勾稽）',
    version,
    semanticVersion: version,
    language: languages[locale],
    rules: rules.map(({ meta }) => ({
      id: meta.id,
      shortDescription: { text: meta.title[locale] },
      help: helpOf(meta, found.has(meta.id), locale, text),
      defaultConfiguration: { level: levels[meta.severity], enabled: meta.preset !== 'nursery' },
      properties: { tags: [meta.preset, ...meta.covers] }
    }))
  }
}

function helpOf(meta: RuleMeta, whole: boolean, locale: Locale, text: Words): object {
  const help = { text: `${meta.title[locale]}\n${text.silence(meta.id)}` }
  const page = whole ? pages[meta.id] : undefined
  return page === undefined ? help : { ...help, markdown: page }
}

function invocation({ checked, failures }: Run, text: Words): object {
  const notifications: object[] = []
  for (const [index, { path, result }] of checked.entries()) {
    for (const failure of result.failures) {
      notifications.push({
        level: 'error',
        message: { text: crashOf(failure, text) },
        associatedRule: { id: failure.rule, index: ruleIndex.get(failure.rule) ?? -1 },
        exception: { kind: failure.error.name, message: failure.error.message },
        locations: [{ physicalLocation: { artifactLocation: located(path, index) } }]
      })
    }
  }
  for (const [index, failure] of failures.entries()) {
    notifications.push({
      level: 'error',
      message: { text: problemOf(failure, text) },
      locations: [{ physicalLocation: { artifactLocation: located(failure.path, checked.length + index) } }]
    })
  }
  return { executionSuccessful: notifications.length === 0, toolExecutionNotifications: notifications }
}

function artifact(one: Checked | Failure): object {
  const head = { location: located(one.path), roles: ['analysisTarget'] }
  return 'report' in one ? { ...head, properties: { coverage: one.result.coverage } } : head
}

function result(finding: Finding, { path, report }: Checked, index: number, text: Words): object {
  const { rule, severity, message, span, related, fingerprint, fix, repairs } = finding
  const where = (place: Span): object => location(report, place, located(path, index), text)
  return {
    ruleId: rule,
    ruleIndex: ruleIndex.get(rule) ?? -1,
    level: levels[severity],
    message: { text: [message, ...details(finding, report, text)].join('\n') },
    locations: [where(span)],
    relatedLocations: related.map((other, id) => ({
      id: id + 1,
      ...where(other.span),
      message: { text: labelled(other.label, report.text.slice(other.span.start, other.span.end), text) }
    })),
    partialFingerprints: { 'gouji/v1': fingerprint },
    ...(fix && hasLines(report) ? { fixes: [fixOf(fix, report, located(path, index), text)] } : {}),
    properties: { arithmetic: formulas(finding), repairs }
  }
}

/** Accepted beside the text, or by a baseline that lies elsewhere. */
function suppression({ by, reason }: Suppressed): object {
  const kind = by === 'directive' ? 'inSource' : 'external'
  return reason === undefined ? { kind } : { kind, justification: reason }
}

const labelled = (label: string, print: string, text: Words): string =>
  label === '' ? print : `${label}${text.colon}${print}`

/** Lines and columns in a text; elsewhere the place that a person knows, as a logical location. */
function location(report: Report, span: Span, artifactLocation: object, text: Words): object {
  if (hasLines(report)) return { physicalLocation: { artifactLocation, region: regionOf(report, span) } }
  const place = originText(report, span.start, text.place)
  const named = place ? { logicalLocations: [{ fullyQualifiedName: place }] } : {}
  return { physicalLocation: { artifactLocation }, ...named }
}

function regionOf(report: Report, span: Span): object {
  const start = report.lines.pointAt(span.start)
  const end = report.lines.pointAt(span.end)
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    charOffset: span.start,
    charLength: span.end - span.start,
    snippet: { text: report.text.slice(span.start, span.end) }
  }
}

function fixOf(fix: NonNullable<Finding['fix']>, report: Report, artifactLocation: object, text: Words): object {
  const { snippet: _, ...deletedRegion } = regionOf(report, fix.span) as Readonly<Record<string, unknown>>
  const replacements = [{ deletedRegion, insertedContent: { text: fix.text } }]
  return {
    description: { text: text.fix(report.text.slice(fix.span.start, fix.span.end), fix.text) },
    artifactChanges: [{ artifactLocation, replacements }]
  }
}

/** A relative path stays relative to the root of what is scanned; characters that a URI does not take are escaped. */
function located(path: string, index?: number): object {
  const place = index === undefined ? {} : { index }
  if (isAbsolute(path)) return { uri: pathToFileURL(path).href, ...place }
  const uri = path.replace(loneSurrogate, '\uFFFD').split(sep).map(encodeURIComponent).join('/')
  return { uri: uri.startsWith('./') ? uri.slice(2) : uri, uriBaseId: '%SRCROOT%', ...place }
}
