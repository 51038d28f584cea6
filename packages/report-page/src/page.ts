import type { Locale, Report, Result, RuleMeta } from '@gouji/core'
import pageScript from 'gouji:page-script'
import pageStyle from 'gouji:page-style'
import { Anchors } from './anchors.js'
import type { PageData } from './data.js'
import { html, jsonInHtml } from './escape.js'
import { findingsOf } from './findings.js'
import { Marks } from './marks.js'
import { reportData } from './report-data.js'
import { severitiesOf, summaryOf } from './summary.js'
import { textOf } from './text.js'
import { type Words, words as allWords } from './words/words.js'

/** A report that was checked. */
export interface PageReport {
  readonly path: string
  readonly report: Report
  readonly result: Result
}

export type PageRule = Pick<RuleMeta, 'id' | 'title'>

export interface PageOptions {
  readonly locale: Locale
  /** Of Gouji, for the footer. */
  readonly version: string
  /** Whose titles the page shows. */
  readonly rules: readonly PageRule[]
  /** Files that could not be checked, each with a line that says why. */
  readonly failures?: readonly { readonly path: string; readonly reason: string }[]
  /** How a person finds a place of a document that has no lines (第12段); without it, and where it knows none, the line. */
  readonly placeOf?: (report: Report, offset: number) => string | undefined
  /** Goes into the policy and onto the elements beside the hashes, for hosts that ask for one. */
  readonly nonce?: string
  /**
   * The page is a webview of VS Code: what is selected is posted to the host as
   * `{ type: 'gouji.select', report, start, end }` (number of the report, offsets into its text).
   */
  readonly webview?: boolean
}

/**
 * One HTML page on any number of reports: text, verdicts, arithmetic, findings. It refers to nothing outside itself, its
 * policy forbids the network, and whatever the reports contain is shown as text.
 */
export function renderPage(reports: readonly PageReport[], options: PageOptions): string {
  const words = allWords[options.locale]
  const rules = new Map(options.rules.map((rule) => [rule.id, rule]))
  const numbers = new Map(options.rules.map((rule, i) => [rule.id, i]))
  const data: PageData = { words: words.client, rules: options.rules.map((rule) => rule.title[options.locale]) }
  const sections = reports.map((one, i) => section(one, i, options, rules, numbers, words))
  const nonce = options.nonce === undefined ? '' : ` nonce="${html(options.nonce)}"`
  return `<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(options.nonce)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Gouji ${html(options.version)}">
<title>${html(titleOf(reports, words))}</title>
<style${nonce}>${pageStyle.text}</style>
<script${nonce}>${pageScript.text}</script>
</head>
<body>
<header class="top"><h1>${words.title}</h1>${keysOf(words)}</header>
${overview(reports, words)}${failuresOf(options, words)}
<main>
${sections.join('\n')}
</main>
<footer>${html(words.footer(options.version))}</footer>
<script type="application/json" id="page-data">${jsonInHtml(data)}</script>
</body>
</html>
`
}

/** Nothing may be loaded, sent or framed; only the page's own script and styles run. */
function policy(nonce: string | undefined): string {
  const own = (hash: string): string => `'${hash}'${nonce === undefined ? '' : ` 'nonce-${html(nonce)}'`}`
  return `default-src 'none'; script-src ${own(pageScript.hash)}; style-src ${own(pageStyle.hash)}; base-uri 'none'; form-action 'none'`
}

function titleOf(reports: readonly PageReport[], words: Words): string {
  const [only] = reports
  return reports.length === 1 && only ? `${nameOf(only.path)} · ${words.title}` : words.title
}

const nameOf = (path: string): string => path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)

