import type { Report, Severity, Span } from '@gouji/core'
import type { Anchor } from './anchors.js'
import { html } from './escape.js'

const severityClass: Readonly<Record<Severity, string>> = { error: 'E', warning: 'W', info: 'I' }
const severities: readonly Severity[] = ['error', 'warning', 'info']

/** What happens first where several things happen at one offset. */
const Order = { closes: 0, blank: 1, opens: 2 } as const
type Order = (typeof Order)[keyof typeof Order]

/** Writes stretches of a report as HTML, with an element around what is an anchor. */
export class Marks {
  private readonly report: Report
  private readonly anchors: readonly Anchor[]
  private readonly severityOf: (finding: number) => Severity
  /** Numbers of the anchors by their beginning, and the furthest end up to each. */
  private readonly order: readonly number[]
  private readonly reach: readonly number[]
  /** Anchors without any text, a blank cell's, that have not been written yet. */
  private readonly blank: Set<number>

  constructor(report: Report, anchors: readonly Anchor[], severityOf: (finding: number) => Severity) {
    this.report = report
    this.anchors = anchors
    this.severityOf = severityOf
    this.order = anchors.map((_, i) => i).sort((a, b) => this.at(a).start - this.at(b).start || a - b)
    let furthest = 0
    this.reach = this.order.map((i) => {
      furthest = Math.max(furthest, this.at(i).end)
      return furthest
    })
    this.blank = new Set(this.order.filter((i) => this.at(i).start === this.at(i).end))
  }

  /** The stretch as HTML: flat, one element for each piece whose anchors are the same. */
  render(span: Span): string {
    const events: { readonly at: number; readonly order: Order; readonly i: number }[] = []
    for (const i of this.overlapping(span)) {
      const { start, end } = this.at(i)
      events.push({ at: Math.max(start, span.start), order: Order.opens, i })
      events.push({ at: Math.min(end, span.end), order: Order.closes, i })
    }
    for (const i of this.blank) {
      const { start } = this.at(i)
      if (start < span.start || start > span.end) continue
      this.blank.delete(i)
      events.push({ at: start, order: Order.blank, i })
    }
    events.sort((a, b) => a.at - b.at || a.order - b.order)
    const open: number[] = []
    let out = ''
    let from = span.start
    for (const { at, order, i } of events) {
      if (at > from) out += this.piece(from, at, open)
      from = at
      if (order === Order.blank) out += this.element('', [i], this.at(i).findings)
      else if (order === Order.opens) open.push(i)
      else open.splice(open.indexOf(i), 1)
    }
    return out + this.piece(from, span.end, open)
  }

  private piece(start: number, end: number, open: readonly number[]): string {
    const text = html(this.shown(start, end))
    if (open.length === 0 || text === '') return text
    // The number of a finding is printed behind its last piece.
    const ending = open.flatMap((i) => (this.at(i).end === end ? this.at(i).findings : []))
    return this.element(text, open, ending)
  }

  private element(text: string, open: readonly number[], ending: readonly number[]): string {
    const status = open.map((i) => this.at(i).status).find((found) => found !== undefined)
    const findings = [...new Set(open.flatMap((i) => this.at(i).findings))]
    const worst = severities.find((severity) => findings.some((finding) => this.severityOf(finding) === severity))
    const kinds = [status ? `f ${status}` : '', worst ? severityClass[worst] : ''].filter((name) => name !== '')
    const attributes = [
      kinds.length > 0 ? ` class="${kinds.join(' ')}"` : '',
      ` data-a="${open.join(' ')}"`,
      findings.length > 0 ? ` data-n="${findings.join(' ')}"` : '',
      ending.length > 0 ? ` data-k="${ending.join(',')}"` : ''
    ]
    return `<span${attributes.join('')}>${text}</span>`
  }

  /** The text of the report without Markdown's own signs. */
  private shown(start: number, end: number): string {
    const { format, text, plain } = this.report
    if (format !== 'markdown') return text.slice(start, end)
    let out = ''
    for (let at = start; at < end; at++) {
      const c = text.charAt(at)
      if (plain.charAt(at) !== ' ' || /\s/.test(c)) out += c
    }
    return out
  }

  private overlapping({ start, end }: Span): number[] {
    let low = 0
    let high = this.order.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.at(this.order[middle] ?? 0).start < end) low = middle + 1
      else high = middle
    }
    const found: number[] = []
    for (let i = low - 1; i >= 0 && (this.reach[i] ?? 0) > start; i--) {
      const anchor = this.order[i] ?? 0
      const { start: first, end: last } = this.at(anchor)
      if (last > start && last > first) found.push(anchor)
    }
    return found.reverse()
  }

  private at(i: number): Anchor {
    return this.anchors[i] as Anchor
  }
}
