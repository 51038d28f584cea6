import { type Fact, nameScore, type Part, type Report, type Section } from '@gouji/core'
import { sectionsOfPart } from '../by-part.js'
import { directionOf } from './direction.js'
import { frameOf, isCalledTarget } from './frames.js'
import { type Match, matchByName } from './match.js'
import { namedAsMissed, saysMissed } from './missed.js'
import type { PairPlace, TargetPair } from './pair.js'
import { statedElsewhere } from './part-pairs.js'
import { childOf, isResultSection, projectOf, targetRootOf } from './sections.js'
import { conditionTails, longTerm } from './targets.data.js'

const LEAST_TITLE = 0.6
const MOST_TITLES = 20000

/** The aims and results that one part of the report gives in sections of their own. */
interface Material {
  readonly goals: { readonly fact: Fact; readonly root: Section }[]
  readonly results: Fact[]
}

/**
 * Targets of a section of targets against results of sections of results, project by project where both are divided by
 * projects, by name; then targets with a telling name against what the part says elsewhere.
 */
export function* sectionPairs(report: Report, answered: ReadonlySet<Fact>): Iterable<TargetPair> {
  for (const [part, { goals, results }] of materialOf(report, answered)) {
    if (goals.length === 0) continue
    const matched = new Set<Fact>()
    const owned = new Map<Section, string>()
    for (const { project, targets, actuals, sections } of frames(report, part, goals, results)) {
      for (const section of sections) owned.set(section, project ?? '')
      for (const match of matchByName(targets, actuals)) {
        matched.add(match.target)
        yield pairOf(report, match, 'section', project)
      }
    }
    const projectAt = new Map(goals.map(({ fact, root }) => [fact, projectAtRoot(fact, root)]))
    const rest = goals.map(({ fact }) => fact).filter((fact) => !matched.has(fact))
    for (const match of statedElsewhere(report, part, rest, new Set(owned.keys()))) {
      yield pairOf(report, match, 'part', projectAt.get(match.target))
    }
  }
}

function materialOf(report: Report, answered: ReadonlySet<Fact>): Map<Part, Material> {
  const material = new Map<Part, Material>()
  const roots = new Map<Section, Section | undefined>()
  const resulting = new Map<Section, boolean>()
  for (const fact of report.facts) {
    const { section, part } = fact.block
    if (fact.cell || !fact.sentence || isOther(fact) || answered.has(fact)) continue
    if (!roots.has(section)) roots.set(section, targetRootOf(section))
    const root = roots.get(section)
    const known = material.get(part) ?? { goals: [], results: [] }
    if (!material.has(part)) material.set(part, known)
    if (root) {
      if (isOfThisYear(fact)) known.goals.push({ fact, root })
    } else {
      if (!resulting.has(section)) resulting.set(section, isResultSection(section))
      if (resulting.get(section) && isReached(fact)) known.results.push(fact)
    }
  }
  return material
}

function isOfThisYear(fact: Fact): boolean {
  return fact.relativeYear !== 1 && !longTerm.test(fact.lead) && !longTerm.test(fact.block.section.title)
}

function isReached(fact: Fact): boolean {
  return fact.stage !== 'target' && fact.relativeYear === 0 && !isCalledTarget(fact) && frameOf(fact) !== 'target'
}

/** Scores, differences in points, conditions (15% 以上的项目), remarks of another figure: neither aims nor results. */
function isOther(fact: Fact): boolean {
  const { unitKind } = fact.figure
  return unitKind === 'score' || unitKind === 'points' || fact.label === '' || conditionTails.test(fact.tail)
}

interface Frame {
  readonly project: string | undefined
  readonly targets: readonly Fact[]
  readonly actuals: readonly Fact[]
  readonly sections: readonly Section[]
}

/** One frame a project where the targets are divided by projects and the results too; else all of the part in one. */
function frames(report: Report, part: Part, goals: Material['goals'], results: readonly Fact[]): Frame[] {
  const byProject = new Map<Section, Fact[]>()
  for (const { fact, root } of goals) {
    const child = childOf(fact.block.section, root)
    if (!child || projectOf(child.title) === undefined) continue
    const list = byProject.get(child)
    if (list) list.push(fact)
    else byProject.set(child, [fact])
  }
  const whole: Frame = { project: undefined, targets: goals.map(({ fact }) => fact), actuals: results, sections: [] }
  if (byProject.size < 2) return [whole]
  const partners = sameProjects([...byProject.keys()], sectionsOfPart(report, part).filter(isPlaceOfResults))
  if (partners.size === 0) return [whole]
  return [...partners].map(([child, sections]) => ({
    project: projectOf(child.title),
    targets: byProject.get(child) ?? [],
    actuals: results.filter((fact) => sections.some((section) => isInside(fact.block.section, section))),
    sections
  }))
}

function isPlaceOfResults(section: Section): boolean {
  return section.level > 0 && targetRootOf(section) === undefined && isResultSection(section)
}

function isInside(section: Section, outer: Section): boolean {
  for (let at: Section | undefined = section; at; at = at.parent) if (at === outer) return true
  return false
}

/** For each project of the targets the sections of results whose titles name it best, where no other project is named better. */
function sameProjects(projects: readonly Section[], candidates: readonly Section[]): Map<Section, Section[]> {
  const best = new Map<Section, { project: Section; score: number }>()
  if (projects.length * candidates.length > MOST_TITLES) return new Map()
  for (const section of candidates) {
    const title = projectOf(section.title)
    if (title === undefined) continue
    for (const project of projects) {
      const score = titleScore(projectOf(project.title) ?? '', title)
      const known = best.get(section)
      if (score >= LEAST_TITLE && (!known || score > known.score)) best.set(section, { project, score })
    }
  }
  const partners = new Map<Section, Section[]>()
  for (const [section, { project }] of best) {
    const list = partners.get(project)
    if (list) list.push(section)
    else partners.set(project, [section])
  }
  return partners
}

function titleScore(a: string, b: string): number {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (short.length >= 3 && long.startsWith(short)) return 0.95
  return nameScore(a, b)
}

function projectAtRoot(fact: Fact, root: Section): string | undefined {
  const child = childOf(fact.block.section, root)
  return child ? projectOf(child.title) : undefined
}

function pairOf(
  report: Report,
  { target, actual, name, sure }: Match,
  place: PairPlace,
  project: string | undefined
): TargetPair {
  const direction = directionOf(target, name.text)
  const clear = direction.printed || (target.figure.unitKind === 'ratio' && direction.comparison !== '=')
  const missed = saysMissed(actual) || namedAsMissed(report, target.block.part, name)
  const whole =
    actual.year === target.year &&
    (actual.asOf === undefined || actual.asOf === '目前') &&
    actual.cumulative === target.cumulative
  return {
    name: name.text,
    target,
    actual,
    comparison: direction.comparison,
    missed: missed ? 'perhaps' : 'no',
    place,
    binding: sure && clear && whole ? 'firm' : 'loose',
    ...(project === undefined ? {} : { project })
  }
}
