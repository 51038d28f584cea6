import {
  type Check,
  type CheckedDocument,
  type Figure,
  operandsOf,
  type Report,
  type Result,
  type Span,
  type Statements,
  statementsIn
} from '@gouji/core'
import type { Position, Range } from 'vscode-languageserver'

/** How a figure fared. */
export type Standing = 'verified' | 'inconsistent' | 'unchecked'

/** A checked document as an editor looks at it: by line and character, figure by figure. */
export class View {
  readonly uri: string
  readonly version: number
  readonly isReport: boolean
  readonly report: Report
  readonly result: Result
  private byFigure: ReadonlyMap<number, readonly Check[]> | undefined
  private statements: ReadonlyMap<number, Statements> | undefined
  private suspects: ReadonlySet<number> | undefined

  constructor(uri: string, { version, isReport, report, result }: CheckedDocument) {
    this.uri = uri
    this.version = version
    this.isReport = isReport
    this.report = report
    this.result = result
  }

  range({ start, end }: Span): Range {
    return { start: this.position(start), end: this.position(end) }
  }

  position(offset: number): Position {
    const { line, column } = this.report.lines.pointAt(offset)
    return { line: line - 1, character: column - 1 }
  }

  /** Behind the end of its line or text: there. */
  offset({ line, character }: Position): number {
    if (line >= this.report.lines.count) return this.report.text.length
    const { start, end } = this.report.lines.lineSpan(line + 1)
    return Math.min(start + character, end)
  }

  text({ start, end }: Span): string {
    return this.report.text.slice(start, end)
  }

  /** The figure that an offset lies in, or directly behind. */
  figureAt(offset: number): Figure | undefined {
    const { figures } = this.report
    let low = 0
    let high = figures.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((figures[middle] as Figure).span.start <= offset) low = middle + 1
      else high = middle
    }
    const figure = figures[low - 1]
    return figure && offset <= figure.span.end ? figure : undefined
  }

  /** The figures between two places, in order. */
  figuresIn(range: Range): Figure[] {
    const start = this.offset(range.start)
    const end = this.offset(range.end)
    return this.report.figures.filter(({ span }) => span.start < end && start < span.end)
  }

  /** Every relation that a figure stands in. */
  checksOf(figure: Figure): readonly Check[] {
    this.byFigure ??= byFigure(this.result.checks)
    return this.byFigure.get(figure.index) ?? []
  }

  /** Where the fact of a figure is stated, this place among them; undefined when it is stated once. */
  statementsOf(figure: Figure): Statements | undefined {
    this.statements ??= statementsIn(this.result.checks)
    return this.statements.get(figure.index)
  }

  standingOf(figure: Figure): Standing {
    this.suspects ??= new Set(this.result.findings.flatMap(({ suspect }) => (suspect ? [suspect.index] : [])))
    if (this.suspects.has(figure.index)) return 'inconsistent'
    const checks = this.checksOf(figure)
    if (checks.some(isVerified)) return 'verified'
    return checks.some(({ verdict }) => verdict === 'inconsistent') ? 'inconsistent' : 'unchecked'
  }
}

export function isVerified({ verdict }: Check): boolean {
  return verdict === 'exact' || verdict === 'rounding'
}

function byFigure(checks: readonly Check[]): Map<number, Check[]> {
  const found = new Map<number, Check[]>()
  for (const check of checks) {
    const { stated, known } = check.relation
    const operands = check.reading ? operandsOf(check.reading.expression) : []
    for (const index of new Set([stated, ...operands, ...(known ?? [])].map(({ figure }) => figure.index))) {
      const others = found.get(index)
      if (others) others.push(check)
      else found.set(index, [check])
    }
  }
  return found
}
