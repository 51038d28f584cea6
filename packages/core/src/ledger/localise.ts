import type { Figure } from '../figures/figure.js'
import type { Check, Evidence, Operand } from '../relations/relation.js'
import { figuresOf, sameQuantities } from './same.js'
import { type Candidate, candidatesOf, Link, Solutions, type Suspect } from './suspect.js'

/** One root cause: the failing checks that it explains, and the figure whose repair mends them. */
export interface Root {
  /** In the order of the checks given. */
  readonly checks: readonly Check[]
  /** Missing when no figure stands out: every repair breaks a relation that holds, or several are as good. */
  readonly suspect?: Operand
  readonly evidence?: Evidence
  /** Printed as the suspect is, best first; `holds` counts the failing relations that would then hold. */
  readonly repairs: readonly Repair[]
}

export interface Repair {
  readonly text: string
  readonly holds: number
}

const MOST_REPAIRS = 3

/**
 * Finds, over all checks of a report, which figures are most likely wrong. The figure whose repair mends most failing
 * relations and breaks none that holds explains them; among equals the one with evidence of a slip, then the stated
 * one. Every failing check belongs to exactly one root.
 */
export function localise(checks: readonly Check[]): Root[] {
  const failing = checks.filter((check) => check.verdict === 'inconsistent')
  if (failing.length === 0) return []
  const keyOf = sameQuantities(checks)
  const explained: boolean[] = failing.map(() => false)
  const roots: { readonly first: number; readonly root: Root }[] = []
  const take = (numbers: readonly number[], root: Omit<Root, 'checks'>): void => {
    for (const number of numbers) explained[number] = true
    const ordered = [...numbers].sort((a, b) => a - b)
    roots.push({
      first: ordered[0] ?? 0,
      root: { checks: ordered.flatMap((number) => failing[number] ?? []), ...root }
    })
  }
  const suspects = suspectsOf(checks, keyOf)
  const ask = (key: number): Ranked | undefined => {
    const suspect = suspects.get(key)
    const candidates = suspect ? candidatesOf(suspect, explained, keyOf) : []
    const [best] = candidates
    return best && { key, candidates, best }
  }
  for (const found of ranked(suspects.keys(), explained, ask)) {
    const keys = new Set(figuresOf(failing[found.best.mends[0] ?? 0] as Check).map(keyOf))
    take(found.best.mends, rootFrom(found, keys, ask))
  }
  for (const number of failing.keys()) if (!explained[number]) take([number], { repairs: [] })
  return roots.sort((a, b) => a.first - b.first).map(({ root }) => root)
}

/** The quantities of the failing checks, each with all decided checks in which it takes part. */
function suspectsOf(checks: readonly Check[], keyOf: (figure: Figure) => number): Map<number, Suspect> {
  const suspects = new Map<number, Suspect>()
  let failing = 0
  for (const check of checks) {
    if (check.verdict !== 'inconsistent') continue
    const number = failing++
    for (const [key, link] of linksOf(check, number, keyOf)) {
      const suspect = suspects.get(key) ?? { key, failing: [], holding: [] }
      suspect.failing.push(link)
      suspects.set(key, suspect)
    }
  }
  for (const check of checks) {
    if (check.verdict !== 'exact' && check.verdict !== 'rounding') continue
    if (!figuresOf(check).some((figure) => suspects.has(keyOf(figure)))) continue
    for (const [key, link] of linksOf(check, -1, keyOf)) suspects.get(key)?.holding.push(link)
  }
  return suspects
}

function linksOf(check: Check, failing: number, keyOf: (figure: Figure) => number): Map<number, Link> {
  const links = new Map<number, Link>()
  if (!check.reading) return links
  const figures = figuresOf(check)
  const solutions = new Solutions(check, keyOf)
  for (const figure of figures) {
    const key = keyOf(figure)
    links.set(key, new Link(key, failing, check, figures.length, solutions))
  }
  return links
}

/** A suspect with what would mend it at the time of asking. */
interface Ranked {
  readonly key: number
  readonly candidates: readonly Candidate[]
  readonly best: Candidate
}

type Ask = (key: number) => Ranked | undefined

/**
 * Suspects, greatest first. What a suspect mends only shrinks while others are taken, so each waits in the bucket of
 * the number that it mended when it was last asked, and is asked again when its turn comes.
 */
function* ranked(keys: Iterable<number>, explained: readonly boolean[], ask: Ask): Generator<Ranked> {
  const buckets: Ranked[][] = []
  const wait = (asked: Ranked | undefined): void => {
    if (!asked) return
    const mended = asked.best.mends.length
    while (buckets.length <= mended) buckets.push([])
    buckets[mended]?.push(asked)
  }
  for (const key of keys) wait(ask(key))
  for (let mended = buckets.length - 1; mended > 0; mended--) {
    for (const waiting of (buckets[mended] ?? []).sort(byRank)) {
      const isStale = waiting.best.mends.some((number) => explained[number])
      const asked = isStale ? ask(waiting.key) : waiting
      if (asked?.best.mends.length === mended) yield asked
      // It mends fewer now, or is wrong in yet another way.
      wait(ask(waiting.key))
    }
  }
}

/** What most speaks for first, then what fits best, then what a relation states, then what is printed first. */
function byRank(a: Ranked, b: Ranked): number {
  return (
    a.best.rank - b.best.rank ||
    b.best.sharp - a.best.sharp ||
    Number(!a.best.stated) - Number(!b.best.stated) ||
    a.best.operand.figure.index - b.best.operand.figure.index
  )
}

/** `keys` are the quantities of one mended check. A suspect that only luck sets apart from another one is not named. */
function rootFrom({ key, candidates, best }: Ranked, keys: ReadonlySet<number>, ask: Ask): Omit<Root, 'checks'> {
  const mended = new Set(best.mends)
  const isRival = (other: number): boolean => {
    const rival = other === key ? undefined : ask(other)?.best
    if (!rival || rival.mends.length !== mended.size || rival.rank > best.rank || rival.sharp < best.sharp) return false
    return rival.mends.every((number) => mended.has(number))
  }
  if (!best.stated && [...keys].some(isRival)) return { repairs: [] }
  const { operand, evidence } = best
  const repairs: Repair[] = []
  for (const { text, determined, mends, operand: other } of candidates) {
    if (!determined || repairs.length === MOST_REPAIRS || other.figure.unit !== operand.figure.unit) continue
    if (!repairs.some((repair) => repair.text === text)) repairs.push({ text, holds: mends.length })
  }
  return { suspect: operand, ...(evidence ? { evidence } : {}), repairs }
}
