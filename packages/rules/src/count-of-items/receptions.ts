import type { Block, Figure, Report } from '@gouji/core'
import type { Listed } from '../shared/listed.js'
import { figureBehind } from './announced.js'
import type { Claim } from './claim.js'

/** 「公务接待3批次，18人次，支出0.5万元，具体内容包括：…0.2万元；…0.3万元」 */
const OPENER = /(?:具体内容|具体|内容|明细)(?:包括|如下|为|是)[：:]|[，。；]分别(?:为|是)[：:]?/
const LONGEST_TITLE = 30
const MOST_ITEMS = 60

/** Receptions are listed one by one, each with what it cost. */
export function listOfReceptions(report: Report, block: Block, figure: Figure): Claim | undefined {
  if (!/^批次?$/.test(figure.unit)) return undefined
  const before = report.plain.slice(Math.max(block.contentStart, figure.span.start - 20), figure.span.start)
  const opener = OPENER.exec(report.plain.slice(figure.span.end, Math.min(block.span.end, figure.span.end + 120)))
  if (!before.includes('接待') || !opener) return undefined
  const items: Listed[] = []
  let from = figure.span.end + opener.index + opener[0].length
  for (let i = figureBehind(report, from); items.length < MOST_ITEMS; i++) {
    const cost = report.figures[i]
    if (!cost || cost.span.end > block.span.end) break
    if (cost.unitKind !== 'money') continue
    const words = report.plain.slice(from, cost.span.end)
    const skipped = /^[（；;、，,。\s]*/.exec(words)?.[0].length ?? 0
    const start = from + skipped
    items.push({ label: words.slice(skipped, skipped + LONGEST_TITLE), span: { start, end: cost.span.end } })
    from = cost.span.end
  }
  return items.length === 0 ? undefined : { kind: 'count', items, firm: false }
}
