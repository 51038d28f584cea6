import type { Result, Severity } from '@gouji/core'
import type { Anchor } from './anchors.js'
import type { Status } from './data.js'
import { html } from './escape.js'
import type { Words } from './words/words.js'

const statuses: readonly Status[] = ['v', 'x', 'q', 'w', 'b', 'u']

/** How many figures have which status, as a bar and as the legend that filters; what was covered, in a line. */
export function summaryOf(result: Result, anchors: readonly Anchor[], words: Words): string {
  const counts = countsOf(anchors)
  const { figures, checked, relations } = result.coverage
  return `<section class="coverage" aria-label="${words.coverage}">
<p class="lead">${words.checked(checked, figures)}</p>
${barOf(counts)}
<div class="legend" role="group" aria-label="${words.legend}">${statuses.map((status) => chip(status, counts, words)).join('')}</div>
<p class="relations">${words.relations(relations)}</p>
</section>`
}

/** Findings of a report by severity. */
export function severitiesOf({ findings }: Result): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const { severity } of findings) counts[severity]++
  return counts
}

function countsOf(anchors: readonly Anchor[]): Readonly<Record<Status, number>> {
  const counts = { v: 0, x: 0, q: 0, w: 0, b: 0, u: 0 }
  for (const { status } of anchors) if (status) counts[status]++
  return counts
}

/** Drawn, not styled: the policy of the page allows no style attributes. */
function barOf(counts: Readonly<Record<Status, number>>): string {
  const total = Math.max(
    1,
    statuses.reduce((sum, status) => sum + counts[status], 0)
  )
  let x = 0
  const parts = statuses.map((status) => {
    const width = (1000 * counts[status]) / total
    const part =
      width > 0 ? `<rect class="${status}" x="${x.toFixed(2)}" y="0" width="${width.toFixed(2)}" height="10"/>` : ''
    x += width
    return part
  })
  return `<svg class="bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">${parts.join('')}</svg>`
}

function chip(status: Status, counts: Readonly<Record<Status, number>>, words: Words): string {
  const name = html(words.client.statuses[status])
  return `<button type="button" class="chip${counts[status] === 0 ? ' zero' : ''}" data-status="${status}" aria-pressed="false" title="${html(words.meaning[status])}"><span class="key ${status}" aria-hidden="true"></span>${name} <b>${counts[status]}</b></button>`
}
