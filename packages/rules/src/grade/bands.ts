import type { Fact, Report, Sentence } from '@gouji/core'
import { type Band, type Grade, gradeNames, gradeWord } from './grades.data.js'

const LEAST_BANDS = 3
const LIMIT = 200

/**
 * The bands that the document itself prints: 「优秀（大于90分）、良好（80—90分）…」「90分（含）以上为优」. `undefined` when it prints
 * none, an empty list when it prints some that cannot be read: then no grade is judged.
 */
export function bandsOf(report: Report): readonly Band[] | undefined {
  for (const sentence of report.sentences) {
    if (sentence.facts.length < LEAST_BANDS - 1) continue
    const grades = new Set(gradesIn(sentence.skeleton).map(({ grade }) => grade))
    const limits = sentence.facts.filter(isLimit)
    if (grades.size < LEAST_BANDS || limits.length < LEAST_BANDS - 1) continue
    return readBands(sentence, limits)
  }
  return undefined
}

function isLimit({ figure }: Fact): boolean {
  return (figure.unitKind === 'score' || figure.unitKind === 'none') && figure.number <= LIMIT
}

export interface GradeAt {
  readonly grade: Grade
  readonly at: number
}

export function gradesIn(skeleton: string): GradeAt[] {
  const found: GradeAt[] = []
  for (const match of skeleton.matchAll(gradeWord)) {
    const grade = gradeOf(match[1] ?? '')
    if (grade !== undefined) found.push({ grade, at: match.index })
  }
  return found
}

export function gradeOf(word: string): Grade | undefined {
  return gradeNames.find(([, name]) => name === word)?.[0]
}

/** Each grade takes the limits of its own clause, before or behind it as the first grade has them. */
function readBands(sentence: Sentence, limits: readonly Fact[]): readonly Band[] {
  const grades = gradesIn(sentence.skeleton)
  const first = grades[0]
  const behind = first !== undefined && (limits[0]?.at ?? 0) > first.at
  const bands = new Map<Grade, Band>()
  for (const [index, { grade, at }] of grades.entries()) {
    const from = behind ? at : (grades[index - 1]?.at ?? -1)
    const to = behind ? (grades[index + 1]?.at ?? sentence.skeleton.length) : at
    const own = limits.filter((fact) => fact.at > from && fact.at < to)
    if (own.length === 0) continue
    const band = bandOf(grade, own)
    if (!band || bands.has(grade)) return []
    bands.set(grade, band)
  }
  return bands.size >= LEAST_BANDS ? [...bands.values()] : []
}

function bandOf(grade: Grade, limits: readonly Fact[]): Band | undefined {
  const values: number[] = []
  for (const { figure } of limits) {
    values.push(figure.number)
    if (figure.upper) values.push(figure.upper.toNumber())
  }
  const low = Math.min(...values)
  const high = Math.max(...values)
  if (low < high) return { grade, low, ...(high < 100 ? { high } : {}) }
  const { comparator, hedge } = (limits[0] as Fact).figure
  if (comparator === '<' || comparator === '≤' || hedge === 'under' || hedge === 'most') return { grade, high }
  if (comparator === '>' || comparator === '≥' || hedge === 'least' || hedge === 'over') return { grade, low }
  return grade === 'excellent' ? { grade, low } : grade === 'poor' ? { grade, high } : undefined
}
