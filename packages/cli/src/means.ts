import type { Means } from '@gouji/formats'
import { maximumSeconds } from './limits.js'

let pdf: ReturnType<NonNullable<Means['pdf']>> | undefined

/** What the readers and writers of documents need from outside, for one file: libraries loaded once, and a time limit. */
export function meansOfReading(): Means {
  return {
    pdf: () => (pdf ??= import('./pdf-library.js').then(({ load }) => load())),
    signal: AbortSignal.timeout(maximumSeconds * 1000)
  }
}
