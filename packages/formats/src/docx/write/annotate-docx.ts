import type { Span } from '@gouji/core'
import type { AnnotateOptions, Marks } from '../../annotate.js'
import { rewritePackage } from '../../package/rewrite.js'
import { utf8 } from '../../package/utf8.js'
import { partText } from '../../package/xml.js'
import { relationsName } from '../parts.js'
import { readWord, type WordText } from '../read-docx.js'
import { elementFor, type Taken, takenBy } from './anchors.js'
import { type Comment, commentsPart, freeId, withContentType, withRelation } from './comments-part.js'
import { type Change, changed, Markup, wordNamespace } from './markup.js'
import { type Run, type Scan, scanRuns } from './scan.js'
import { type Plan, splitRun } from './split.js'

const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const RELATIONS_STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships'
const VERIFIED = 'C6EFCE'
const INCONSISTENT = 'FFC7CE'

/** A comment and the stretch of the text that it is about. */
interface Note extends Comment {
  readonly span: Span
}

/** A place in a run where something goes. */
interface Spot {
  readonly run: Run
  readonly position: number
}

/**
 * A copy of a Word file with a comment on each annotation and on the figures that it speaks of, and with shaded figures
 * where that is asked for. What is written anew: the document part, the comments, and where the file had no comments its
 * lists of parts; every other part keeps its bytes.
 */
export function annotateDocx(bytes: Uint8Array, _name: string, marks: Marks, options: AnnotateOptions): Uint8Array {
  const word = readWord(bytes)
  const { opened, parts } = word
  const text = partText(opened, parts.document)
  const existing = parts.comments && partText(opened, parts.comments)
  const notes = notesOf(marks, freeId([text, existing ?? '']))
  const shades = options.highlight ? shadesOf(word, marks) : []
  const scan = scanRuns(text, parts.document.name, opened.limits.depth, wantedBy(word, notes, shades))
  const written = documentWith(word, text, scan, notes, shades)
  const changes = new Map([[parts.document.name, written]])
  if (notes.length > 0) addComments(word, notes, existing, text, options, changes)
  return rewritePackage(opened, new Map([...changes].map(([name, part]) => [name, utf8(declared(part))])))
}

