import type { Selection } from './selection.js'
import type { View } from './view.js'

/** j and k go through the findings (or the ledger, where that is shown), n and p through the figures (of the kind that the legend leaves), Esc closes. */
export function setUpKeys(selection: Selection, current: () => View | undefined): void {
  document.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (event.target instanceof HTMLSelectElement || event.target instanceof HTMLInputElement) return
    const view = current()
    if (!view) return
    if (event.key === 'Escape') selection.clear()
    else if (event.key === 'j') stepEntry(selection, view, 1)
    else if (event.key === 'k') stepEntry(selection, view, -1)
    else if (event.key === 'n') stepFigure(selection, view, 1)
    else if (event.key === 'p') stepFigure(selection, view, -1)
    else if (event.key === 'Enter' && event.target === view.sheet) selection.enterCard()
    else return
    event.preventDefault()
  })
}

function stepEntry(selection: Selection, view: View, step: 1 | -1): void {
  const shown = Array.from(view.section.querySelectorAll<HTMLElement>('.panel:not([hidden]) .entry:not([hidden])'))
  const at = selection.entry ? shown.indexOf(selection.entry) : -1
  const next = shown[at < 0 && step < 0 ? shown.length - 1 : at + step]
  if (next) chooseEntry(selection, view, next)
}

/** Shows the place of a finding or a relation; the focus stays in the list. */
export function chooseEntry(selection: Selection, view: View, entry: HTMLElement): void {
  selection.choose(view, Number(entry.dataset['a']), true, entry)
  entry.querySelector<HTMLElement>('.go')?.focus({ preventScroll: true })
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
