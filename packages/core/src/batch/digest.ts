import { placeJson } from '../engine/json.js'
import type { PlaceJson } from '../engine/schema.js'
import type { ReportKind, Report } from '../report/report.js'
import type { Span } from '../text/span.js'
import { comparableFigures } from './figures.js'
import { isSpecificUnit, projectNames } from './names.js'
import { copiedCandidates, foreignNames, ownParagraphs } from './sentences.js'

/** A figure that another submission of the same unit may state too. */
export interface DigestFigure {
  /** What it measures: equal keys of one project or unit and one year speak of the same thing. */
  readonly key: string
  /** The words in front of it. */
  readonly label: string
  readonly text: string
  /** The ends of the interval that the print stands for, in base units, as decimals. */
  readonly low: string
  readonly high: string
  readonly place: PlaceJson
}

/** One part of a report, as a batch compares it. */
export interface DigestPart {
  readonly kind: ReportKind
  readonly year?: number
  /** The project that the part is about; empty for a part about a unit as a whole, or when it names none. */
  readonly project: string
  readonly figures: readonly DigestFigure[]
}

/** A stretch of prose, known by its hash. */
export interface DigestText {
  readonly hash: number
  readonly text: string
  /** How many telling figures it has. */
  readonly figures: number
  readonly place: PlaceJson
}

/** A paragraph that names a unit other than the report's own; hashed without that name and without figures. */
export interface DigestName extends DigestText {
  readonly name: string
}

/** What a batch has to remember of one report to compare it with the others: small, and plain JSON. */
export interface BatchDigest {
  readonly title: string
  /** Who reports; missing where the report does not say, or says only 县医保局. */
  readonly unit?: string
  readonly parts: readonly DigestPart[]
  readonly sentences: readonly DigestText[]
  readonly named: readonly DigestName[]
  /** Paragraphs that name the unit itself, hashed like {@link DigestName}. */
  readonly own: readonly number[]
  /** The execution rate that the report states for its whole budget, as a fraction. */
  readonly executionRate?: { readonly value: number; readonly text: string }
}

/** Takes from a report what {@link compareUnit} and {@link CopyIndex} need. One pass over its facts and paragraphs. */
export function batchDigest(report: Report): BatchDigest {
  const { entity } = report
  const unit = entity !== undefined && isSpecificUnit(entity) ? entity : undefined
  const place = (span: Span): PlaceJson => placeJson(report, span)
  const projects = projectNames(report, unit)
  const figures = comparableFigures(report, place)
  const rate = statedExecutionRate(report)
  return {
    title: report.title,
    ...(unit === undefined ? {} : { unit }),
    parts: report.parts.map(({ index, kind, year }) => {
      const known = year ?? report.year
      return {
        kind,
        ...(known === undefined ? {} : { year: known }),
        project: projects.get(index) ?? '',
        figures: figures.get(index) ?? []
      }
    }),
    sentences: copiedCandidates(report, unit, place),
    named: unit === undefined ? [] : foreignNames(report, unit, place),
    own: unit === undefined ? [] : ownParagraphs(report, unit),
    ...(rate ? { executionRate: rate } : {})
  }
}

/** The first execution rate of the report's own year that no narrower subject claims. */
function statedExecutionRate(report: Report): BatchDigest['executionRate'] {
  for (const fact of report.facts) {
    const { figure, measures, subject, stage, relativeYear, asOf } = fact
    if (figure.unitKind !== 'ratio' || measures[0]?.id !== 'execution-rate' || subject !== '') continue
    if (stage === 'target' || relativeYear !== 0 || asOf !== undefined || figure.comparator || figure.upper) continue
    return { value: figure.number, text: figure.text }
  }
  return undefined
}
