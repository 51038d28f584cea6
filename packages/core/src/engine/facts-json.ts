import { z } from 'zod'
import type { Fact } from '../facts/fact.js'
import type { Figure } from '../figures/figure.js'
import { checksByFigure, figureVerdict } from '../ledger/figure-verdicts.js'
import type { Check } from '../relations/relation.js'
import type { Report } from '../report/report.js'
import { checkJson, placeJson } from './json.js'
import type { Result } from './lint.js'
import { checkSchema, placeSchema } from './schema.js'

const factSchema = z.object({
  label: z.string().describe('The words in front of the figure; in a table its row and column'),
  subject: z.string().describe('The label without measure, stage and time'),
  measures: z.array(z.string()).describe('What the label says is measured, by id'),
  stage: z.enum(['target', 'actual', 'unknown']),
  year: z.int().optional(),
  asOf: z.string().optional(),
  cumulative: z.boolean(),
  normative: z.boolean().describe('From a rule or plan, not a result')
})

/** A figure as it was read, with what it measures and how it fared. */
export const figureSchema = z.object({
  text: z.string(),
  place: placeSchema,
  value: z.string().describe('A decimal in the base unit of its kind: 元, 人; 95% is 0.95'),
  upper: z.string().optional().describe('The upper end of a range'),
  unit: z.string(),
  unitKind: z.enum([
    'money',
    'standard',
    'count',
    'ratio',
    'points',
    'score',
    'multiple',
    'duration',
    'measure',
    'none'
  ]),
  decimals: z.int(),
  comparator: z.string().optional(),
  hedge: z.string().optional(),
  fact: factSchema.optional(),
  verdict: z.enum(['verified', 'inconsistent', 'weak', 'blocked', 'unchecked']),
  checks: z.array(z.int()).describe('Relations that it stands in, by their place in `checks`')
})

export const factsSchema = z.object({
  path: z.string(),
  kind: z.string(),
  title: z.string(),
  entity: z.string().optional(),
  year: z.int().optional(),
  figures: z.array(figureSchema),
  checks: z.array(checkSchema)
})

export type FigureJson = z.infer<typeof figureSchema>
export type FactsJson = z.infer<typeof factsSchema>

/** Everything that was read from a report, and every relation: what `gouji facts --format json` prints for a file. */
export function factsJson(path: string, report: Report, { checks }: Result): FactsJson {
  const { kind, title, entity, year } = report
  const byFigure = checksByFigure(checks)
  const numbers = new Map(checks.map((check, number) => [check, number]))
  const facts = new Map(report.facts.map((fact) => [fact.figure.index, fact]))
  return {
    path,
    kind,
    title,
    ...(entity === undefined ? {} : { entity }),
    ...(year === undefined ? {} : { year }),
    figures: report.figures.map((figure) => {
      const own = byFigure.get(figure.index) ?? []
      return figureJson(report, figure, facts.get(figure.index), own, numbers)
    }),
    checks: checks.map((check) => checkJson(report, check))
  }
}

function figureJson(
  report: Report,
  figure: Figure,
  fact: Fact | undefined,
  checks: readonly Check[],
  numbers: ReadonlyMap<Check, number>
): FigureJson {
  const { text, span, value, upper, unit, unitKind, decimals, comparator, hedge } = figure
  return {
    text,
    place: placeJson(report, span),
    value: value.toString(),
    ...(upper === undefined ? {} : { upper: upper.toString() }),
    unit,
    unitKind,
    decimals,
    ...(comparator === undefined ? {} : { comparator }),
    ...(hedge === undefined ? {} : { hedge }),
    ...(fact === undefined ? {} : { fact: factJson(fact) }),
    verdict: figureVerdict(checks),
    checks: checks.map((check) => numbers.get(check) as number)
  }
}

function factJson(fact: Fact): NonNullable<FigureJson['fact']> {
  const { label, subject, measures, stage, year, asOf, cumulative, normative } = fact
  return {
    label,
    subject,
    measures: measures.map(({ id }) => id),
    stage,
    ...(year === undefined ? {} : { year }),
    ...(asOf === undefined ? {} : { asOf }),
    cumulative,
    normative
  }
}
