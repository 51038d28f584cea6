import { type Block, constant, Decimal, defineRule, type Fact, type Relation, type Report, z } from '@gouji/core'
import { blocksOf, isPlain, valueIn } from '../shared/cells.js'
import { type ScoreFact, scoresIn } from '../shared/prose-scores.js'
import { scoreFrames } from '../shared/score-frames.js'
import { bandsOf, gradeOf } from './bands.js'
import {
  type Band,
  type Grade,
  gradeClaim,
  gradeHeader,
  gradeInFront,
  gradeNames,
  speaksOfGrades,
  usualBands
} from './grades.data.js'
import { gradeMessage } from './message.js'

const words = gradeNames.map(([, name]) => name)
const score = z.number().min(0).max(1000)
const band = z
  .strictObject({
    grade: z.enum(words as [string, ...string[]]),
    from: score.optional().describe('从多少分起（含）'),
    below: score.optional().describe('到多少分为止（不含）')
  })
  .refine(({ from, below }) => from !== undefined || below !== undefined, { error: '要写 from 或 below' })
const options = z.strictObject({
  bands: z.array(band).min(2).max(8).optional().describe('文中没有写等级标准时用的标准')
})

type Options = z.output<typeof options>

interface Claim {
  readonly score: Fact
  readonly grade: Grade
  readonly word: string
}

function* relations(report: Report, asked: Options): Iterable<Relation> {
  const own = bandsOf(report)
  const given = asked.bands?.map(bandFrom)
  const bands = own ?? given ?? usualBands
  const source = own ? 'document' : given ? 'options' : 'usual'
  for (const claim of [...inText(report), ...inTables(report)]) {
    const band = bandFor(bands, claim.grade)
    if (band && !onBoundary(claim.score, bands)) yield* ofClaim(claim, band, source)
  }
}

function bandFrom({ grade, from, below }: NonNullable<Options['bands']>[number]): Band {
  return {
    grade: gradeOf(grade) as Grade,
    ...(from === undefined ? {} : { low: from }),
    ...(below === undefined ? {} : { high: below })
  }
}

function bandFor(bands: readonly Band[], wanted: Grade): Band | undefined {
  return (
    bands.find((band) => band.grade === wanted) ??
    (wanted === 'weak' ? bands.find((band) => band.grade === 'poor') : undefined)
  )
}

/** Whether 80 is good or fair depends on which end is closed: never judged. */
function onBoundary(score: Fact, bands: readonly Band[]): boolean {
  return bands.some(
    ({ low, high }) =>
      (low !== undefined && score.figure.value.eq(low)) || (high !== undefined && score.figure.value.eq(high))
  )
}

function* ofClaim({ score, word }: Claim, { low, high }: Band, source: string): Iterable<Relation> {
  const stated = { label: '得分', figure: score.figure }
  const data = { grade: word, source, ...(low !== undefined && { low }), ...(high !== undefined && { high }) }
  const limit = (value: number) => [{ expression: constant(new Decimal(value)), binding: 'firm' as const }]
  if (low !== undefined) yield { kind: 'grade', stated, comparison: '≥', readings: limit(low), data }
  if (high !== undefined) yield { kind: 'grade', stated, comparison: '<', readings: limit(high), data }
}

/** 「综合得分88.5分，评价等级为优」: the score before the grade in its sentence, else the only one of the paragraph or part. */
function* inText(report: Report): Iterable<Claim> {
  for (const block of report.blocks) {
    if (block.kind === 'cell') continue
    const words = report.plain.slice(block.span.start, block.span.end)
    if (!speaksOfGrades.test(words)) continue
    for (const pattern of [gradeClaim, gradeInFront]) {
      for (const match of words.matchAll(pattern)) {
        const grade = gradeOf(match[1] ?? '')
        const score = grade && scoreFor(report, block, block.span.start + match.index)
        if (grade && score) yield { score, grade, word: match[1] ?? '' }
      }
    }
  }
}

function scoreFor(report: Report, block: Block, at: number): Fact | undefined {
  const scores = scoresIn(report, block).filter(({ kind }) => kind === 'score')
  const before = scores.findLast(({ fact }) => fact.figure.span.end <= at)?.fact
  if (before && (scores.length === 1 || !/[。；;]/.test(report.plain.slice(before.figure.span.end, at)))) {
    return isWholeAmong(scores, before) ? before : undefined
  }
  const wholes = scoreFrames(report).find((frame) => frame.part === block.part)?.wholes ?? []
  const own = wholes.filter((whole) => whole.block === block && whole.score.figure.span.end <= at)
  if (own.length > 0 || scores.length > 0) return own.length === 1 ? own[0]?.score : undefined
  return wholes.length === 1 ? wholes[0]?.score : undefined
}

/** 「得分95分，其中决策19分、产出28分，等级为优」: the grade is that of the whole, not of its last part. */
function isWholeAmong(scores: readonly ScoreFact[], fact: Fact): boolean {
  return fact.scope.depth === 0 || scores.length === 1
}

/** Rows with a score and a grade. */
function* inTables(report: Report): Iterable<Claim> {
  for (const block of blocksOf(report)) {
    const grades = block.columns.find((column) => gradeHeader.test(column.header))
    const scores = block.columns.filter((column) => column.role === 'score')
    const [column] = scores
    if (!grades || !column || scores.length !== 1) continue
    for (const row of block.rows) {
      const score = valueIn(report, row.cells[column.index])
      const word = (row.cells[grades.index]?.text ?? '').replace(/[“”"]/g, '')
      const grade = gradeOf(word)
      if (score && isPlain(score) && grade) yield { score, grade, word }
    }
  }
}

/** A stated grade against the score, by the bands of the document or the usual ones. Source: handbook A.3.4, B41. */
export const grade = defineRule({
  meta: {
    id: 'grade',
    title: { zh: '评价等级与得分', en: 'Grade and score' },
    severity: 'error',
    preset: 'recommended',
    covers: ['B41']
  },
  options,
  relations,
  checkMessage: gradeMessage
})
