import type { Issue, Report } from '@gouji/core'
import { blocksWith } from '../shared/blocks-with.js'
import { targetWords } from '../shared/targets/targets.data.js'

/** 「全年实际完成情况：实际得分4分」: the score follows where the result should stand. */
const nothingBefore =
  /(?:全年|年度|当年|本年)?(?:实际)?(?:完成|达成|实现)(?:情况|值|数|结果)(?:为|是|[：:])[ \t]*[，,、]?[ \t]*(?=(?:本项|该项|指标)?(?:实际|自评|评价)?得分)/g
/** 「全年实际完成情况：已完成，实际得分4分」 where the target is a number. */
const noNumber =
  /实际(?:完成|达到|实现)?(?:情况|值|数|结果)(?:为|是|[：:])(?:已|均|均已|全部|按时|按期|基本|较好)?(?:完成|达标|实现|达成|达到)(?:年度|年初|预期|绩效)*(?:目标|指标|任务)?[，,；;。](?:本项|该项)?(?:实际|自评|评价)?得分/

/** Results in the text that state nothing measurable before their score. */
export function* unmeasuredIssues(report: Report): Iterable<Issue> {
  for (const block of blocksWith(report, '得分')) {
    if (block.kind !== 'paragraph') continue
    const text = report.plain.slice(block.span.start, block.span.end)
    for (const match of text.matchAll(nothingBefore)) {
      const start = block.span.start + match.index
      yield {
        kind: 'no-result',
        span: { start, end: start + match[0].trimEnd().length },
        data: { name: block.section.title }
      }
    }
    const facts = report.factsByBlock.get(block.index)
    const target = facts?.find((fact) => targetWords.test(fact.label))
    const match = target ? noNumber.exec(text) : null
    if (!target || !match || block.span.start + match.index < target.figure.span.end) continue
    const start = block.span.start + match.index
    yield {
      kind: 'no-number',
      span: { start, end: start + match[0].search(/[，,；;。]/) },
      data: { name: block.section.title },
      related: [{ label: target.label, span: target.figure.span }]
    }
  }
}
