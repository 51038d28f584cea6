import { BY_HEADING, BY_TITLE } from './kind.data.js'
import type { ReportKind } from './report.js'

/** What a part shows of itself. */
export interface Traits {
  readonly title: string
  /** Titles of its chapters, from the outside in. */
  readonly headings: readonly string[]
  readonly hasTable: boolean
  /** Whether a table of it is a form of the trade. */
  readonly hasForm: boolean
  /** Whether it has chapters of its own. */
  readonly hasChapters: boolean
}

/** The kind of a part by its title, else by its headings; a title that ends in 表 above tables alone is a form. */
export function kindOf({ title, headings, hasTable, hasForm, hasChapters }: Traits): ReportKind {
  if (!hasChapters && ((hasTable && /表(?:（[^（）]*）)?$/.test(title)) || (hasForm && title === ''))) return 'form'
  const byTitle = BY_TITLE.find(([, pattern]) => pattern.test(title))?.[0]
  if (byTitle !== undefined && !isVague(byTitle, title)) return byTitle
  for (const [kind, pattern] of BY_HEADING) if (headings.some((heading) => pattern.test(heading))) return kind
  if (byTitle !== undefined) return byTitle
  return /自评/.test(title) ? 'project' : 'unknown'
}

/** A project's title may stand over the outline of a transfer payment; an evaluation's over a self-evaluation. */
function isVague(kind: ReportKind, title: string): boolean {
  return kind === 'project' || (kind === 'evaluation' && !title.includes('第三方'))
}
