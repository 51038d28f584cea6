import { Decimal } from '../arithmetic/decimal.js'
import type { PlaceJson } from '../engine/schema.js'
import type { Severity } from '../relations/relation.js'
import { hash } from '../engine/fingerprint.js'
import type { BatchDigest, DigestFigure, DigestPart } from './digest.js'

/** A place in one of the submissions. */
export interface BatchPlace {
  /** The submission's path. */
  readonly path: string
  readonly label: string
  readonly text: string
  readonly place: PlaceJson
}

/**
 * `figures-differ`: two submissions of one unit and year print different figures for one thing. `versions-differ`: they
 * do so for many things, as two versions of one report do (`count`). `copied`: two units share sentences with figures
 * that only one of them can have (`count`). `other-name`: a paragraph shared with another unit still names that unit.
 */
export interface BatchIssue {
  readonly kind: 'figures-differ' | 'versions-differ' | 'copied' | 'other-name'
  readonly severity: Severity
  /** Where it is shown. */
  readonly at: BatchPlace
  /** The submission that it differs from, or is alike to. */
  readonly other: BatchPlace
  readonly otherUnit: string
  /** The project that both are about; empty when it is the unit as a whole. */
  readonly project: string
  readonly count: number
  readonly fingerprint: string
}

export interface Member {
  readonly path: string
  readonly digest: BatchDigest
}

/** More differences than these between two submissions are two versions, not as many slips. */
const MOST_SLIPS = 5

interface Seen {
  readonly member: Member
  readonly part: DigestPart
  readonly figure: DigestFigure
}

/**
 * The figures that two submissions of one unit disagree on: same year, same project (or the unit as a whole), same
 * label, and printed so that no value fits both. `members`: all submissions of that unit, in the order in which the
 * first of two is believed. Linear in the number of figures.
 */
export function compareUnit(unit: string, members: readonly Member[]): BatchIssue[] {
  const first = new Map<string, Seen>()
  const pairs = new Map<string, BatchIssue[]>()
  for (const member of members) {
    for (const part of member.digest.parts) {
      const scope = scopeOf(part)
      if (scope === undefined) continue
      for (const figure of part.figures) {
        const key = `${scope} ${figure.key}`
        const known = first.get(key)
        if (known === undefined) first.set(key, { member, part, figure })
        else if (known.member !== member && apart(known.figure, figure)) {
          const issue = differing(unit, known, { member, part, figure })
          const pair = `${scope} ${known.member.path} ${member.path}`
          pairs.set(pair, [...(pairs.get(pair) ?? []), issue])
        }
      }
    }
  }
  return [...pairs.values()].flatMap(asVersions)
}

function scopeOf({ kind, project, year }: DigestPart): string | undefined {
  if (year === undefined) return undefined
  if (kind === 'department' || kind === 'accounts') return `${year}`
  return project === '' ? undefined : `${year} ${project}`
}

function apart(a: DigestFigure, b: DigestFigure): boolean {
  return new Decimal(a.high).lt(b.low) || new Decimal(b.high).lt(a.low)
}

function differing(unit: string, before: Seen, now: Seen): BatchIssue {
  const { project } = now.part
  const severity = project !== '' && before.figure.label === now.figure.label ? 'warning' : 'info'
  return {
    kind: 'figures-differ',
    severity,
    at: placeOf(now),
    other: placeOf(before),
    otherUnit: unit,
    project,
    count: 1,
    fingerprint: hash(
      JSON.stringify(['figures-differ', unit, project, now.figure.key, before.figure.text, now.figure.text])
    )
  }
}

function placeOf({ member, figure }: Seen): BatchPlace {
  return { path: member.path, label: figure.label, text: figure.text, place: figure.place }
}

/** Many differences between the same two submissions as one issue. */
function asVersions(issues: readonly BatchIssue[]): readonly BatchIssue[] {
  const [one] = issues
  if (!one || issues.length <= MOST_SLIPS) return issues
  const fingerprint = hash(JSON.stringify(['versions-differ', issues.map((issue) => issue.fingerprint)]))
  return [{ ...one, kind: 'versions-differ', severity: 'info', count: issues.length, fingerprint }]
}
