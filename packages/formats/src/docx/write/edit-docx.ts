import type { Edit } from '../../annotate.js'
import type { Entry } from '../../package/directory.js'
import type { Package } from '../../package/package.js'
import { rewritePackage } from '../../package/rewrite.js'
import { utf8 } from '../../package/utf8.js'
import { partText } from '../../package/xml.js'
import { Refusal } from '../../refusal.js'
import { readWord } from '../read-docx.js'
import { takenBy } from './anchors.js'
import { type Change, changed, Markup, wordNamespace } from './markup.js'
import { scanRuns } from './scan.js'

/** What is to become of the signs of one w:t. */
interface Rewording {
  readonly from: number
  readonly to: number
  readonly words: string
}

/**
 * A copy of a Word file with words replaced; the new words look as the first of the old ones did, and every part that no
 * edit is in keeps its bytes. Throws a {@link Refusal} where an edit touches what is not typed text (automatic numbers,
 * tabs, formulas).
 */
export function editDocx(bytes: Uint8Array, _name: string, edits: readonly Edit[]): Uint8Array {
  const word = readWord(bytes)
  const rewordings = new Map<Entry, Map<number, Rewording[]>>()
  for (const { span, text } of edits) {
    for (const [index, { place, from, to }] of takenBy(word, span).entries()) {
      if (place.kind !== 'words' || span.end === span.start) throw new Refusal('read-only')
      const part = rewordings.get(place.part) ?? new Map<number, Rewording[]>()
      rewordings.set(place.part, part)
      part.set(place.at, [...(part.get(place.at) ?? []), { from, to, words: index === 0 ? text : '' }])
    }
  }
  const changes = new Map<string, Uint8Array>()
  for (const [part, places] of rewordings) changes.set(part.name, reworded(word.opened, part, places))
  return rewritePackage(word.opened, changes)
}

function reworded(opened: Package, part: Entry, places: ReadonlyMap<number, readonly Rewording[]>): Uint8Array {
  const text = partText(opened, part)
  const scan = scanRuns(text, part.name, opened.limits.depth, new Set(places.keys()))
  const changes: Change[] = []
  for (const [at, list] of places) {
    const piece = scan.spots.get(at)?.run.pieces.find((one) => one.at === at)
    if (piece?.words === undefined) throw new Refusal('read-only')
    // line ends and the tabs between cells are no words of any place
    if (list.some(({ to }) => to > (piece.words?.length ?? 0))) throw new Refusal('read-only')
    let { words } = piece
    for (const { from, to, words: instead } of [...list].sort((a, b) => b.from - a.from))
      words = words.slice(0, from) + instead + words.slice(to)
    const markup = new Markup(text.slice(piece.start, piece.at), wordNamespace(text))
    changes.push({ start: piece.start, end: piece.end, text: markup.words(words) })
  }
  return utf8(changed(text, changes))
}
