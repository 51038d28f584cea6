import { type Block, type Figure, type Report, type Section, similarity } from '@gouji/core'
import type { Listed } from '../shared/listed.js'
import type { Claim } from './claim.js'
import { projectCount, projectNoun } from './counts.data.js'

const LEAST_PROJECTS = 2
const LEAST_SIMILARITY = 0.5
const MOST_RUNS = 60

/** Lists of sections that come again under other headings: the projects of a report that is written project by project. */
export type ProjectLists = readonly (readonly Section[])[]

/** 「我局共有八个项目」 and then, under each heading, the projects one by one. */
export function listOfProjects(
  report: Report,
  block: Block,
  figure: Figure,
  listsOf: () => ProjectLists
): Claim | undefined {
  const before = report.plain.slice(Math.max(block.contentStart, figure.span.start - 12), figure.span.start)
  const behind = report.plain.slice(figure.span.end, Math.min(block.span.end, figure.span.end + 12))
  if (!projectCount.test(before) || !projectNoun.test(behind)) return undefined
  const own = listsOf().filter((list) => list[0]?.part === block.part && (list[0]?.span.start ?? 0) > figure.span.start)
  const [first] = own
  if (!first) return undefined
  const others = own
    .slice(1)
    .map((list) => list.length)
    .filter((count) => count !== first.length)
  return { kind: 'count', items: first.map(listed), others: [...new Set(others)].slice(0, 4), firm: false }
}

function listed({ title, marker, titleSpan }: Section): Listed {
  return { label: title, span: { start: marker?.span.start ?? titleSpan.start, end: titleSpan.end } }
}

/** Runs of numbered sections whose titles recur, in order, in another run of as many. */
export function projectLists(report: Report): ProjectLists {
  const runs = numberedRuns(report)
  const byLength = new Map<number, Section[][]>()
  for (const run of runs) byLength.set(run.length, [...(byLength.get(run.length) ?? []), run])
  return runs.filter((run) => (byLength.get(run.length) ?? []).some((other) => other !== run && recurs(run, other)))
}

function numberedRuns(report: Report): Section[][] {
  const open = new Map<Section, Section[]>()
  for (const section of report.sections) {
    const { parent, marker } = section
    if (!parent || !marker) continue
    const run = open.get(parent)
    if (run && marker.value === run.length + 1 && marker.style === run[0]?.marker?.style) run.push(section)
    else if (!run && marker.value === 1) open.set(parent, [section])
  }
  return [...open.values()].filter((run) => run.length >= LEAST_PROJECTS).slice(0, MOST_RUNS)
}

/** The same names in the same places, most of them: 「2.离休人员医药费」 may be 「2.2022年离休人员绩效目标」 elsewhere. */
function recurs(run: readonly Section[], other: readonly Section[]): boolean {
  let others = 0
  for (const [i, { title }] of run.entries()) {
    if (similarity(title, other[i]?.title ?? '') < LEAST_SIMILARITY && ++others * 4 > run.length) return false
  }
  return true
}
