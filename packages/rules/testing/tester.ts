import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  buildReport,
  type Check,
  type Finding,
  lint,
  type Report,
  readText,
  type Reference,
  type Rule
} from '@gouji/core'
import { describe, expect, it } from 'vitest'
import { worksheet } from './worksheet.js'

/** A finding with what a rule's test asserts: id, words and all four positions. */
export interface FoundAt {
  readonly rule: string
  readonly severity: string
  readonly text: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  readonly message: string
  readonly repairs: readonly string[]
}

export interface RuleRun {
  readonly report: Report
  readonly findings: readonly FoundAt[]
  readonly checks: readonly Check[]
}

type ExampleFormat = 'text' | 'markdown' | 'worksheet'

/** Runs rules over a text as `gouji check` would; throws when a rule threw. */
export function run(
  rules: Rule | readonly Rule[],
  text: string,
  format: ExampleFormat = 'text',
  beside: readonly Reference[] = []
): RuleRun {
  const read = format === 'worksheet' ? worksheet(text) : readText(text, format)
  const report: Report = { ...buildReport(read), references: beside }
  const list = (Array.isArray(rules) ? rules : [rules]) as readonly Rule[]
  // a rule under test is on, whatever its preset
  const young = list.filter((rule) => rule.meta.preset === 'nursery')
  const result = lint(report, list, {
    rules: Object.fromEntries(young.map(({ meta }) => [meta.id, { severity: meta.severity }]))
  })
  if (result.failures[0]) throw result.failures[0].error
  return { report, findings: result.findings.map((finding) => foundAt(report, finding)), checks: result.checks }
}

function foundAt(report: Report, finding: Finding): FoundAt {
  const start = report.lines.pointAt(finding.span.start)
  const end = report.lines.pointAt(finding.span.end)
  return {
    rule: finding.rule,
    severity: finding.severity,
    text: report.text.slice(finding.span.start, finding.span.end),
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    message: finding.message,
    repairs: finding.repairs.map((repair) => repair.text)
  }
}

/** Another document, as `--reference` gives it. */
export function documentOf(path: string, text: string, role: Reference['role'] = 'reference'): Reference {
  return { path, role, report: buildReport(readText(text, 'text')) }
}

type Expectation = '不一致' | '提示' | '相符' | '不判断'

interface Example {
  readonly expectation: Expectation
  readonly format: ExampleFormat
  readonly text: string
  /** The document beside the report, if the example has one. */
  readonly beside?: string
  /** Start of every figure marked 【…】 in the example, in the text without the marks. */
  readonly marked: readonly { readonly start: number; readonly end: number }[]
  readonly line: number
}

/**
 * Runs the examples of a rule's README.md as tests. An example is a fenced block with the info string 报告 (工作表: a
 * worksheet, see {@link worksheet}; one 参照 in front of it is the document beside it) under a
 * heading 不一致 (each 【figure】 is found as error or warning, nothing else is), 提示 (each is found as info),
 * 相符 (at least one relation of the rule holds, nothing is found) or 不判断 (nothing is found, nothing is verified).
 */
export function testReadme(rule: Rule, testFile: string): void {
  const path = fileURLToPath(new URL('README.md', testFile))
  const examples = parseExamples(readFileSync(path, 'utf8'))
  describe(`${rule.meta.id} README`, () => {
    it('names the rule, why it matters and when not to use it, and has examples', () => {
      const text = readFileSync(path, 'utf8')
      expect(text.split('\n')[0]).toContain(rule.meta.id)
      for (const heading of ['## 查什么', '## 为什么', '## 例子', '## 什么时候不适用', '## 如何关闭'])
        expect(text).toContain(heading)
      expect(examples.length).toBeGreaterThan(1)
    })
    for (const example of examples) {
      it(`line ${example.line}: ${example.expectation}`, () => assertExample(rule, example))
    }
  })
}

function assertExample(rule: Rule, example: Example): void {
  const beside = example.beside === undefined ? [] : [documentOf('参照.txt', example.beside)]
  const { findings, checks } = run(rule, example.text, example.format, beside)
  const spans = findings.map((finding) => finding.text)
  const expected = example.marked.map(({ start, end }) => example.text.slice(start, end))
  if (example.expectation === '不一致' || example.expectation === '提示') {
    expect(spans, describeFindings(findings)).toEqual(expected)
    const severities = example.expectation === '提示' ? ['info'] : ['error', 'warning']
    for (const finding of findings) expect(severities).toContain(finding.severity)
    return
  }
  expect(findings, describeFindings(findings)).toEqual([])
  const verified = checks.filter(
    (check) => check.verdict === 'exact' || check.verdict === 'rounding' || check.verdict === 'weak'
  )
  if (rule.relations && example.expectation === '相符') expect(verified.length).toBeGreaterThan(0)
  if (example.expectation === '不判断') expect(verified.length).toBe(0)
}

function describeFindings(findings: readonly FoundAt[]): string {
  return findings.map((finding) => `${finding.text}: ${finding.message}`).join('\n')
}

function parseExamples(markdown: string): Example[] {
  const examples: Example[] = []
  let expectation: Expectation | undefined
  let fence: { line: number; lines: string[]; format: ExampleFormat; beside: boolean } | undefined
  let beside: string | undefined
  for (const [index, line] of markdown.split('\n').entries()) {
    if (fence) {
      if (line.startsWith('```')) {
        const text = fence.lines.join('\n')
        if (fence.beside) beside = text
        else if (expectation)
          examples.push({ ...toExample(expectation, text, fence.line, fence.format), ...(beside ? { beside } : {}) })
        if (!fence.beside) beside = undefined
        fence = undefined
      } else fence.lines.push(line)
      continue
    }
    const opened = /^```(报告|参照|工作表)/.exec(line)?.[1]
    if (opened)
      fence = {
        line: index + 1,
        lines: [],
        format: opened === '工作表' ? 'worksheet' : 'text',
        beside: opened === '参照'
      }
    const heading = /^#{2,4} (.*)$/.exec(line)?.[1]
    if (heading)
      expectation = (['不一致', '提示', '相符', '不判断'] as const).find((known) => heading.startsWith(known))
  }
  return examples
}

function toExample(expectation: Expectation, source: string, line: number, format: ExampleFormat): Example {
  const marked: { start: number; end: number }[] = []
  let text = ''
  let open = -1
  for (const character of source) {
    if (character === '【') open = text.length
    else if (character === '】') marked.push({ start: open, end: text.length })
    else text += character
  }
  return { expectation, format, text, marked, line }
}
