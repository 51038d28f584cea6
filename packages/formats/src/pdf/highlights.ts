import type { Severity, Span } from '@gouji/core'
import type { Marks } from '../annotate.js'

/** A figure to colour, and what is said of it; nothing for a figure that is only coloured. */
export interface Highlight {
  readonly span: Span
  /** Red, green and blue, to 255: what is printed shows through. */
  readonly color: readonly [number, number, number]
  readonly lines: readonly string[]
}

const COLORS: Readonly<Record<Severity | 'related' | 'verified', Highlight['color']>> = {
  error: [255, 150, 150],
  warning: [255, 205, 110],
  info: [170, 210, 255],
  related: [255, 240, 130],
  verified: [185, 240, 185]
}

/** One highlight a place: the notes of findings first, then of the figures they speak of; with `all` also verified ones. */
export function highlightsOf({ annotations, verified, inconsistent }: Marks, all: boolean): Highlight[] {
  const known = new Map<string, Highlight>()
  const add = (span: Span, color: Highlight['color'], lines: readonly string[]): void => {
    const key = `${span.start} ${span.end}`
    const there = known.get(key)
    known.set(key, there ? { ...there, lines: both(there.lines, lines) } : { span, color, lines })
  }
  for (const { span, severity, lines } of annotations) add(span, COLORS[severity], lines)
  for (const { related } of annotations) for (const { span, lines } of related) add(span, COLORS.related, lines)
  if (all) {
    for (const span of inconsistent) add(span, COLORS.error, [])
    for (const span of verified) add(span, COLORS.verified, [])
  }
  return [...known.values()]
}

function both(lines: readonly string[], more: readonly string[]): readonly string[] {
  return lines.length === 0 || more.length === 0 ? [...lines, ...more] : [...lines, '', ...more]
}
