import { type Block, type Fact, groupOf, type Report, type Sentence } from '@gouji/core'
import { addsTo, homogeneous, isAddend, wordsOf } from '../shared/addends.js'
import { classesOf, type ItemGroup, itemsBelow, leadAmount, titleOf } from '../shared/items.js'
import { addUpTo } from '../shared/holds.js'
import { isComplete } from '../shared/complete.js'
import { announcesAll, announcesParts, partialLead, totalAtStart } from '../shared/sums.data.js'
import type { Claim } from './claim.js'

/** Totals whose parts stand in items behind them: 「支出500万元，其中：」 and then 「1.…支出决算为200万元」 on lines below, or 一是…；二是…. */
export function* totalsOverLines(report: Report): Iterable<Claim> {
  for (const sentence of report.sentences) {
    const claim = overItems(report, sentence)
    if (claim) yield claim
  }
  for (const block of report.blocks) {
    if (block.kind === 'cell') continue
    const announcement = announcementOf(report, block)
    if (announcement === undefined) continue
    const { items, numbered } = itemsBelow(report, block)
    if (items.length < 2) continue
    const claims = totalsOf(report, block).flatMap(
      (total) => claimOf(report, total, items, numbered, announcement) ?? []
    )
    const claim = bestOf(claims)
    if (claim) yield claim
  }
}

/** 「总投资1000万元，由三部分组成：一是中央资金500万元；二是…」 in one paragraph. */
function overItems(report: Report, sentence: Sentence): Claim | undefined {
  const total = sentence.facts.filter((fact) => fact.scope.depth === 0 && isAddend(fact)).at(-1)
  if (!total || !announcesParts.test(sentence.skeleton)) return undefined
  const parts: Fact[] = []
  let plain = true
  for (let i = sentence.index + 1; i < report.sentences.length; i++) {
    const item = report.sentences[i] as Sentence
    if (item.block !== sentence.block || !item.item) break
    const amounts = item.facts.filter((fact) => fact.scope.depth === 0 && addsTo(fact, total) && !isTotalOver(fact))
    if (!amounts[0]) return undefined
    if (amounts.length > 1) plain = false
    parts.push(amounts[0])
  }
  if (parts.length < 2 || !homogeneous(parts)) return undefined
  const announcement = sentence.skeleton.slice(total.at + 1)
  const open = partialLead.test(announcement.replace(/[:：]$/, ''))
  const complete = announcesAll.test(announcement) || isComplete(parts, { total, open, colon: true })
  return { kind: 'lines', total, readings: [{ parts, firm: complete && plain && !open }] }
}

/** 「三是县级资金100万元，合计600万元」: no part. */
function isTotalOver(fact: Fact): boolean {
  return totalAtStart.test(wordsOf(fact))
}

/** The last words of a block that announces a list, or the 其中 that the next line begins with. */
function announcementOf(report: Report, block: Block): string | undefined {
  const from = Math.max(block.contentStart, block.span.end - 40)
  const words = report.plain.slice(from, block.span.end).trim()
  if (announcesParts.test(words)) return words
  const next = report.blocks[block.index + 1]
  if (!next || next.part !== block.part || next.marker) return undefined
  return /^其中[:：，,]/.test(report.plain.slice(next.contentStart, next.contentStart + 4)) ? '其中：' : undefined
}

/** 「决算500万元，年初预算450万元，完成…，其中：」: the total that its lines make up, else the one of their kind, else the last. */
function bestOf(claims: readonly Claim[]): Claim | undefined {
  const holds = claims.find(({ total, readings }) => readings.some(({ parts }) => addUpTo(total, parts)))
  if (holds) return holds
  const ofKind = claims.find(({ total, readings }) => {
    const kind = groupOf(total)
    return kind !== undefined && readings.every(({ parts }) => parts.every((part) => groupOf(part) === kind))
  })
  return ofKind ?? claims[0]
}

/** The amounts that a block may announce the parts of: those of its last sentence with amounts, the last one first. */
function totalsOf(report: Report, block: Block): Fact[] {
  const facts = (report.factsByBlock.get(block.index) ?? []).filter(
    (fact) => fact.sentence && fact.scope.depth === 0 && isAddend(fact)
  )
  const last = facts.at(-1)?.sentence
  return facts.filter((fact) => fact.sentence === last).reverse()
}

function claimOf(
  report: Report,
  total: Fact,
  items: readonly ItemGroup[],
  numbered: boolean,
  announcement: string
): Claim | undefined {
  const parts = items.map((item) => leadAmount(report, item, total))
  const found = parts.filter((part) => part !== undefined)
  if (found.length < 2 || found.length < items.length || !homogeneous(found)) return undefined
  const partial = partialLead.test(announcement.replace(/[:：]$/, '').replace(/(?:其中|包括|如下|用于)$/, ''))
  const classified = items.every((item) => classesOf(titleOf(report, item)).length > 0)
  const complete =
    classified ||
    (numbered && announcesAll.test(announcement)) ||
    isComplete(found, { total, open: partial, colon: true })
  return { kind: 'lines', total, readings: [{ parts: found, firm: !partial && complete }] }
}
