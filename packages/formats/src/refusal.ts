/**
 * Why a document could not be read or written; `detail` of {@link Unreadable} says what was found.
 *
 * `empty`: no bytes or no words · `binary`: none of the kinds we know · `corrupt`: truncated or damaged · `encrypted`:
 * needs a password · `too-large`, `too-expanded`, `too-many-parts`, `too-deep`, `too-many-pages`: beyond a bound that no report reaches ·
 * `unsafe`: made to mislead a reader (paths that lead out, two parts of one name, a DOCTYPE) · `unsupported`: a kind that
 * we know but do not read or write · `no-text`: pages of pictures, without words ·
 * `no-characters`: words in a font that does not say which · `too-slow`: not read within the time allowed ·
 * `read-only`: what is to be changed is no typed text, or cannot be said in the encoding or format of its place.
 */
export type DocumentProblem =
  | 'empty'
  | 'binary'
  | 'corrupt'
  | 'encrypted'
  | 'too-large'
  | 'too-expanded'
  | 'too-many-parts'
  | 'too-deep'
  | 'too-many-pages'
  | 'unsafe'
  | 'unsupported'
  | 'no-text'
  | 'no-characters'
  | 'too-slow'
  | 'read-only'

export interface Unreadable {
  readonly problem: DocumentProblem
  /** What was found: a size, a part, a kind of file. */
  readonly detail?: string
}

/** Thrown inside the readers and writers for what is wrong with the file; {@link refusable} turns it into a result. */
export class Refusal extends Error {
  readonly problem: DocumentProblem
  readonly detail: string | undefined

  constructor(problem: DocumentProblem, detail?: string) {
    super(detail === undefined ? problem : `${problem}: ${detail}`)
    this.name = 'Refusal'
    this.problem = problem
    this.detail = detail
  }
}

/** What `work` gives, or the refusal that it throws; other errors are bugs and pass through. */
export async function refusable<T>(work: () => T | Promise<T>): Promise<T | Unreadable> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { problem, detail } = error
    return detail === undefined ? { problem } : { problem, detail }
  }
}
