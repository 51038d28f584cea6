import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { DocumentInitParameters } from 'pdfjs-dist/types/src/display/api.js'
import type { Means } from '../means.js'
import { Refusal } from '../refusal.js'
import type { PdfLibrary } from './library.js'

/** Images are not looked at; larger ones than this are not even unpacked. */
const MOST_PIXELS = 1

/** A PDF that is open, and the library that opened it. */
export interface OpenPdf {
  readonly document: PDFDocumentProxy
  readonly pdfjs: PdfLibrary['pdfjs']
}

/**
 * Opens a PDF, does `work` with it and closes it: without drawing, scripts, fonts of the system or anything from outside
 * the file. Throws a Refusal when it needs a password, is damaged beyond what pdf.js can mend, or takes too long.
 */
export async function withPdf<T>(bytes: Uint8Array, means: Means, work: (open: OpenPdf) => Promise<T>): Promise<T> {
  const library = await means.pdf?.()
  if (!library) throw new Refusal('unsupported', 'pdf')
  if (means.signal?.aborted) throw new Refusal('too-slow')
  const { pdfjs } = library
  // a copy: pdf.js takes bytes away from their owner
  const task = pdfjs.getDocument({ ...settings(library), data: new Uint8Array(bytes) })
  const expire = (): void => void task.destroy()
  means.signal?.addEventListener('abort', expire)
  try {
    return await work({ document: await task.promise, pdfjs })
  } catch (error) {
    if (means.signal?.aborted) throw new Refusal('too-slow')
    throw refusalOf(error)
  } finally {
    means.signal?.removeEventListener('abort', expire)
    await task.destroy()
  }
}

function settings({ pdfjs, files }: PdfLibrary): DocumentInitParameters {
  return {
    BinaryDataFactory: files,
    cMapUrl: 'cmaps/',
    cMapPacked: true,
    useWorkerFetch: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    enableXfa: false,
    isOffscreenCanvasSupported: false,
    maxImageSize: MOST_PIXELS,
    stopAtErrors: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS
  }
}

const DAMAGED = new Set(['InvalidPDFException', 'FormatError', 'XRefParseException', 'UnknownErrorException'])

/** pdf.js names what is wrong with a file; anything else is a bug. */
function refusalOf(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  if (error.name === 'PasswordException') return new Refusal('encrypted')
  return DAMAGED.has(error.name) ? new Refusal('corrupt', error.message) : error
}
