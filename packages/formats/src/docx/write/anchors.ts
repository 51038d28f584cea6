import type { Span } from '@gouji/core'
import type { Place } from '../blocks.js'
import type { WordText } from '../read-docx.js'

/** What a stretch of the text takes of one place of the file, in signs of the place. */
export interface Taken {
  readonly place: Place
  readonly from: number
  to: number
}

/** What a stretch of the text takes of the file, place by place; an empty stretch takes nothing of one place. */
export function takenBy({ page, places }: WordText, span: Span): Taken[] {
  const taken: Taken[] = []
  const end = Math.max(span.end, span.start + 1)
  for (let offset = span.start; offset < end; offset++) {
    const found = page.placeOf(offset)
    const place = found && places[found.at]
    if (!found || !place) continue
    const last = taken.at(-1)
    const to = found.behind + (span.end > span.start ? 1 : 0)
    if (last?.place === place) last.to = to
    else taken.push({ place, from: found.behind, to })
  }
  return taken
}

/** The element of the document part that a comment on a place hangs on: for a note its reference. */
export function elementFor({ parts, notes }: WordText, place: Place): number | undefined {
  if (place.part === parts.document) return place.at
  const { footnote, endnote } = place.where.origin ?? {}
  const kind = footnote === undefined ? 'endnote' : 'footnote'
  return notes.filter((note) => note.kind === kind)[(footnote ?? endnote ?? 1) - 1]?.at
}
