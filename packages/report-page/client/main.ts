import type { PageData } from '../src/data.js'
import { around } from './dom.js'
import { setUpFilters, setUpLegend } from './filters.js'
import { chooseEntry, setUpKeys } from './keys.js'
import { setUpLedger } from './ledger.js'
import { Selection } from './selection.js'
import { anchorOf, type View, viewOf } from './view.js'

/** Time for the pointer to rest on a figure before its card comes, and to reach the card before it goes. */
const REST = 90

function start(): void {
  const page = JSON.parse(document.getElementById('page-data')?.textContent ?? '{}') as PageData
  const sections = Array.from(document.querySelectorAll<HTMLElement>('.report'))
  const selection = new Selection(page)
  const current = (): View | undefined => {
    const section = sections.find((one) => !one.hidden)
    return section && viewOf(section)
  }
  for (const section of sections) {
    const findings = section.querySelector<HTMLElement>('.panel')
    if (findings) setUpFilters(findings, page.words)
    setUpLegend(section)
    setUpLedger(section, page)
    setUpPointer(section, selection)
  }
  setUpKeys(selection, current)
  const follow = (): void => {
    showLinked(sections, selection)
  }
  window.addEventListener('hashchange', follow)
  follow()
}

/** Clicks and the pointer over the text, the findings and the card. */
function setUpPointer(section: HTMLElement, selection: Selection): void {
  let timer = 0
  const later = (act: () => void): void => {
    clearTimeout(timer)
    timer = window.setTimeout(act, REST)
  }
  section.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'touch') return
    const piece = around(event.target, '.sheet [data-a]')
    if (piece) later(() => selection.hover(viewOf(section), piece))
    else if (around(event.target, '.card')) clearTimeout(timer)
    else later(() => selection.leave())
  })
  section.addEventListener('pointerleave', () => later(() => selection.leave()))
  section.addEventListener('click', (event) => {
    clearTimeout(timer)
    const view = viewOf(section)
    const link = around(event.target, '[data-to]')
    const entry = around(event.target, '.entry')
    const piece = around(event.target, '.sheet [data-a]')
    if (around(event.target, '.close')) selection.clear()
    else if (link) selection.choose(view, Number(link.dataset['to']), true)
    else if (entry && around(event.target, '.go')) chooseEntry(selection, view, entry)
    else if (piece) selection.choose(view, anchorOf(piece), false)
    else if (around(event.target, '.sheet') && !around(event.target, '.card')) selection.clear()
  })
}

/** `#r2` shows the second report, `#r2-3` its third finding. */
function showLinked(sections: readonly HTMLElement[], selection: Selection): void {
  const [, report, finding] = /^#(r\d+)(?:-(\d+))?$/.exec(window.location.hash) ?? []
  const wanted = sections.find((section) => section.id === report)
  if (!wanted) return
  selection.clear()
  for (const section of sections) section.hidden = section !== wanted
  for (const link of Array.from(document.querySelectorAll('.overview a'))) {
    if (link.getAttribute('href') === `#${report}`) link.setAttribute('aria-current', 'true')
    else link.removeAttribute('aria-current')
  }
  const view = viewOf(wanted)
  const target = view.findings.find((one) => one.dataset['n'] === finding)
  if (target) chooseEntry(selection, view, target)
}

// Before the first paint: without the script all reports are shown.
document.documentElement.classList.add('js')
document.addEventListener('DOMContentLoaded', start)
