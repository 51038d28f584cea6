import type { Block, Part, Report, Span } from '@gouji/core'
import { claimWords, noClaimWords, ofAll } from './targets.data.js'

/** A place where the report says that targets were met: 「达到预期绩效目标」. */
export interface Claim {
  readonly span: Span
  readonly text: string
}

interface Stretch extends Claim {
  /** The sentence or numbered item that it stands in. */
  readonly around: string
}

const BEFORE = 6
const LONGEST_PREFIX = 6
const known = new WeakMap<Report, ReadonlyMap<Part, readonly Stretch[]>>()

/** What the report says of a project as a whole (of the part, when it has only one), if it says that its targets were met. */
export function claimFor(report: Report, part: Part, project: string | undefined): Claim | undefined {
  const claims = claimsOf(report).get(part) ?? []
  if (project === undefined) return claims[0]
  const prefix = project.slice(0, LONGEST_PREFIX)
  return claims.find((claim) => claim.around.includes(prefix)) ?? claims.find((claim) => ofAll.test(claim.around))
}

function claimsOf(report: Report): ReadonlyMap<Part, readonly Stretch[]> {
  const before = known.get(report)
  if (before) return before
  const found = new Map<Part, Stretch[]>()
  for (const block of report.blocks) {
    if (block.kind !== 'paragraph' || !claimWords.test(report.plain.slice(block.span.start, block.span.end))) continue
    for (const { start, end } of stretchesOf(report, block)) {
      const around = report.plain.slice(start, end)
      const match = claimWords.exec(around)
      if (!match || noClaimWords.test(around.slice(Math.max(0, match.index - BEFORE), match.index))) continue
      const span = { start: start + match.index, end: start + match.index + match[0].length }
      const list = found.get(block.part) ?? []
      list.push({ span, text: match[0], around })
      found.set(block.part, list)
    }
  }
  known.set(report, found)
  return found
}

/** The numbered items of a paragraph, or its sentences where it has none. */
function stretchesOf(report: Report, block: Block): Span[] {
  if (block.items.length > 1) {
    return block.items.map((item, index) => ({
      start: item.span.start,
      end: block.items[index + 1]?.span.start ?? block.span.end
    }))
  }
  const stretches: Span[] = []
  let start = block.span.start
  for (let at = start; at < block.span.end; at++) {
    if (report.plain[at] !== '。') continue
    stretches.push({ start, end: at + 1 })
    start = at + 1
  }
  if (start < block.span.end) stretches.push({ start, end: block.span.end })
  return stretches
}
