/** What a reader takes from a package; a report stays far below. */
export interface Limits {
  /** Bytes of the file. */
  readonly compressed: number
  /** Bytes of all parts that are read, expanded. */
  readonly expanded: number
  /** How many times its compressed size a part may have, once it is larger than {@link freely}. */
  readonly ratio: number
  /** Bytes that a part may have whatever its ratio: blank tables compress well. */
  readonly freely: number
  readonly entries: number
  /** Elements inside elements. */
  readonly depth: number
}

const MEGABYTE = 1024 * 1024

export const LIMITS: Limits = {
  compressed: 64 * MEGABYTE,
  expanded: 256 * MEGABYTE,
  ratio: 200,
  freely: 16 * MEGABYTE,
  entries: 10_000,
  depth: 500
}

/** A number of bytes as people say it. */
export function megabytes(bytes: number): string {
  return `${(bytes / MEGABYTE).toFixed(1)} MB`
}
