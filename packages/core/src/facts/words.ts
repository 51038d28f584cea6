/** Words kept of a clause without end: no label is longer, and the scan stays linear in the length of a sentence. */
const MOST_WORDS = 400
const KEPT_WORDS = 200
const RECENT = 16

/** The skeleton while it is being written, and the stretches of it that give labels. */
export class Words {
  /** Length of the skeleton so far. */
  length = 0
  /** Since the last boundary of a label: ，、：； a bracket, a figure. */
  label = ''
  /** Since the last boundary of a clause: ，：； a bracket. */
  clause = ''
  /** The last few characters. */
  recent = ''
  private readonly pieces: string[] = []

  add(words: string): void {
    this.length += words.length
    this.label = joined(this.label, words)
    this.clause = joined(this.clause, words)
    this.recent = words.length < RECENT ? (this.recent + words).slice(-RECENT) : words.slice(-RECENT)
    this.pieces.push(words)
  }

  skeleton(): string {
    return this.pieces.join('')
  }
}

/** `words` and `more`; each time that they grow beyond the limit only the last of them are kept. */
function joined(words: string, more: string): string {
  let kept = words
  let from = 0
  while (more.length - from > MOST_WORDS - kept.length) {
    const to = from + MOST_WORDS - kept.length
    kept = (kept + more.slice(from, to)).slice(-KEPT_WORDS)
    from = to
  }
  return kept + (from === 0 ? more : more.slice(from))
}
