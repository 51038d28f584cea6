import { createHash } from 'node:crypto'
import { rules } from '@gouji/rules'
import { version } from '../../version.js'
import { type AuditWords, auditWords } from '../words/words.js'
import { type Bar, barChart, type Column, columnChart, escaped, shareChart } from './charts.js'
import { overviewStyle } from './overview.data.js'
import type { AuditResults, Tally, UnitTally } from './result.js'

const RANKED = 20
const RULES = 20
const SHOWN_FAILURES = 2000
/** Pixels of a chart over the whole page, and of one beside another. */
const WHOLE = 1098
const HALF = 520

/** The overview: one page that loads nothing, runs nothing and can be printed. */
export function overview(results: AuditResults): string {
  const text = auditWords[results.locale]
  const { title } = text.overview
  // The page may hold names from reports: nothing but its own style is let in.
  const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(overviewStyle).digest('base64')}'`
  return [
    '<!doctype html>',
    `<html lang="${results.locale === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title><style>${overviewStyle}</style></head><body><main>`,
    `<h1>${escaped(title)}</h1>`,
    cards(results, text),
    ranked(results, text),
    `<div class="two">${byRule(results, text)}<div>${rates(results.tally, text)}${verdicts(results.tally, text)}</div></div>`,
    allUnits(results, text),
    unread(results, text),
    `<footer>${escaped(text.overview.footer(version))}</footer></main></body></html>\n`
  ].join('\n')
}

function cards({ tally, units, failures }: AuditResults, text: AuditWords): string {
  const { overview: words, severity, decision } = text
  const { findings, figures, checked, confirmed, dismissed } = tally
  const card = (look: string, value: string, name: string, more = ''): string =>
    `<div class="${look}"><b>${value}</b><span>${escaped(name)}${more === '' ? '' : `<br>${escaped(more)}`}</span></div>`
  const share = figures === 0 ? '—' : `${((100 * checked) / figures).toFixed(0)}%`
  return `<div class="cards">${[
    card('', `${tally.files}`, words.files),
    card('', `${units.length}`, words.units),
    card('error', `${findings.error}`, severity.error),
    card('warning', `${findings.warning}`, severity.warning),
    card('info', `${findings.info}`, severity.info),
    card('good', share, words.checked, words.checkedOf(checked, figures)),
    ...(confirmed > 0 ? [card('', `${confirmed}`, decision.confirmed)] : []),
    ...(dismissed > 0 ? [card('', `${dismissed}`, decision.dismissed)] : []),
    card(failures.length > 0 ? 'warning' : '', `${failures.length}`, words.failures)
  ].join('')}</div>`
}

function ranked({ units }: AuditResults, text: AuditWords): string {
  const { overview: words } = text
  const order = inOrder(units)
  const worst = [...order]
    .filter(([unit]) => unit.error + unit.warning > 0)
    .sort(([a], [b]) => b.error - a.error || b.warning - a.warning)
    .slice(0, RANKED)
  const bars = worst.map(([unit, number]) => ({ ...severityBar(unit.unit, unit, text), link: `#unit-${number}` }))
  const note = words.rankedNote(bars.length, units.length)
  return section(
    words.ranked,
    note,
    bars.length === 0 ? nothing(text) : barChart(bars, words.ranked, WHOLE) + severityKey(text)
  )
}

function byRule({ tally, locale }: AuditResults, text: AuditWords): string {
  const weight = (counts: { error: number; warning: number; info: number }): number =>
    counts.error + counts.warning + counts.info
  const titles = new Map(rules.map(({ meta }) => [meta.id, meta.title[locale]]))
  const bars = [...tally.rules]
    .sort(([a, x], [b, y]) => weight(y) - weight(x) || (a < b ? -1 : 1))
    .slice(0, RULES)
    .map(([rule, counts]): Bar => {
      const bar = severityBar(titles.get(rule) ?? text.batchRule(rule), counts, text)
      const info = { look: 'info', value: counts.info, title: `${text.severity.info} ${counts.info}` }
      return { ...bar, segments: [...bar.segments, info] }
    })
  const { byRule: title } = text.overview
  return section(title, '', bars.length === 0 ? nothing(text) : barChart(bars, title, HALF) + severityKey(text, true))
}

const rateSteps = [
  { label: '<50%', below: 0.5, look: 'error' },
  { label: '50–60%', below: 0.6, look: 'error' },
  { label: '60–70%', below: 0.7, look: 'warning' },
  { label: '70–80%', below: 0.8, look: 'warning' },
  { label: '80–90%', below: 0.9, look: 'faint' },
  { label: '90–95%', below: 0.95, look: 'good' },
  { label: '95–100%', below: 1, look: 'good' },
  { label: '100%', below: 1.0000001, look: 'good' },
  { label: '>100%', below: Number.POSITIVE_INFINITY, look: 'warning' }
] as const

