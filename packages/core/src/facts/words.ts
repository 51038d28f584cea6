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
  private pieces: string[] = []
  private piece = ''

  add(character: string): void {
    this.length++
    this.label = capped(this.label) + character
    this.clause = capped(this.clause) + character
    this.recent = this.recent.slice(1 - RECENT) + character
    this.piece += character
    if (this.piece.length < MOST_WORDS) return
    this.pieces.push(this.piece)
    this.piece = ''
  }

  skeleton(): string {
    return this.pieces.join('') + this.piece
  }
}

function capped(words: string): string {
  return words.length < MOST_WORDS ? words : words.slice(-KEPT_WORDS)
}