function section(
  { path, report, result }: PageReport,
  i: number,
  options: PageOptions,
  rules: ReadonlyMap<string, PageRule>,
  numbers: ReadonlyMap<string, number>,
  words: Words
): string {
  const anchors = new Anchors(report, result)
  const marks = new Marks(report, anchors.list, (finding) => result.findings[finding - 1]?.severity ?? 'info')
  const id = `r${i + 1}`
  const place = (offset: number): string =>
    options.placeOf?.(report, offset) ?? words.line(report.lines.pointAt(offset).line)
  const data = reportData(result, anchors, (rule) => numbers.get(rule) ?? -1, words, options.webview === true)
  const crashes = result.failures.map(({ rule }) => `<p class="crash">${html(words.ruleCrash(rule))}</p>`).join('')
  return `<section class="report" id="${id}" data-checks="${result.checks.length}" aria-label="${html(path)}"${i === 0 ? '' : ' hidden'}>
<h2 title="${html(path)}">${html(nameOf(path))}</h2>
${summaryOf(result, anchors.list, words)}${crashes}
<div class="columns">
<aside class="side" aria-label="${words.client.findings}">
<div class="panel">
<h3>${words.client.findings} <span class="counts">${words.counts(severitiesOf(result))}</span></h3>
${filters(result, rules, words, id)}${result.findings.length === 0 ? `<p class="none">${words.noFindings}</p>` : findingsOf({ report, result, anchors, rules, words, id, place })}
</div>${acceptedOf(result, words)}
</aside>
<article class="sheet" lang="zh-CN" aria-label="${words.text}" tabindex="0">
${textOf(report, marks, words)}</article>
</div>
<script type="application/json" class="data">${jsonInHtml(data)}</script>
</section>`
}

function filters(result: Result, rules: ReadonlyMap<string, PageRule>, words: Words, id: string): string {
  if (result.findings.length < 2) return ''
  const counts = new Map<string, number>()
  for (const { rule } of result.findings) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  const options = [...counts].map(([rule, count]) => {
    const title = rules.get(rule)?.title[words.locale] ?? rule
    return `<option value="${html(rule)}">${html(title)} (${count})</option>`
  })
  const severities = Object.entries(severitiesOf(result)).map(([severity, count]) => {
    const name = words.severity[severity as keyof Words['severity']]
    const letter = severity === 'error' ? 'E' : severity === 'warning' ? 'W' : 'I'
    return count === 0
      ? ''
      : `<button type="button" class="toggle ${letter}" data-kind="${letter}" aria-pressed="true">${name} ${count}</button>`
  })
  return `<div class="filters"><span role="group" aria-label="${words.filterSeverity}">${severities.join('')}</span><label for="${id}-rule">${words.client.rule}</label><select id="${id}-rule"><option value="">${words.client.allRules}</option>${options.join('')}</select><output aria-live="polite"></output></div><p class="none no-match" hidden>${words.client.noMatch}</p>
`
}

/** What the author or a baseline has accepted, with the reason. */
function acceptedOf({ suppressed }: Result, words: Words): string {
  if (suppressed.length === 0) return ''
  const items = suppressed.map(({ finding, reason }) => {
    const why = reason === undefined ? '' : `<p class="advice">${html(reason)}</p>`
    return `<li><p>${html(finding.message)}</p>${why}</li>`
  })
  return `<details class="accepted"><summary>${words.suppressed(suppressed.length)}</summary><ul>${items.join('')}</ul></details>`
}

/** With several reports: a table to choose from. */
function overview(reports: readonly PageReport[], words: Words): string {
  if (reports.length < 2) return ''
  const rows = reports.map(({ path, result }, i) => {
    const { error, warning, info } = severitiesOf(result)
    const { figures, checked } = result.coverage
    const cells = [error, warning, info, figures, checked].map((n) => `<td class="n">${n}</td>`)
    return `<tr><th scope="row"><a href="#r${i + 1}"${i === 0 ? ' aria-current="true"' : ''}>${html(path)}</a></th>${cells.join('')}</tr>\n`
  })
  const heads = [words.report, words.severity.error, words.severity.warning, words.severity.info, ...words.overview]
  const head = heads.map((name) => `<th scope="col">${html(name)}</th>`).join('')
  return `<nav class="overview" aria-label="${words.reports}"><table><thead><tr>${head}</tr></thead><tbody>\n${rows.join('')}</tbody></table></nav>\n`
}

function failuresOf({ failures = [] }: PageOptions, words: Words): string {
  if (failures.length === 0) return ''
  const items = failures.map(({ path, reason }) => `<li><b>${html(path)}</b>${words.colon}${html(reason)}</li>`)
  return `<section class="failures"><h2>${words.failures}</h2><ul>${items.join('')}</ul></section>\n`
}

function keysOf({ keys, keyList }: Words): string {
  const list = keyList.map(([key, does]) => `<dt><kbd>${key}</kbd></dt><dd>${html(does)}</dd>`)
  return `<details class="keys"><summary>${keys}</summary><dl>${list.join('')}</dl></details>`
}
