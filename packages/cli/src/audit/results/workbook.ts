import { dirname, relative, resolve, sep } from 'node:path'
import { type CellStyle, type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { oneLine } from '../../terminal.js'
import { type AuditWords, auditWords } from '../words/words.js'
import type { AuditResults, FileResult, ShownFinding } from './result.js'

/** Excel takes a million rows but only 65,530 links; so many rows keep the memory that writing takes below 300 MB. */
const rowsPerWorkbook = 20_000
const LONGEST_CELL = 2000

/** The columns of the first sheet that the next run reads. */
export const findingColumns = { decision: 0, remark: 1, unit: 3, path: 4, fingerprint: 11 } as const

/** The time of writing is no result: two runs over the same submissions give the same file. */
const properties = { creator: 'Gouji', modified: new Date('1980-01-01T00:00:00Z') } as const

const widths = {
  findings: [9, 24, 7, 24, 34, 14, 18, 60, 40, 40, 22, 18],
  units: [30, 8, 8, 8, 8, 8, 8, 10, 10, 12, 9, 10, 12],
  files: [26, 44, 16, 8, 40, 8, 8, 8, 10, 12, 9, 10, 12, 10, 30],
  failures: [26, 50, 80]
} as const

const head: CellStyle = {
  font: { bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '2F5D62' } },
  alignment: { vertical: 'center', wrapText: true }
}
const wrapped: CellStyle = { alignment: { vertical: 'top', wrapText: true } }
const top: CellStyle = { alignment: { vertical: 'top' } }
const link: CellStyle = { ...wrapped, font: { color: { rgb: '0563C1' }, underline: true } }
const input: CellStyle = { ...wrapped, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF8E1' } } }
const percent: CellStyle = { ...top, numFmt: '0.0%' }
const fill = (rgb: string): CellStyle => ({ ...top, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb } } })
const bySeverity = { error: fill('F8D7DA'), warning: fill('FFE8B8'), info: fill('E3EEF9') } as const

interface Column {
  readonly width: number
  readonly style: CellStyle
}

/** A sheet under way: rows, and the cells that need more than their column's style. */
class Sheet {
  readonly rows: CellValue[][]
  private readonly name: string
  private readonly cells = new Map<string, { style: CellStyle; hyperlink?: { target: string } }>()
  private readonly columns: readonly Column[]

  constructor(name: string, header: readonly string[], columns: readonly Column[]) {
    this.name = name
    this.columns = columns
    this.rows = [[...header]]
    for (const index of header.keys()) this.cells.set(`0,${index}`, { style: head })
  }

  add(row: CellValue[]): void {
    this.rows.push(row.map((value) => (typeof value === 'string' ? fit(value) : value)))
  }

  /** Gives the cell of the last row its own look, or a link. */
  style(column: number, style: CellStyle, target?: string): void {
    const key = `${this.rows.length - 1},${column}`
    this.cells.set(key, target === undefined ? { style } : { style, hyperlink: { target } })
  }

  finished(frozen: number, more: Partial<WriteSheet> = {}): WriteSheet {
    const last = `${letters(this.columns.length)}${Math.max(2, this.rows.length)}`
    return {
      name: this.name,
      columns: this.columns.map(({ width, style }) => ({ width, style })),
      rows: this.rows,
      cells: this.cells,
      freezePane: { rows: 1, columns: frozen },
      autoFilter: { range: `A1:${last}` },
      ...more
    }
  }
}

/**
 * The reviewers' workbooks: the first with all sheets, further ones for more findings than one holds. `place`: where
 * the first will stand, for the links to the submissions.
 */
export async function* workbooks(results: AuditResults, place: string): AsyncGenerator<Uint8Array> {
  const text = auditWords[results.locale]
  const files = filesSheet(text)
  let findings = findingsSheet(text)
  const full: WriteSheet[] = []
  for (const file of results.files()) {
    const target = linkTo(file, place)
    addFile(files, file, target, text)
    for (const finding of file.findings) {
      if (findings.rows.length > rowsPerWorkbook) {
        full.push(finishedFindings(findings, text))
        findings = findingsSheet(text)
      }
      addFinding(findings, file, finding, target, text)
    }
  }
  full.push(finishedFindings(findings, text))
  const [first, ...more] = full
  const sheets = [first as WriteSheet, unitsSheet(results, text), files.finished(2), failuresSheet(results, text)]
  yield await writeXlsx({ sheets, activeSheet: 0, properties })
  for (const sheet of more) yield await writeXlsx({ sheets: [sheet], properties })
}

function findingsSheet(text: AuditWords): Sheet {
  const styles = [input, input, top, wrapped, link, wrapped, wrapped, wrapped, wrapped, wrapped, top, top]
  return new Sheet(text.sheets.findings, text.columns.findings, columnsOf(widths.findings, styles))
}

