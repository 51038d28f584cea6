import type { Source } from '@gouji/core'
import type { Block } from '../layout/blocks.js'
import { layOut } from '../layout/page.js'
import { Refusal } from '../refusal.js'
import { decodePage } from './charset.js'
import { withoutPageLines, wordsOf } from './page-lines.js'
import { type Document, type Element, isElement, isText, parsePage } from './parse.js'
import { PageWalk } from './walk.js'
import { weigh } from './weigh.js'

/**
 * Reads the bytes of a web page: what it shows, without the menus and footers around it. The text is not that of the
 * file; `origin` leads to the line and column there. Throws a {@link Refusal} for what is no text or shows no words.
 */
export function readHtml(bytes: Uint8Array): Source {
  const html = decodePage(bytes)
  const document = parsePage(html)
  const body = childOf(childOf(document, 'html'), 'body')
  const blocks = body ? withoutPageLines(new PageWalk(html, weigh(body)).walk(body)) : []
  if (blocks.length === 0) throw new Refusal('empty')
  const title = titleOf(document, html)
  const page = layOut(title && !hasTitle(blocks) ? [title, ...blocks] : blocks)
  let lines: number[] | undefined
  return {
    format: 'html',
    text: page.text,
    plain: page.plain,
    tree: page.tree,
    origin(offset) {
      const place = page.placeOf(offset)
      if (!place) return undefined
      lines ??= lineStarts(html)
      return pointIn(lines, place.at + place.behind)
    }
  }
}

function childOf(parent: Document | Element | undefined, name: string): Element | undefined {
  return parent?.childNodes.find((node): node is Element => isElement(node) && node.tagName === name)
}

const REPORT = /(?:报告|总结|说明|自评表|评价表|公开|汇报)$/
const COVER_BLOCKS = 14

/** The page's own title, where it is that of a report: 「…绩效自评报告_云岫县人民政府」. */
function titleOf(document: Document, html: string): Block | undefined {
  const node = childOf(childOf(childOf(document, 'html'), 'head'), 'title')?.childNodes.find(isText)
  if (!node) return undefined
  const words = node.value
    .split(/[-_|－—–>»]/)
    .map((part) => part.trim())
    .find((part) => REPORT.test(part))
  if (words === undefined || words.length > 60) return undefined
  const from = node.from ?? 0
  return { kind: 'prose', line: [{ words, at: Math.max(from, html.indexOf(words, from)) }] }
}

function hasTitle(blocks: readonly Block[]): boolean {
  return blocks.slice(0, COVER_BLOCKS).some((block) => block.kind !== 'table' && REPORT.test(wordsOf(block.line)))
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

function pointIn(starts: readonly number[], offset: number): { fileLine: number; fileColumn: number } {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] as number) <= offset) low = middle
    else high = middle - 1
  }
  return { fileLine: low + 1, fileColumn: offset - (starts[low] as number) + 1 }
}
