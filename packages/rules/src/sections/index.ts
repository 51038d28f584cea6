import { defineRule, type Issue, type Part, type Report, type ReportKind, type Span, z } from '@gouji/core'
import { sectionsMessage } from './message.js'
import { type Required, required } from './sections.data.js'

const kinds = ['project', 'department', 'transfer', 'accounts', 'evaluation'] as const
const options = z.strictObject({
  kind: z.enum(kinds).optional().describe('认不出种类的报告按哪一种要求')
})

type Options = z.output<typeof options>

/** A part with fewer headings is written without an outline. */
const LEAST_HEADINGS = 3

/**
 * Sections that the outline for a kind of report asks for; annexes may stand between two parts of one document. Source:
 * handbook B68, A.5.
 */
function* issues(report: Report, { kind: usual }: Options): Iterable<Issue> {
  const titles = new Map<ReportKind, string[]>()
  const titlesOf = (kind: ReportKind): string[] => {
    const known = titles.get(kind) ?? []
    titles.set(kind, known)
    return known
  }
  const kindOf = (part: Part): ReportKind => (part.kind === 'unknown' ? (usual ?? part.kind) : part.kind)
  for (const { part, level, title } of report.sections) {
    if (level > 0) titlesOf(kindOf(part)).push(title)
  }
  for (const [kind, wanted] of Object.entries(required) as [ReportKind, readonly Required[]][]) {
    const found = titlesOf(kind)
    const part = report.parts.find((other) => kindOf(other) === kind)
    if (!part || found.length < LEAST_HEADINGS) continue
    const missing = wanted.filter((one) => !found.some((title) => one.titles.test(title)))
    if (missing.length === 0) continue
    const names = missing.map(({ name }) => name).join('、')
    yield { kind: 'missing', span: titleSpan(report, part), data: { kind, names } }
  }
}

function titleSpan(report: Report, part: Part): Span {
  const root = report.sections.find((section) => section.part === part && section.level === 0)
  return root && root.titleSpan.end > root.titleSpan.start
    ? root.titleSpan
    : { start: part.span.start, end: part.span.start }
}

/** Missing sections, as a reminder. */
export const sections = defineRule({
  meta: {
    id: 'sections',
    title: { zh: '必备章节', en: 'Required sections' },
    severity: 'info',
    preset: 'nursery',
    covers: ['B68']
  },
  options,
  issues,
  issueMessage: sectionsMessage
})