function addFinding(
  sheet: Sheet,
  { item, unit }: FileResult,
  finding: ShownFinding,
  target: string,
  text: AuditWords
): void {
  const { severity, where, text: printed, message, arithmetic, suggestion, rule, fingerprint, decision } = finding
  const said = decision?.verdict === undefined ? '' : text.decision[decision.verdict]
  const words = [where, oneLine(printed), message, arithmetic, suggestion, rule, fingerprint]
  sheet.add([said, decision?.remark ?? '', text.severity[severity], unit, item.path, ...words])
  sheet.style(2, bySeverity[severity])
  sheet.style(4, link, target)
}

function finishedFindings(sheet: Sheet, text: AuditWords): WriteSheet {
  const { confirmed, dismissed, open } = text.decision
  return sheet.finished(3, {
    dataValidations: [
      {
        type: 'list',
        values: [confirmed, dismissed, open],
        range: `A2:A${Math.max(2, sheet.rows.length)}`,
        allowBlank: true,
        showErrorMessage: true,
        errorTitle: text.columns.findings[findingColumns.decision] ?? '',
        errorMessage: text.decisionHelp,
        showInputMessage: true,
        inputMessage: text.decisionHelp
      }
    ]
  })
}

function unitsSheet({ units }: AuditResults, text: AuditWords): WriteSheet {
  const styles = [wrapped, ...Array.from({ length: 12 }, () => top)]
  styles[10] = percent
  const sheet = new Sheet(text.sheets.units, text.columns.units, columnsOf(widths.units, styles))
  for (const unit of units) {
    const counts = [unit.files, unit.error, unit.warning, unit.info, unit.confirmed, unit.dismissed, unit.failures]
    const share = unit.figures === 0 ? null : unit.checked / unit.figures
    sheet.add([unit.unit, ...counts, unit.figures, unit.checked, share, unit.relations, unit.inconsistent])
  }
  return sheet.finished(1)
}

function filesSheet(text: AuditWords): Sheet {
  const styles = [wrapped, link, top, top, wrapped, ...Array.from({ length: 9 }, () => top), wrapped]
  styles[10] = percent
  styles[13] = percent
  return new Sheet(text.sheets.files, text.columns.files, columnsOf(widths.files, styles))
}

function addFile(
  sheet: Sheet,
  { item, unit, record, findings, same }: FileResult,
  target: string,
  text: AuditWords
): void {
  const { kind, year, coverage } = record.report
  const counted = findings.filter(({ decision }) => decision?.verdict !== 'dismissed')
  const count = (wanted: string): number => counted.filter(({ severity }) => severity === wanted).length
  const { figures, checked, relations } = coverage
  const all = Object.values(relations).reduce((sum, number) => sum + number, 0)
  const share = figures === 0 ? null : checked / figures
  const numbers = [
    count('error'),
    count('warning'),
    count('info'),
    figures,
    checked,
    share,
    all,
    relations.inconsistent
  ]
  const { suppressed } = record.report
  const notes = [
    ...(same === undefined ? [] : [text.sameContent(same)]),
    // Whoever is audited must not be able to silence the audit unseen.
    ...(suppressed.length === 0 ? [] : [text.suppressed(suppressed.length)]),
    ...record.broken.map(({ rule }) => text.brokenRule(rule))
  ]
  const rate = record.digest.executionRate?.value ?? null
  sheet.add([unit, item.path, text.kind(kind), year ?? null, record.digest.title, ...numbers, rate, notes.join('\n')])
  sheet.style(1, link, target)
}

function failuresSheet({ failures }: AuditResults, text: AuditWords): WriteSheet {
  const sheet = new Sheet(
    text.sheets.failures,
    text.columns.failures,
    columnsOf(widths.failures, [wrapped, wrapped, wrapped])
  )
  for (const failure of failures) sheet.add([failure.unit, failure.path, text.failure(failure)])
  return sheet.finished(0)
}

function columnsOf(sizes: readonly number[], styles: readonly CellStyle[]): Column[] {
  return sizes.map((width, index) => ({ width, style: styles[index] ?? top }))
}

/** Where a click on the file leads: the file itself, or the archive that it is in, seen from the workbook. */
function linkTo({ item }: FileResult, place: string): string {
  const path = relative(dirname(resolve(place)), resolve(item.file))
    .split(sep)
    .join('/')
  return path.split('/').map(encodeURIComponent).join('/')
}

/** No control characters (XML has none), and what a cell of Excel holds. */
function fit(value: string): string {
  const clean = value.replace(
    /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
    ''
  )
  return clean.length > LONGEST_CELL ? `${clean.slice(0, LONGEST_CELL - 1)}…` : clean
}

function letters(columns: number): string {
  return columns <= 26 ? String.fromCharCode(64 + columns) : `A${letters(columns - 26)}`
}
