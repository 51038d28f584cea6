import type { Run } from '../layout/blocks.js'
import type { Entry } from '../package/directory.js'
import { Refusal } from '../refusal.js'
import type { NoteReference, Paragraph, Place, Where } from './blocks.js'
import { Counter } from './counter.js'
import type { Numbering } from './numbering.js'
import type { Commented } from './remarks.js'
import type { Style, Styles } from './styles.js'

/** A paragraph while it is read. */
export interface Draft {
  /** Behind the tag that opened it. */
  readonly at: number
  lines: Run[][]
  readonly where: Where
  style?: string
  numId?: string
  level?: number
  outline?: number
  /** Its mark was taken out by a tracked change, or is hidden: the next paragraph goes on where it ends. */
  joins: boolean
}

const BODY = 9
/** Runs and paragraphs: far more than any report has, and not more than memory holds. */
const MOST_PLACES = 1_500_000
const HEADINGS = [1, 2, 3, 4, 5, 6] as const

/** What all parts of a document share while they are read. */
export class Reading {
  readonly styles: Styles
  readonly #numbering: Numbering
  readonly #counter = new Counter()
  readonly places: Place[] = []
  readonly notes: NoteReference[] = []
  readonly commented = new Map<string, Commented>()

  constructor(styles: Styles, numbering: Numbering) {
    this.styles = styles
    this.#numbering = numbering
  }

  /** Remembers where the words of a run come from; gives the `at` of the run. */
  place(part: Entry, at: number, kind: Place['kind'], where: Where): number {
    if (this.places.length >= MOST_PLACES) throw new Refusal('too-expanded', part.name)
    return this.places.push({ part, at, kind, where }) - 1
  }

  /** Takes note of where a comment's words begin and end; one without a range is about the words in front of it. */
  comment(element: string, id: string): void {
    const next = this.places.length
    const known = this.commented.get(id)
    if (element === 'w:commentRangeStart') this.commented.set(id, { from: next, to: next })
    else if (element === 'w:commentRangeEnd' && known) known.to = next
    else if (!known) this.commented.set(id, { from: Math.max(0, next - 1), to: next })
  }

  /** The finished paragraph; its number is counted now, so it must be the next one of the document. */
  finish(draft: Draft, lines: Run[][], part: Entry): Paragraph {
    const style = this.styles.of(draft.style)
    const number = this.#number(draft, style)
    const at = this.place(part, draft.at, 'paragraph', draft.where)
    const [first = [], ...rest] = lines
    const outline = draft.outline ?? style.outline ?? BODY
    const depth = HEADINGS[Math.min(outline, HEADINGS.length - 1)]
    const numbered = [[{ words: withGap(number, first), at }, ...first], ...rest]
    return {
      kind: 'paragraph',
      lines: numbered,
      where: draft.where,
      ...(depth !== undefined && outline < BODY ? { depth } : {})
    }
  }

  #number(draft: Draft, style: Style): string {
    const numId = draft.numId ?? style.numId
    const list = numId === undefined ? undefined : this.#numbering.list(numId)
    if (!list || numId === undefined) return ''
    const own = draft.numId === undefined ? (draft.level ?? style.level) : draft.level
    const linked = style.numStyle === undefined ? undefined : list.levelOfStyle(style.numStyle)
    return this.#counter.next(numId, list, own ?? linked ?? 0)
  }
}

/** A number that ends in a digit or point does not run into one that the words begin with. */
function withGap(number: string, first: readonly Run[]): string {
  const words = first.find((run) => run.words !== '')?.words ?? ''
  return /[\d.．]$/.test(number) && /^[\d０-９]/.test(words) ? `${number} ` : number
}
