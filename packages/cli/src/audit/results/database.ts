import { writeFile } from 'node:fs/promises'
import type { Database as SqliteDatabase, Statement } from 'node-sqlite3-wasm'
import { version } from '../../version.js'
import { auditWords } from '../words/words.js'
import { schema } from './database.data.js'
import type { AuditResults, FileResult, ShownFinding } from './result.js'

/*
 * SQLite, as WebAssembly that reads and writes files: one file that every tool opens, 1.3 MB in the bundle, no server
 * and nothing to compile. (PGlite needs 4 s to start and a folder of hundreds of files, DuckDB 60 MB for each platform.)
 */

/** The library is only loaded by who needs it. */
export async function openDatabase(path: string, options: { readOnly?: boolean } = {}): Promise<SqliteDatabase> {
  const { default: sqlite } = await import('node-sqlite3-wasm')
  return new sqlite.Database(path, options)
}

/** Writes the results into a new database at `path`, in one transaction. */
export async function writeDatabase(path: string, results: AuditResults): Promise<void> {
  // The library would make a file that only its owner may read.
  await writeFile(path, '')
  const database = await openDatabase(path)
  try {
    database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;')
    database.exec(schema)
    database.exec('BEGIN')
    const tables = new Tables(database)
    tables.meta.run(['gouji', version])
    for (const unit of results.units) {
      const { files, error, warning, info, confirmed, dismissed, failures } = unit
      const { figures, checked, relations, inconsistent } = unit
      const counts = [files, error, warning, info, confirmed, dismissed, failures]
      tables.unit.run([unit.unit, ...counts, figures, checked, relations, inconsistent])
    }
    for (const file of results.files()) tables.add(file)
    const text = auditWords[results.locale]
    for (const failure of results.failures)
      tables.failure.run([failure.path, failure.unit, failure.problem, text.failure(failure)])
    tables.finish()
    database.exec('COMMIT')
  } finally {
    database.close()
  }
}

/** The statements that fill the tables. */
class Tables {
  readonly meta: Statement
  readonly unit: Statement
  readonly failure: Statement
  private readonly file: Statement
  private readonly finding: Statement
  private readonly related: Statement
  private readonly relation: Statement
  private readonly check: Statement
  private files = 0
  private findings = 0

  constructor(database: SqliteDatabase) {
    const into = (table: string, columns: number): Statement =>
      database.prepare(`INSERT INTO ${table} VALUES (${Array.from({ length: columns }, () => '?').join(', ')})`)
    this.meta = into('meta', 2)
    this.unit = into('units', 12)
    this.failure = into('failures', 4)
    this.file = into('reports', 16)
    this.finding = into('findings', 15)
    this.related = into('related', 5)
    this.relation = into('relations', 4)
    this.check = into('checks', 8)
  }

  add({ item, unit, record, findings, same }: FileResult): void {
    const id = ++this.files
    const { report, digest, content } = record
    const { figures, checked, relations } = report.coverage
    const { exact, rounding, weak, inconsistent, blocked } = relations
    const verdicts = [exact, rounding, weak, inconsistent, blocked]
    const rate = digest.executionRate
    const about = [item.path, unit, report.kind, report.year ?? null, digest.title, content, same ?? null]
    this.file.run([id, ...about, figures, checked, ...verdicts, rate?.value ?? null])
    for (const finding of findings) this.addFinding(id, finding)
    for (const [key, count] of Object.entries(record.relations)) {
      const [rule = '', verdict = ''] = key.split(' ')
      this.relation.run([id, rule, verdict, count])
    }
    for (const { rule, verdict, reason, stated, arithmetic } of record.checks ?? []) {
      const { line, column } = stated.place.start
      this.check.run([id, rule, verdict, reason ?? null, stated.text, arithmetic, line, column])
    }
  }

  finish(): void {
    for (const statement of [this.meta, this.unit, this.failure, this.file, this.finding, this.related])
      statement.finalize()
    this.relation.finalize()
    this.check.finalize()
  }

  private addFinding(report: number, finding: ShownFinding): void {
    const id = ++this.findings
    const { rule, severity, message, text, where, arithmetic, suggestion, fingerprint, decision } = finding
    const { line, column } = finding.place.start
    const words = [rule, severity, message, text, where, line, column, arithmetic, suggestion, fingerprint]
    const repair = finding.repairs[0]?.text ?? null
    this.finding.run([id, report, ...words, repair, decision?.verdict ?? null, decision?.remark ?? null])
    for (const { label, text: printed, place } of finding.related)
      this.related.run([id, label, printed, place.start.line, place.start.column])
  }
}
