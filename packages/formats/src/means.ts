import type { PdfLibrary } from './pdf/library.js'

/** What readers and writers need from outside their package; each kind says what it cannot do without. */
export interface Means {
  /** Loads what PDFs need; without it they are refused as `unsupported`. */
  readonly pdf?: () => Promise<PdfLibrary>
  /** Ends the work where it can be ended, as `too-slow`. */
  readonly signal?: Expiry
}

/** The part of an AbortSignal that is needed: this package is compiled without the types of any runtime. */
export interface Expiry {
  readonly aborted: boolean
  addEventListener(type: 'abort', listener: () => void): void
  removeEventListener(type: 'abort', listener: () => void): void
}
