import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { ExitStatus } from '../commands/command.js'
import { aligned } from '../aligned.js'
import { write } from '../output.js'
import { oneLine } from '../terminal.js'
import { openDatabase } from './results/database.js'
import { databaseFile } from './results/files.js'

export type QueryFormat = 'table' | 'csv' | 'json'

export interface QuerySettings {
  /** A result folder, or a database itself. */
  readonly results: string
  readonly sql: string
  readonly format: QueryFormat
}

type Row = Readonly<Record<string, unknown>>

/** Runs one SQL statement on the results of an audit; the database is opened for reading alone. */
export async function query({ results, sql, format }: QuerySettings): Promise<ExitStatus> {
  const folder = (await stat(results).catch(() => undefined))?.isDirectory() ?? false
  const file = folder ? join(results, databaseFile) : results
  if (!(await stat(file).catch(() => undefined))?.isFile()) {
    await write(process.stderr, `gouji：没有 ${file}；请写 gouji audit 的结果目录\n`)
    return 2
  }
  let rows: Row[]
  try {
    const database = await openDatabase(file, { readOnly: true })
    try {
      rows = database.all(sql) as Row[]
    } finally {
      database.close()
    }
  } catch (error) {
    await write(
      process.stderr,
      `gouji：查询没有成功（${oneLine((error as Error).message, 300)}）；表和列见 docs/audit.md\n`
    )
    return 2
  }
  return (await write(process.stdout, render(rows, format))) ? 0 : 2
}

function render(rows: readonly Row[], format: QueryFormat): string {
  if (format === 'json') return `${JSON.stringify(rows.map(plain))}\n`
  const [first] = rows
  if (!first) return ''
  const names = Object.keys(first)
  if (format === 'csv') {
    // With a byte order mark, or Excel takes Chinese for another encoding.
    const lines = [names, ...rows.map((row) => names.map((name) => text(row[name])))]
    return `\uFEFF${lines.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('')}`
  }
  const lines = aligned([names, ...rows.map((row) => names.map((name) => oneLine(text(row[name]), 200)))])
  return `${lines.join('\n')}\n`
}

function plain(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, typeof value === 'bigint' ? Number(value) : value])
  )
}

function text(value: unknown): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number | bigint)
}

/** A cell that begins like a formula is not to run as one when a spreadsheet opens it. */
function quoted(cell: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) && Number.isNaN(Number(cell)) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
