import type { Evidence, Finding, Report, Result } from '@gouji/core'
import type { Anchors } from './anchors.js'
import { html } from './escape.js'
import type { PageRule } from './page.js'
import type { Words } from './words/words.js'

const severityClass = { error: 'E', warning: 'W', info: 'I' } as const

/** What the list of findings of one report is made of. */
export interface FindingList {
  readonly report: Report
  readonly result: Result
  readonly anchors: Anchors
  readonly rules: ReadonlyMap<string, PageRule>
  readonly words: Words
  /** Of the report's element. */
  readonly id: string
  /** Where a person finds an offset. */
  readonly place: (offset: number) => string
}

/** What was found in one report, each finding with its figures, arithmetic, likely cause and suggestion. */
export function findingsOf({ report, result, anchors, rules, words, id, place }: FindingList): string {
  const items = result.findings.map((finding, i) => {
    const { rule, severity, message, span, related } = finding
    const title = rules.get(rule)?.title[words.locale] ?? rule
    const figures = related.map((other) => {
      const label = other.label === '' ? '' : `${html(other.label)}${words.colon}`
      const text = html(report.text.slice(other.span.start, other.span.end))
      return `<li><button type="button" data-to="${anchors.of(other.span)}">${label}<b>${text}</b></button></li>`
    })
    const parts = [
      `<button type="button" class="go"><span class="no">${i + 1}</span> <span class="sev">${words.severity[severity]}</span> <span class="msg">${html(message)}</span></button>`,
      `<p class="meta">${html(title)} · ${html(place(span.start))}</p>`,
      figures.length > 0 ? `<ul class="ops">${figures.join('')}</ul>` : '',
      ...formulas(finding).map((line) => `<p class="calc">${html(line)}</p>`),
      ...advice(finding, report, words).map((line) => `<p class="advice">${html(line)}</p>`)
    ]
    return `<li class="entry finding ${severityClass[severity]}" id="${id}-${i + 1}" data-n="${i + 1}" data-a="${anchors.of(span)}" data-rule="${html(rule)}">${parts.join('')}</li>\n`
  })
  return `<ol class="findings">\n${items.join('')}</ol>`
}

/** The arithmetic that the message does not end with already. */
function formulas({ checks, message }: Finding): string[] {
  const lines = new Set(checks.map((check) => check.arithmetic))
  return [...lines].filter((line) => line !== '' && !message.includes(line))
}

function advice({ evidence, repairs, fix, suspect, span }: Finding, report: Report, words: Words): string[] {
  const print = (start: number, end: number): string => report.text.slice(start, end)
  const lines: string[] = []
  if (evidence) lines.push(words.cause(evidence, evidenceText(evidence)))
  const text = suspect?.text ?? print(span.start, span.end)
  for (const repair of repairs.slice(0, 2)) lines.push(words.repair(text, repair.text, repair.holds))
  if (fix) lines.push(words.fix(print(fix.span.start, fix.span.end), fix.text))
  return lines
}

const evidenceText = (evidence: Evidence): string => ('figure' in evidence ? evidence.figure.text : '')