/** A part that was in UTF-16 says so at its beginning. */
function declared(part: string): string {
  return part.replace(/^(<\?xml[^>]*?encoding=)(["'])utf-16\2/i, '$1$2UTF-8$2')
}

/** One comment an annotation, one a related place; at one place all that is said of it stands in one comment. */
function notesOf({ annotations }: Marks, firstId: number): Note[] {
  const related = new Map<string, { span: Span; lines: string[] }>()
  for (const { span, lines } of annotations.flatMap((annotation) => annotation.related)) {
    const key = `${span.start} ${span.end}`
    const known = related.get(key) ?? { span, lines: [] }
    known.lines.push(...lines)
    related.set(key, known)
  }
  const all = [...annotations.map(({ span, lines }) => ({ span, lines })), ...related.values()]
  all.sort((a, b) => a.span.start - b.span.start)
  return all.map(({ span, lines }, index) => ({ id: firstId + index, span, lines }))
}

interface Shade extends Taken {
  readonly fill: string
}

function shadesOf(word: WordText, { verified, inconsistent }: Marks): Shade[] {
  const shades = (spans: readonly Span[], fill: string): Shade[] =>
    spans
      .flatMap((span) => takenBy(word, span))
      .filter(({ place }) => place.part === word.parts.document && place.kind !== 'paragraph')
      .map((taken) => ({ ...taken, fill }))
  return [...shades(inconsistent, INCONSISTENT), ...shades(verified, VERIFIED)]
}

function wantedBy(word: WordText, notes: readonly Note[], shades: readonly Shade[]): Set<number> {
  const wanted = new Set(shades.map(({ place }) => place.at))
  for (const { span } of notes) {
    for (const { place } of takenBy(word, span)) {
      const at = elementFor(word, place)
      if (at !== undefined) wanted.add(at)
    }
  }
  return wanted
}

function documentWith(
  word: WordText,
  text: string,
  scan: Scan,
  notes: readonly Note[],
  shades: readonly Shade[]
): string {
  const plans = new Map<Run, Plan>()
  const changes: Change[] = []
  const planOf = (run: Run): Plan => {
    const plan = plans.get(run) ?? { inserts: [], shades: [] }
    plans.set(run, plan)
    return plan
  }
  const markup = markupOf(text)
  for (const { id, span } of notes) {
    const attributes = { id: String(id) }
    const start = markup.element('commentRangeStart', attributes)
    const reference = markup.element('r', {}, markup.element('commentReference', attributes))
    const end = markup.element('commentRangeEnd', attributes) + reference
    const taken = takenBy(word, span)
    const [from] = taken.flatMap((one) => spotOf(word, scan, one, 'from') ?? [])
    const to = taken.flatMap((one) => spotOf(word, scan, one, 'to') ?? []).at(-1)
    if (from && to) {
      planOf(from.run).inserts.push({ position: from.position, xml: start })
      planOf(to.run).inserts.push({ position: to.position, xml: end })
    } else changes.push(inParagraph(word, text, scan, taken[0], start + end, markup))
  }
  for (const { place, from, to, fill } of shades) {
    const spot = scan.spots.get(place.at)
    if (!spot || spot.run.whole) continue
    const [first, last] = place.kind === 'words' ? [from, to] : [0, 1]
    planOf(spot.run).shades.push({ from: spot.position + first, to: spot.position + last, fill })
  }
  for (const [run, plan] of plans)
    changes.push({ start: run.start, end: run.end, text: splitRun(text, run, plan, markup) })
  return changed(text, withoutInner(changes))
}

/** Changes that lie inside another one are left out: the outer one copies what it does not change. */
function withoutInner(changes: readonly Change[]): Change[] {
  const ordered = [...changes].sort((a, b) => a.start - b.start || b.end - a.end)
  let end = 0
  return ordered.filter((change) => {
    if (change.start < end) return false
    end = Math.max(end, change.end)
    return true
  })
}

function markupOf(text: string): Markup {
  const tag = /<(?:[\w.-]+:)?document[\s>]/.exec(text)?.[0] ?? '<w:document>'
  return new Markup(tag, wordNamespace(text))
}

/** The outermost run, and how far into it, where a stretch of a place begins or ends. */
function spotOf(word: WordText, scan: Scan, taken: Taken, side: 'from' | 'to'): Spot | undefined {
  const { place } = taken
  const at = elementFor(word, place)
  if (at === undefined) return undefined
  const spot = scan.spots.get(at)
  if (spot) {
    const atom = spot.run !== spot.outer || spot.run.whole || place.kind !== 'words' || at !== place.at
    const behind = atom ? Number(side === 'to') : taken[side]
    return { run: spot.outer, position: Math.min(spot.outerPosition + behind, spot.outer.length) }
  }
  // an automatic number: the run that it stands in front of
  const paragraph = scan.paragraphs.get(at)
  if (!paragraph?.run) return undefined
  const { run, position } = paragraph
  return { run, position: side === 'from' ? position : run.length }
}

/** A comment in a paragraph without runs. */
function inParagraph(
  { parts }: WordText,
  text: string,
  scan: Scan,
  taken: Taken | undefined,
  xml: string,
  markup: Markup
): Change {
  const spot = taken && taken.place.part === parts.document ? scan.paragraphs.get(taken.place.at) : undefined
  if (!spot) {
    const end = text.search(/<\/(?:[\w.-]+:)?body\s*>/)
    return { start: end, end, text: markup.element('p', {}, xml) }
  }
  if (!spot.empty) return { start: spot.end, end: spot.end, text: xml }
  const open = text.lastIndexOf('<', spot.end - 1)
  const name = /^<([^\s/>]+)/.exec(text.slice(open, spot.end))?.[1] ?? ''
  return { start: spot.end - 2, end: spot.end, text: `>${xml}</${name}>` }
}

function addComments(
  { opened, parts }: WordText,
  notes: readonly Note[],
  existing: string | undefined,
  text: string,
  options: AnnotateOptions,
  changes: Map<string, string>
): void {
  const folder = parts.document.name.slice(0, parts.document.name.lastIndexOf('/') + 1)
  const name = parts.comments?.name ?? freeName(`${folder}comments`, (taken) => opened.find(taken) !== undefined)
  changes.set(name, commentsPart(existing, notes, options, text))
  if (parts.comments) return
  const types = opened.find('[Content_Types].xml')
  if (types) changes.set(types.name, withContentType(partText(opened, types), name, COMMENTS_TYPE))
  const relations = opened.find(relationsName(parts.document.name))
  const list = relations && partText(opened, relations)
  const office = list?.includes(RELATIONS_STRICT) ? RELATIONS_STRICT : RELATIONS
  const target = name.slice(folder.length)
  changes.set(relationsName(parts.document.name), withRelation(list, `${office}/comments`, target))
}

function freeName(stem: string, isTaken: (name: string) => boolean): string {
  let name = `${stem}.xml`
  for (let count = 2; isTaken(name); count++) name = `${stem}${count}.xml`
  return name
}
