import type { Selection } from './selection.js'
import type { View } from './view.js'

/** j and k go through the findings, n and p through the figures (of the kind that the legend leaves), Esc closes. */
export function setUpKeys(selection: Selection, current: () => View | undefined): void {
  document.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (event.target instanceof HTMLSelectElement || event.target instanceof HTMLInputElement) return
    const view = current()
    if (!view) return
    if (event.key === 'Escape') selection.clear()
    else if (event.key === 'j') stepFinding(selection, view, 1)
    else if (event.key === 'k') stepFinding(selection, view, -1)
    else if (event.key === 'n') stepFigure(selection, view, 1)
    else if (event.key === 'p') stepFigure(selection, view, -1)
    else if (event.key === 'Enter' && event.target === view.sheet) selection.enterCard()
    else return
    event.preventDefault()
  })
}

function stepFinding(selection: Selection, view: View, step: 1 | -1): void {
  const shown = view.findings.filter((finding) => !finding.hidden)
  const at = selection.finding ? shown.indexOf(selection.finding) : -1
  const next = shown[at < 0 && step < 0 ? shown.length - 1 : at + step]
  if (next) chooseFinding(selection, view, next)
}

/** Shows the place of a finding; the focus stays in the list. */
export function chooseFinding(selection: Selection, view: View, finding: HTMLElement): void {
  selection.choose(view, Number(finding.dataset['a']), true, finding)
  finding.querySelector<HTMLElement>('.go')?.focus({ preventScroll: true })
}

function stepFigure(selection: Selection, view: View, step: 1 | -1): void {
  const only = view.sheet.getAttribute('data-only')
  const figures = only
    ? view.figures.filter((anchor) => view.pieces.get(anchor)?.[0]?.classList.contains(only))
    : view.figures
  const at = figures.indexOf(selection.chosen)
  const next = figures[at < 0 && step < 0 ? figures.length - 1 : at + step]
  if (next === undefined) return
  selection.choose(view, next, true)
  view.sheet.focus({ preventScroll: true })
}
