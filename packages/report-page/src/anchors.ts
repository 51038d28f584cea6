import { type Check, type Figure, type Finding, operandsOf, type Report, type Result, type Span } from '@gouji/core'
import type { Status } from './data.js'

/** A stretch of the text that the page can point at: a figure, the place of a finding, something counted. */
export interface Anchor extends Span {
  /** Of a figure. */
  readonly status?: Status
  /** Numbers of the findings at this place, from 1. */
  readonly findings: number[]
}

/** All stretches of a report that the page can point at. */
export class Anchors {
  /** The figures first, in their order. */
  readonly list: Anchor[] = []
  private readonly numbers = new Map<string, number>()

  constructor(report: Report, result: Result) {
    const statuses = statusesOf(report, result)
    for (const { index, span } of report.figures) this.add(span, statuses[index])
    for (const [index, finding] of result.findings.entries()) {
      this.list[this.add(finding.span)]?.findings.push(index + 1)
      for (const { span } of finding.related) this.add(span)
    }
    for (const check of result.checks) {
      // A number word that is no figure of the report (三重保障) may stand in a relation.
      for (const { span } of figuresOf(check)) this.add(span)
      for (const { span } of check.reading?.counted ?? []) this.add(span)
    }
  }

  /** The number of the anchor of a stretch that is one. */
  of({ start, end }: Span): number {
    return this.numbers.get(`${start} ${end}`) ?? -1
  }

  private add({ start, end }: Span, status?: Status): number {
    const key = `${start} ${end}`
    const known = this.numbers.get(key)
    if (known !== undefined) return known
    this.numbers.set(key, this.list.length)
    this.list.push({ start, end, ...(status ? { status } : {}), findings: [] })
    return this.list.length - 1
  }
}

/** From the least to the most telling: the last that applies to a figure is its status. */
const ranks: readonly Status[] = ['u', 'b', 'w', 'q', 'v', 'x']

function statusesOf(report: Report, { checks, findings }: Result): Status[] {
  const found = report.figures.map(() => 0)
  const raise = (index: number, status: Status): void => {
    if (index >= 0) found[index] = Math.max(found[index] ?? 0, ranks.indexOf(status))
  }
  for (const check of checks) {
    const status = statusOf(check)
    for (const { index } of figuresOf(check)) raise(index, status)
  }
  for (const index of accused(checks, findings)) raise(index, 'x')
  return found.map((rank) => ranks[rank] ?? 'u')
}

function statusOf({ verdict }: Check): Status {
  if (verdict === 'inconsistent') return 'q'
  if (verdict === 'blocked') return 'b'
  return verdict === 'weak' ? 'w' : 'v'
}

function figuresOf({ relation, reading }: Check): Figure[] {
  const operands = [relation.stated, ...(reading ? operandsOf(reading.expression) : []), ...(relation.known ?? [])]
  return operands.map(({ figure }) => figure)
}

/** The suspects; where none stands out, and where no finding speaks of a relation, what the relation states. */
function accused(checks: readonly Check[], findings: readonly Finding[]): number[] {
  const found: number[] = []
  const explained = new Set<Check>()
  for (const finding of findings) {
    for (const check of finding.checks) explained.add(check)
    const [first] = finding.checks
    const figure = finding.suspect ?? first?.relation.stated.figure
    if (figure) found.push(figure.index)
  }
  for (const check of checks) {
    if (check.verdict === 'inconsistent' && !explained.has(check)) found.push(check.relation.stated.figure.index)
  }
  return found
}
