import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type CellValue, readXlsx } from 'hucre/xlsx'
import { writeWhole } from '../whole-file.js'
import { type Decision, Decisions, type Verdict } from './decision.js'
import { workbookFile } from './results/files.js'
import { findingColumns } from './results/workbook.js'
import { auditWords } from './words/words.js'

/** A workbook of an earlier run that cannot be read: nothing may be written over it. */
export class WorkbookError extends Error {
  readonly file: string

  constructor(file: string, reason: string) {
    super(reason)
    this.file = file
  }
}

const [stem = '', ending = ''] = workbookFile.split('.')

/** The workbooks in a result folder: the first, and those that follow it (复核-2.xlsx). */
export async function workbooksIn(out: string): Promise<string[]> {
  const pattern = new RegExp(`^${stem}(?:-\\d+)?\\.${ending}$`)
  const names = await readdir(out).catch(() => [])
  return names.filter((name) => pattern.test(name)).sort()
}

/**
 * What reviewers have said so far: the decisions kept in `store`, then what stands in the workbooks of the last run,
 * which counts more. Throws a {@link WorkbookError}.
 */
export async function readDecisions(out: string, store: string): Promise<Decisions> {
  const decisions = new Decisions()
  const kept = await readFile(store, 'utf8').catch(() => '')
  for (const line of kept.split('\n')) if (line !== '') decisions.add(JSON.parse(line) as Decision)
  for (const name of await workbooksIn(out)) {
    for (const decision of await decisionsIn(join(out, name))) {
      const said = decision.verdict !== undefined || decision.remark !== ''
      // A decision that was taken back counts, too.
      if (said || decisions.find(decision)) decisions.add(decision)
    }
  }
  return decisions
}

/** Keeps the decisions beside the journal, so that they outlive a workbook that no longer shows their finding. */
export async function keepDecisions(store: string, decisions: Decisions): Promise<void> {
  const lines = decisions
    .all()
    .filter(({ verdict, remark }) => verdict !== undefined || remark !== '')
    .map((decision) => `${JSON.stringify(decision)}\n`)
  await writeWhole(store, lines.join(''))
}

async function decisionsIn(file: string): Promise<Decision[]> {
  let rows: readonly (readonly CellValue[])[]
  try {
    const { sheets } = await readXlsx(await readFile(file))
    rows = sheets[0]?.rows ?? []
  } catch (error) {
    throw new WorkbookError(file, error instanceof Error ? error.message : String(error))
  }
  const [header, ...body] = rows
  const columns = columnsOf(header ?? [])
  if (!columns) throw new WorkbookError(file, 'no such columns')
  return body.map((row) => {
    const cell = (column: keyof typeof findingColumns): string => wordsIn(row[columns[column]])
    const verdict = verdicts.get(cell('decision'))
    const { fingerprint, unit, path } = { fingerprint: cell('fingerprint'), unit: cell('unit'), path: cell('path') }
    return { fingerprint, unit, path, verdict, remark: cell('remark') }
  })
}

/** Where the columns stand: reviewers move them about. In either language. */
function columnsOf(header: readonly CellValue[]): Record<keyof typeof findingColumns, number> | undefined {
  for (const { columns } of Object.values(auditWords)) {
    const at = (column: keyof typeof findingColumns): number =>
      header.findIndex((cell) => wordsIn(cell) === columns.findings[findingColumns[column]])
    const found = {
      decision: at('decision'),
      remark: at('remark'),
      unit: at('unit'),
      path: at('path'),
      fingerprint: at('fingerprint')
    }
    if (Object.values(found).every((column) => column >= 0)) return found
  }
  return undefined
}

function wordsIn(cell: CellValue | undefined): string {
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell).trim() : ''
}

const verdicts = new Map<string, Verdict>(
  Object.values(auditWords).flatMap(({ decision }) =>
    (Object.entries(decision) as [Verdict, string][]).map(([verdict, word]): [string, Verdict] => [word, verdict])
  )
)
