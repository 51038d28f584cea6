import type { Block, Figure, Report } from '@gouji/core'
import { type Listed, readList } from '../shared/listed.js'
import type { Claim } from './claim.js'

const FARTHEST = 300
/** 「对特困人员按照100%给予资助；对低保对象给予定额资助」 */
const TREATED = /(?:^|[，；：。])对([^，；：。按给予实行]{2,60}?)(?:按照|按|给予|予以|实行|执行|落实|发放|分别)/g

/** 「7类人员…，对A全额资助，对B、C定额资助」: the kinds are named where it is said how each is treated. */
export function listTreated(report: Report, block: Block, figure: Figure): Claim | undefined {
  if (figure.unit !== '类' && figure.unit !== '种') return undefined
  const start = figure.span.end
  const words = report.plain.slice(start, Math.min(block.span.end, start + FARTHEST)).split('。', 1)[0] ?? ''
  const items: Listed[] = []
  let groups = 0
  for (const match of words.matchAll(TREATED)) {
    const names = match[1] as string
    const from = start + match.index + match[0].indexOf(names, match[0].indexOf('对') + 1)
    const list = readList(report.plain, from, from + names.length)
    items.push(...(list?.items ?? [{ label: names, span: { start: from, end: from + names.length } }]))
    groups++
  }
  return groups < 2 ? undefined : { kind: 'count', items, firm: false }
}