function rates({ rates: stated }: Tally, text: AuditWords): string {
  const { overview: words } = text
  const counts = rateSteps.map(() => 0)
  for (const rate of stated) {
    const step = rateSteps.findIndex(({ below }) => rate < below)
    counts[step] = (counts[step] ?? 0) + 1
  }
  const columns = rateSteps.map(({ label, look }, index): Column => {
    const value = counts[index] ?? 0
    return { label, look, value, title: `${label} ${words.files} ${value}` }
  })
  if (stated.length === 0) return section(words.rates, '', `<p class="note">${escaped(words.noRates)}</p>`)
  return section(words.rates, words.ratesNote(stated.length), columnChart(columns, words.rates, HALF))
}

const looks = { exact: 'good', rounding: 'faint', weak: 'info', inconsistent: 'error', blocked: 'none' } as const

function verdicts({ relations }: Tally, text: AuditWords): string {
  const { overview: words, relation } = text
  const segments = (Object.keys(looks) as (keyof typeof looks)[]).map((verdict) => {
    const title = `${relation[verdict]} ${relations[verdict]}`
    return { look: looks[verdict], value: relations[verdict], title }
  })
  const key = segments.map(({ look, title }) => `<li><i class="${look}"></i>${escaped(title)}</li>`).join('')
  return section(words.verdicts, '', `${shareChart(segments, words.verdicts, HALF)}<ul class="key">${key}</ul>`)
}

function allUnits({ units }: AuditResults, text: AuditWords): string {
  const names = text.columns.units
  const heads = names.map((name, index) => `<th${index === 0 ? '' : ' class="n"'}>${escaped(name)}</th>`).join('')
  const rows = inOrder(units).map(([unit, number]) => {
    const { error, warning, info, confirmed, dismissed, failures, figures, checked, relations, inconsistent } = unit
    const share = figures === 0 ? '—' : `${((100 * checked) / figures).toFixed(1)}%`
    const counts = [
      unit.files,
      error,
      warning,
      info,
      confirmed,
      dismissed,
      failures,
      figures,
      checked,
      share,
      relations
    ]
    const cells = [...counts, inconsistent].map((value, index) => {
      const hot = index === 1 && error > 0 ? ' hot' : ''
      return `<td class="n${hot}">${value}</td>`
    })
    return `<tr id="unit-${number}"><td>${escaped(unit.unit)}</td>${cells.join('')}</tr>`
  })
  const table = `<div class="scroll"><table><thead><tr>${heads}</tr></thead><tbody>${rows.join('\n')}</tbody></table></div>`
  return section(text.overview.allUnits, '', table)
}

function unread({ failures }: AuditResults, text: AuditWords): string {
  const { overview: words, columns } = text
  if (failures.length === 0) return section(words.unread, '', nothing(text))
  const heads = columns.failures.map((name) => `<th>${escaped(name)}</th>`).join('')
  const rows = failures
    .slice(0, SHOWN_FAILURES)
    .map(
      (one) =>
        `<tr><td>${escaped(one.unit)}</td><td>${escaped(one.path)}</td><td>${escaped(text.failure(one))}</td></tr>`
    )
  const more = failures.length > SHOWN_FAILURES ? text.overview.moreFailures(failures.length - SHOWN_FAILURES) : ''
  const table = `<div class="scroll"><table><thead><tr>${heads}</tr></thead><tbody>${rows.join('\n')}</tbody></table></div>`
  return section(words.unread, more, table)
}

function severityBar(label: string, counts: { error: number; warning: number }, text: AuditWords): Bar {
  const segment = (look: 'error' | 'warning') => ({
    look,
    value: counts[look],
    title: `${text.severity[look]} ${counts[look]}`
  })
  return { label, segments: [segment('error'), segment('warning')] }
}

function severityKey({ severity }: AuditWords, info = false): string {
  const names = info ? (['error', 'warning', 'info'] as const) : (['error', 'warning'] as const)
  return `<ul class="key">${names.map((name) => `<li><i class="${name}"></i>${escaped(severity[name])}</li>`).join('')}</ul>`
}

/** Units with their numbers on the page. */
function inOrder(units: readonly UnitTally[]): [UnitTally, number][] {
  const sorted = [...units].sort((a, b) => (a.unit < b.unit ? -1 : 1))
  return sorted.map((unit, index) => [unit, index + 1])
}

function section(title: string, note: string, content: string): string {
  const said = note === '' ? '' : `<p class="note">${escaped(note)}</p>`
  return `<section><h2>${escaped(title)}</h2>${said}${content}</section>`
}

function nothing({ overview: { nothing: words } }: AuditWords): string {
  return `<p class="note">${escaped(words)}</p>`
}
