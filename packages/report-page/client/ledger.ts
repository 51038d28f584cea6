import type { CheckData, PageData } from '../src/data.js'
import { element } from './dom.js'
import { makeFilters, setUpFilters } from './filters.js'
import { printOf, type View, viewOf } from './view.js'

const verdicts = ['inconsistent', 'blocked', 'weak', 'rounding', 'exact'] as const

/** Puts tabs over the list of findings: beside it the ledger, every relation with its verdict, made when first shown. */
export function setUpLedger(section: HTMLElement, page: PageData): void {
  const findings = section.querySelector<HTMLElement>('.panel')
  if (!findings) return
  const { words } = page
  const ledger = element('div', 'panel ledger')
  ledger.hidden = true
  const panels = [findings, ledger]
  const counts = [section.querySelectorAll('.finding').length, relationsOf(section)]
  const tabs = [words.findings, words.ledger].map((name, i) => {
    const tab = element('button', 'tab', `${name} `, element('b', '', String(counts[i])))
    tab.type = 'button'
    tab.id = `${section.id}-tab-${i}`
    tab.setAttribute('role', 'tab')
    const panel = panels[i]
    if (panel) {
      panel.id = `${section.id}-panel-${i}`
      panel.setAttribute('role', 'tabpanel')
      panel.setAttribute('aria-labelledby', tab.id)
      tab.setAttribute('aria-controls', panel.id)
    }
    return tab
  })
  const show = (chosen: number, focus: boolean): void => {
    if (chosen === 1 && ledger.childNodes.length === 0) fill(ledger, viewOf(section), page)
    for (const [i, tab] of tabs.entries()) {
      tab.setAttribute('aria-selected', String(i === chosen))
      tab.tabIndex = i === chosen ? 0 : -1
      const panel = panels[i]
      if (panel) panel.hidden = i !== chosen
    }
    if (focus) tabs[chosen]?.focus()
  }
  for (const [i, tab] of tabs.entries()) {
    tab.addEventListener('click', () => show(i, false))
    tab.addEventListener('keydown', ({ key }) => {
      if (key === 'ArrowLeft' || key === 'ArrowRight') show(1 - i, true)
    })
  }
  const list = element('div', 'tabs', ...tabs)
  list.setAttribute('role', 'tablist')
  findings.before(list)
  findings.after(ledger)
  show(0, false)
}

/** The data themselves are read only when they are needed. */
function relationsOf(section: HTMLElement): number {
  return Number(section.dataset['checks'])
}

function fill(ledger: HTMLElement, view: View, page: PageData): void {
  const { words, rules } = page
  const { checks } = view.data
  const counts = new Map<string, number>()
  for (const [, verdict] of checks) counts.set(verdict, (counts.get(verdict) ?? 0) + 1)
  const kinds = verdicts.flatMap((verdict) => {
    const count = counts.get(verdict)
    return count === undefined ? [] : [[verdict, `${words.verdicts[verdict]} ${count}`] as const]
  })
  const named = [...new Set(checks.map(([rule]) => rule))].sort((a, b) => a - b)
  const options = named.map((rule) => [String(rule), rules[rule] ?? ''] as const)
  const list = element('ol', 'findings')
  for (const check of checks) list.append(entryOf(check, view, page))
  ledger.append(...makeFilters(kinds, options, words), list)
  setUpFilters(ledger, words)
}

function entryOf(check: CheckData, view: View, { words, rules }: PageData): HTMLElement {
  const [rule, verdict, stated, label, , arithmetic, note] = check
  const name = view.data.labels[label] ?? ''
  const go = element(
    'button',
    'go',
    element('span', 'msg', `${name}${name === '' ? '' : words.colon}${printOf(view, stated)}`)
  )
  go.type = 'button'
  const meta = element(
    'p',
    'meta',
    `${rules[rule] ?? ''} `,
    element('span', `badge ${verdict}`, words.verdicts[verdict])
  )
  const entry = element('li', `entry check ${verdict}`, go, meta)
  if (arithmetic !== '') entry.append(element('p', 'calc', arithmetic))
  if (note !== '' && verdict !== 'exact') entry.append(element('p', 'quiet', note))
  entry.dataset['a'] = String(stated)
  entry.dataset['rule'] = String(rule)
  return entry
}
