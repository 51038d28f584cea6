import { z } from 'zod'

/** Raised when a reader of the older results would misunderstand a newer one; added keys do not raise it. */
export const SCHEMA_VERSION = 1

const count = z.int().min(0)

export const severitySchema = z.enum(['error', 'warning', 'info'])

export const verdictSchema = z.enum(['exact', 'rounding', 'weak', 'inconsistent', 'blocked'])

export const pointSchema = z.object({
  line: z.int().min(1).describe('From 1'),
  column: z.int().min(1).describe('From 1, in UTF-16 units'),
  offset: count.describe('From 0, in UTF-16 units of the text read from the file')
})

export const originSchema = z
  .object({
    paragraph: z.int().min(1).optional().describe('Word: number of the paragraph outside tables and notes'),
    table: z.int().min(1).optional().describe('Number of the table'),
    row: z.int().min(1).optional().describe('Row of the table'),
    column: z.int().min(1).optional().describe('Column of the table'),
    footnote: z.int().min(1).optional().describe('Word: number of the footnote'),
    endnote: z.int().min(1).optional().describe('Word: number of the endnote'),
    section: z.string().optional().describe('Heading above it, with its number'),
    sheet: z.string().optional().describe('Excel: name of the sheet'),
    cell: z.string().optional().describe('Excel: F12'),
    fileLine: z.int().min(1).optional().describe('Web page: line in the file itself'),
    fileColumn: z.int().min(1).optional().describe('Web page: column in the file itself'),
    page: z.int().min(1).optional(),
    box: z
      .tuple([z.number(), z.number(), z.number(), z.number()])
      .optional()
      .describe('PDF: left, top, width, height in points')
  })
  .describe('Where a person finds the place in a document that is not plain text')

export const placeSchema = z.object({
  path: z.string().optional().describe('Another document than the report, as the user gave it'),
  start: pointSchema,
  end: pointSchema,
  origin: originSchema.optional()
})

export const relatedSchema = z.object({ label: z.string(), text: z.string(), place: placeSchema })

export const findingSchema = z.object({
  rule: z.string(),
  severity: severitySchema,
  message: z.string(),
  place: placeSchema,
  text: z.string().describe('What is printed at the place'),
  related: z.array(relatedSchema),
  repairs: z
    .array(z.object({ text: z.string(), holds: count.describe('Relations that would then hold') }))
    .describe('Values that would mend it, best first'),
  evidence: z
    .object({
      cause: z.string(),
      power: z.int().optional().describe('unit: powers of ten between the printed and the likely unit'),
      text: z.string().optional().describe('The other figure that the cause speaks of')
    })
    .optional(),
  fix: z
    .object({ place: placeSchema, text: z.string() })
    .optional()
    .describe('A change of the text, to be made only when asked for'),
  fingerprint: z.string().describe('Stays when the paragraph moves, changes when a number changes')
})

export const checkSchema = z.object({
  rule: z.string(),
  verdict: verdictSchema,
  reason: z.string().optional().describe('Why a blocked relation was not decided'),
  stated: z.object({ text: z.string(), place: placeSchema }),
  operands: z.array(relatedSchema),
  arithmetic: z.string().describe('With the numbers as printed; empty when nothing was computed')
})

export const coverageSchema = z.object({
  figures: count,
  checked: count.describe('Figures in at least one relation that was decided'),
  relations: z.object({ exact: count, rounding: count, weak: count, inconsistent: count, blocked: count })
})

const suppressedSchema = findingSchema.extend({
  suppression: z.object({ by: z.enum(['directive', 'baseline', 'reviewer']), reason: z.string().optional() })
})

export const reportSchema = z.object({
  path: z.string(),
  kind: z.string(),
  year: z.int().optional(),
  findings: z.array(findingSchema),
  checks: z.array(checkSchema),
  coverage: coverageSchema,
  suppressed: z
    .array(suppressedSchema)
    .describe('Accepted in the report itself or by a baseline; not among the findings')
})

export const failureSchema = z.object({ path: z.string(), reason: z.string() })

export const summarySchema = z.object({
  reports: count,
  failures: count,
  findings: z.object({ error: count, warning: count, info: count }),
  suppressed: count,
  coverage: coverageSchema
})

/** The machine-readable result of a run. `z.toJSONSchema(resultSchema)` publishes it. */
export const resultSchema = z.object({
  gouji: z.string().describe('Version of Gouji'),
  schemaVersion: z.literal(SCHEMA_VERSION),
  reports: z.array(reportSchema),
  failures: z.array(failureSchema).describe('Files that could not be checked'),
  summary: summarySchema
})

const ofReport = { path: z.string().describe('Of the report that it belongs to') }

/** One line of `--format ndjson`. */
export const lineSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('run'),
    gouji: z.string().describe('Version of Gouji'),
    schemaVersion: z.literal(SCHEMA_VERSION)
  }),
  z.object({
    type: z.literal('report'),
    ...reportSchema.omit({ findings: true, checks: true, suppressed: true }).shape
  }),
  z.object({ type: z.literal('finding'), ...ofReport, ...findingSchema.shape }),
  z.object({ type: z.literal('suppressed'), ...ofReport, ...suppressedSchema.shape }),
  z.object({ type: z.literal('check'), ...ofReport, ...checkSchema.shape }),
  z.object({ type: z.literal('failure'), ...failureSchema.shape }),
  z.object({ type: z.literal('summary'), ...summarySchema.shape })
])

export type LineJson = z.infer<typeof lineSchema>
export type PlaceJson = z.infer<typeof placeSchema>
export type FindingJson = z.infer<typeof findingSchema>
export type CheckJson = z.infer<typeof checkSchema>
export type ReportJson = z.infer<typeof reportSchema>
export type FailureJson = z.infer<typeof failureSchema>
export type SummaryJson = z.infer<typeof summarySchema>
export type ResultJson = z.infer<typeof resultSchema>
