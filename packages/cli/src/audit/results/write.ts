import { copyFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { makeWhole, writeWhole } from '../../whole-file.js'
import type { Decisions } from '../decision.js'
import { keepDecisions, workbooksIn } from '../read-decisions.js'
import { writeDatabase } from './database.js'
import { databaseFile, formerWorkbookFile, linesFile, overviewFile, workbookFile } from './files.js'
import { writeLines } from './lines.js'
import { overview } from './overview.js'
import type { AuditResults } from './result.js'
import { workbooks } from './workbook.js'

export interface Written {
  /** File names in the result folder. */
  readonly names: readonly string[]
  readonly failed: readonly { readonly name: string; readonly reason: string }[]
}

/** Writes every result file, each whole or not at all: one that cannot be written does not keep the others back. */
export async function writeResults(
  out: string,
  results: AuditResults,
  decisions: Decisions,
  store: string
): Promise<Written> {
  const names: string[] = []
  const failed: { name: string; reason: string }[] = []
  const attempt = async (name: string, make: () => Promise<readonly string[]>): Promise<void> => {
    try {
      names.push(...(await make()))
    } catch (error) {
      failed.push({ name, reason: (error as Error).message })
    }
  }
  await attempt(workbookFile, async () => {
    await keepDecisions(store, decisions)
    return writeWorkbooks(out, results)
  })
  await attempt(overviewFile, async () => {
    await writeWhole(join(out, overviewFile), overview(results))
    return [overviewFile]
  })
  await attempt(linesFile, async () => {
    await makeWhole(join(out, linesFile), (temporary) => writeLines(temporary, results))
    return [linesFile]
  })
  await attempt(databaseFile, async () => {
    await makeWhole(join(out, databaseFile), (temporary) => writeDatabase(temporary, results))
    return [databaseFile]
  })
  return { names, failed }
}

async function writeWorkbooks(out: string, results: AuditResults): Promise<string[]> {
  const before = await workbooksIn(out)
  // A reviewer may have added more than the two columns that are taken over.
  if (before.includes(workbookFile)) await copyFile(join(out, workbookFile), join(out, formerWorkbookFile))
  const names: string[] = []
  const place = join(out, workbookFile)
  for await (const bytes of workbooks(results, place)) {
    const name = names.length === 0 ? workbookFile : workbookFile.replace('.', `-${names.length + 1}.`)
    await writeWhole(join(out, name), bytes)
    names.push(name)
  }
  for (const name of before) if (!names.includes(name)) await rm(join(out, name), { force: true })
  return names
}
