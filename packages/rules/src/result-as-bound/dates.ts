import type { Block, Issue, Report, Span } from '@gouji/core'
import { nameFrom } from '../shared/targets/names.js'
import { isResultSection, targetRootOf } from '../shared/targets/sections.js'
import { likened } from '../shared/targets/targets.data.js'

const LONGEST_TAIL = 10
const LONGEST_NAME = 30

/** 「改革医疗机构≥2023年目标要求」 among results: the number is missing altogether. */
export function* boundDates(report: Report): Iterable<Issue> {
  for (const { span } of report.dates) {
    const sign = signBefore(report, span)
    if (sign === undefined) continue
    const tail = likened.exec(report.plain.slice(span.end, span.end + LONGEST_TAIL))?.[0]
    const block = tail === undefined ? undefined : blockAt(report, sign)
    if (tail === undefined || !block || targetRootOf(block.section) || !isResultSection(block.section)) continue
    const words = report.plain.slice(Math.max(block.contentStart, sign - LONGEST_NAME), sign)
    const end = span.end + tail.length
    yield {
      kind: 'likened',
      span: { start: sign, end },
      data: { name: nameFrom(words.replace(/^.*[，。；：①-⑳]/, '')).text, value: report.text.slice(sign, end) }
    }
  }
}

function signBefore(report: Report, { start }: Span): number | undefined {
  let at = start - 1
  while (report.plain[at] === ' ') at--
  return '≥≤><'.includes(report.plain[at] ?? ' ') ? at : undefined
}

/** The block of the text that an offset lies in; none for table cells. */
function blockAt(report: Report, offset: number): Block | undefined {
  let low = 0
  let high = report.blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((report.blocks[middle] as Block).span.start <= offset) low = middle + 1
    else high = middle
  }
  const block = report.blocks[low - 1]
  return block && block.kind !== 'cell' && offset < block.span.end ? block : undefined
}
