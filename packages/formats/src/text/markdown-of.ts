import type { Source } from '@gouji/core'
import type { RootContent, Table } from 'mdast'
import { escaped, type Inserts } from './footnotes.js'

/** The paragraphs, headings and tables of a report as Markdown, with `inserts` at their offsets. */
export function markdownOf({ text, tree }: Source, inserts: Inserts): string {
  const offsets = [...inserts.keys()]
  const render = (start: number, end: number): string => {
    const pieces: string[] = []
    let from = start
    for (const offset of offsets) {
      if (offset <= start || offset > end) continue
      pieces.push(escaped(text.slice(from, offset)), inserts.get(offset) as string)
      from = offset
    }
    return pieces.join('') + escaped(text.slice(from, end))
  }
  return tree.children.map((node) => block(node, render)).join('\n\n')
}

type Render = (start: number, end: number) => string

function block(node: RootContent, render: Render): string {
  if (node.type === 'table') return table(node, render)
  const words = rendered(node, render)
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .join('\n')
  return node.type === 'heading' ? `${'#'.repeat(node.depth)} ${words.replaceAll('\n', ' ')}` : notAList(words)
}

function rendered({ position }: { position?: RootContent['position'] }, render: Render): string {
  return render(position?.start.offset ?? 0, position?.end.offset ?? 0)
}

/** 「1. 到位情况」 is a numbered line of the report, which Markdown would number anew. */
function notAList(words: string): string {
  return words.replace(/^(\d{1,9})([.)])/gm, '$1\\$2').replace(/^([-+=])/gm, '\\$1')
}

/** A merged cell stands in its first place, the others are blank. */
function table({ children }: Table, render: Render): string {
  const rows: string[][] = children.map(() => [])
  for (const [at, { children: cells }] of children.entries()) {
    const row = rows[at] as string[]
    let column = 0
    for (const cell of cells) {
      while (row[column] !== undefined) column++
      const { columnSpan = 1, rowSpan = 1 } = cell.data ?? {}
      for (let down = 0; down < rowSpan; down++)
        for (let right = 0; right < columnSpan; right++) {
          const place = rows[at + down]
          if (place) place[column + right] ??= down + right === 0 ? cellWords(rendered(cell, render)) : ''
        }
      column += columnSpan
    }
  }
  const width = Math.max(...rows.map((row) => row.length))
  const lines = rows.map((row) => `| ${Array.from({ length: width }, (_, at) => row[at] ?? '').join(' | ')} |`)
  lines.splice(1, 0, `|${'---|'.repeat(width)}`)
  return lines.join('\n')
}

function cellWords(words: string): string {
  return words.trim().replace(/\s*(?:\r\n?|\n)\s*/g, '<br>')
}
