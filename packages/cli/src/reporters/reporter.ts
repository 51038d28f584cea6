import type { Locale } from '@gouji/core'
import type { Run } from '../run.js'
import type { Paint } from '../terminal.js'

export interface ReporterOptions {
  readonly locale: Locale
  readonly paint: Paint
}

/** One way to show a run. To add one: a file here, and its line in index.ts. */
export interface Reporter {
  /** The name behind `--format`. */
  readonly name: string
  /** Everything that goes to standard output, with the last line's end. */
  render(run: Run, options: ReporterOptions): string
}
