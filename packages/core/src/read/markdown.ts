import type { Root, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { normalise } from '../text/normalise.js'
import { type Lines, scanLines } from './lines.js'
import { withoutMarkup } from './markdown-plain.js'
import { readBlocks } from './plain.js'
import type { Source } from './source.js'
import { rootOf } from './tree.js'

// one ~ is a range sign here (10~20), not a strike
const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).freeze()

/**
 * Reads GitHub-flavoured Markdown. `plain` has the markup blanked. Tables and wrapped prose that were pasted into it as
 * plain text are read as such. Text that the parser cannot take (nested without end) is read as plain text.
 */
export function readMarkdown(text: string): Source {
  const tree = parse(text)
  const lines = scanLines(text)
  if (tree === undefined) {
    const plain = normalise(text)
    return { format: 'markdown', text, plain, tree: rootOf(lines, readBlocks(lines, plain)) }
  }
  const plain = normalise(withoutMarkup(text, tree))
  return {
    format: 'markdown',
    text,
    plain,
    tree: { ...tree, children: withPastedTables(tree.children, text, plain, lines) }
  }
}

/** Quotations nested this deep are no report, and cost the parser more than they are worth. */
const NESTED = /(?:^|\n)[ \t]{0,3}(?:>[ \t]{0,4}){50}/

function parse(text: string): Root | undefined {
  if (NESTED.test(text)) return undefined
  try {
    return parser.parse(withoutFrontMatter(text))
  } catch {
    return undefined
  }
}

/** YAML between two --- at the very beginning says things about the file, not in the report. */
function withoutFrontMatter(text: string): string {
  const matter = /^---[ \t]*\r?\n[\s\S]{0,20000}?\r?\n---[ \t]*(?:\r?\n|$)/.exec(text)
  return matter ? matter[0].replace(/[^\r\n]/g, ' ') + text.slice(matter[0].length) : text
}

/** Paragraphs and indented code that hold a table of plain text, with cells behind tabs or between |, read again as that. */
function withPastedTables(children: readonly RootContent[], text: string, plain: string, lines: Lines): RootContent[] {
  const blocks: RootContent[] = []
  let from = 0
  while (from < children.length) {
    let to = from
    while (to < children.length && isPlainText(children[to] as RootContent, text)) to++
    if (to === from) {
      blocks.push(children[from++] as RootContent)
      continue
    }
    const run = children.slice(from, to)
    blocks.push(...(readRun(run, text, plain, lines) ?? run))
    from = to
  }
  return blocks
}

function isPlainText(node: RootContent, text: string): boolean {
  if (node.type === 'paragraph') return true
  const first = text[node.position?.start.offset ?? 0]
  return node.type === 'code' && first !== '`' && first !== '~'
}

function readRun(run: readonly RootContent[], text: string, plain: string, lines: Lines): RootContent[] | undefined {
  const first = run[0]?.position?.start
  const last = run.at(-1)?.position?.end
  if (first?.offset === undefined || last?.offset === undefined) return undefined
  const start = lines.starts[first.line - 1] ?? first.offset
  if (!/[\t|]/.test(plain.slice(start, last.offset))) return undefined
  const read = readBlocks(scanLines(text, start, last.offset, first.line), plain)
  return read.some((node) => node.type === 'table') ? read : undefined
}
