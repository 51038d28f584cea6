import { type CellAddress, cellName } from '@gouji/core'
import { walkXml } from '../../package/xml.js'
import { escaped, prefixOf, type Splice, spliced, tagStart } from './splice.js'

/** What is to be said of a cell. */
export interface Note {
  readonly cell: CellAddress
  readonly lines: readonly string[]
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const NONE = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${MAIN}"><authors></authors><commentList></commentList></comments>`

/** A comments part with notes added, and those of them whose cells had no comment before: they need a shape. */
export interface Comments {
  readonly text: string
  readonly fresh: readonly Note[]
}

/** Adds notes to a comments part (`existing`, undefined when the sheet has none). A cell has one comment: a note on a commented cell goes on in it. */
export function withNotes(
  existing: string | undefined,
  name: string,
  notes: readonly Note[],
  author: string,
  depth: number
): Comments {
  const text = existing ?? NONE
  const found = scanComments(text, name, depth)
  const p = prefixOf(text)
  const splices: Splice[] = []
  const fresh: Note[] = []
  const added: string[] = []
  for (const note of notes) {
    const ref = cellName(note.cell)
    const at = found.ends.get(ref)
    if (at !== undefined) splices.push({ start: at, end: at, text: run(p, `\n\n${author}:\n${note.lines.join('\n')}`) })
    else {
      fresh.push(note)
      const words = run(p, note.lines.join('\n'))
      added.push(`<${p}comment ref="${ref}" authorId="${found.authors}"><${p}text>${words}</${p}text></${p}comment>`)
    }
  }
  if (added.length > 0) {
    splices.push(inside(text, found.authorsEnd, `<${p}author>${escaped(author)}</${p}author>`))
    splices.push(inside(text, found.listEnd, added.join('')))
  }
  return { text: spliced(text, splices), fresh }
}

function run(p: string, words: string): string {
  return `<${p}r><${p}t xml:space="preserve">${escaped(words)}</${p}t></${p}r>`
}

/** Puts `content` at the end of the element that ends at `end`, which may be written `<a/>`. */
function inside(text: string, end: number, content: string): Splice {
  const start = tagStart(text, end)
  if (text.startsWith('</', start)) return { start, end: start, text: content }
  const tag = text.slice(start, end)
  const element = /^<([^\s/>]+)/.exec(tag)?.[1] ?? ''
  return { start, end, text: `${tag.replace(/\s*\/>$/, '>')}${content}</${element}>` }
}

interface Found {
  /** Before the end of the text of each comment, by its cell. */
  readonly ends: ReadonlyMap<string, number>
  readonly authors: number
  readonly authorsEnd: number
  readonly listEnd: number
}

function scanComments(text: string, name: string, depth: number): Found {
  const ends = new Map<string, number>()
  let ref = ''
  let authors = 0
  let authorsEnd = text.length
  let listEnd = text.length
  walkXml(text, name, depth, {
    open(element, attributes) {
      if (element === 'x:comment') ref = (attributes['ref'] ?? '').replaceAll('$', '').toUpperCase()
      else if (element === 'x:author') authors++
    },
    close(element, end) {
      if (element === 'x:text') ends.set(ref, tagStart(text, end))
      else if (element === 'x:authors') authorsEnd = end
      else if (element === 'x:commentList') listEnd = end
    }
  })
  return { ends, authors, authorsEnd, listEnd }
}
