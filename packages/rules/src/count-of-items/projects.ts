import { type Block, type Figure, type Part, type Report, type Section, similarity } from '@gouji/core'
import type { Listed } from '../shared/listed.js'
import type { Claim } from './claim.js'
import { projectCount, projectName, projectNoun } from './counts.data.js'

const LEAST_PROJECTS = 2
const LEAST_SIMILARITY = 0.5
const MOST_RUNS = 60

export interface Projects {
  /** Lists of sections that come again under other headings: the report is written project by project. */
  readonly lists: readonly (readonly Section[])[]
  /** The first two numbers of projects of each part. */
  readonly counts: ReadonlyMap<Part, readonly Figure[]>
}

/** 「我局共有八个项目」 and then, under each heading, the projects one by one. */
export function listOfProjects(
  report: Report,
  block: Block,
  figure: Figure,
  projectsOf: () => Projects
): Claim | undefined {
  const before = report.plain.slice(Math.max(block.contentStart, figure.span.start - 12), figure.span.start)
  const behind = report.plain.slice(figure.span.end, Math.min(block.span.end, figure.span.end + 12))
  if (!projectCount.test(before) || !projectNoun.test(behind)) return undefined
  const { lists, counts } = projectsOf()
  const own = lists.filter((list) => list[0]?.part === block.part && (list[0]?.span.start ?? 0) > figure.span.start)
  const [first] = own
  if (!first) return undefined
  const items = first.map(listed)
  const others = new Set(own.map((list) => list.length))
  others.delete(first.length)
  if (others.size > 0) return { kind: 'count', items, others: [...others].slice(0, 4), firm: false }
  // 「共12个项目，其中重点项目3个」: the list may be of either
  const another = counts.get(block.part)?.find(({ index }) => index !== figure.index)
  return { kind: 'count', items, firm: !another || another.span.start >= (first[0] as Section).span.start }
}

function listed({ title, marker, titleSpan }: Section): Listed {
  return { label: title, span: { start: marker?.span.start ?? titleSpan.start, end: titleSpan.end } }
}

/** What a report says of its projects: looked up only where a number of projects is announced. */
export function projectsIn(report: Report): Projects {
  const runs = numberedRuns(report).filter(namesProjects)
  const lists = runs.filter((run) =>
    runs.some((other) => other !== run && other.length === run.length && recurs(run, other))
  )
  const counts = new Map<Part, Figure[]>()
  for (const { figure, label, tail, block } of report.facts) {
    if (figure.unitKind !== 'count' || !(label.includes('项目') || projectNoun.test(tail))) continue
    const known = counts.get(block.part) ?? []
    if (known.length < 2) counts.set(block.part, [...known, figure])
  }
  return { lists, counts }
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

/** The same names in the same places, most of them: 「2.公交补贴资金」 may be 「2.2023年公交补贴绩效目标」 elsewhere. */
function recurs(run: readonly Section[], other: readonly Section[]): boolean {
  let others = 0
  for (const [i, { title }] of run.entries()) {
    if (similarity(title, other[i]?.title ?? '') < LEAST_SIMILARITY && ++others * 4 > run.length) return false
  }
  return true
}
