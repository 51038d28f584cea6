import { type Block, type Figure, type Report, type Section, similarity } from '@gouji/core'
import type { Listed } from '../shared/listed.js'
import type { Claim } from './claim.js'
import { projectCount, projectName, projectNoun } from './counts.data.js'

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
  const items = first.map(listed)
  const others = new Set(own.map((list) => list.length))
  others.delete(first.length)
  if (others.size > 0) return { kind: 'count', items, others: [...others].slice(0, 4), firm: false }
  return { kind: 'count', items, firm: isOnlyCount(report, block, figure, first[0] as Section) }
}

/** No other number of projects stands in front of the list: 「共12个项目，其中重点项目3个」. */
function isOnlyCount(report: Report, block: Block, figure: Figure, first: Section): boolean {
  for (const { figure: other, label, tail, block: place } of report.facts) {
    if (other.span.start >= first.span.start) break
    if (place.part !== block.part || other.index === figure.index || other.unitKind !== 'count') continue
    if (label.includes('项目') || projectNoun.test(tail)) return false
  }
  return true
}

function listed({ title, marker, titleSpan }: Section): Listed {
  return { label: title, span: { start: marker?.span.start ?? titleSpan.start, end: titleSpan.end } }
}

/** Runs of numbered sections that are called after projects and whose titles recur, in order, in another run of as many. */
export function projectLists(report: Report): ProjectLists {
  const runs = numberedRuns(report).filter(namesProjects)
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

function namesProjects(run: readonly Section[]): boolean {
  return run.filter(({ title }) => projectName.test(title)).length * 2 >= run.length
}

/** The same names in the same places, most of them: 「2.离休人员医药费」 may be 「2.2022年离休人员绩效目标」 elsewhere. */
function recurs(run: readonly Section[], other: readonly Section[]): boolean {
  let others = 0
  for (const [i, { title }] of run.entries()) {
    if (similarity(title, other[i]?.title ?? '') < LEAST_SIMILARITY && ++others * 4 > run.length) return false
  }
  return true
}
