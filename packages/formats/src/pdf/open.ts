import type { PDFDocumentProxy } from 'pdfjs-dist'
import { Refusal } from '../refusal.js'
import type { PdfLibrary } from './library.js'

/** Images are not looked at; larger ones than this are not even unpacked. */
const MOST_PIXELS = 1

/**
 * Opens a PDF without drawing, scripts, fonts of the system or anything from outside the file. Throws a Refusal when it
 * needs a password or is damaged beyond what pdf.js can mend.
 */
export async function openPdf(bytes: Uint8Array, { pdfjs, characterMap }: PdfLibrary): Promise<PDFDocumentProxy> {
  class Files {
    fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
      return kind === 'cMapUrl' ? characterMap(filename) : Promise.reject(new Error(`${filename} is not needed`))
    }
  }
  const task = pdfjs.getDocument({
    // pdf.js takes the bytes away from their owner
    data: bytes.slice(),
    BinaryDataFactory: Files,
    cMapUrl: 'cmaps/',
    cMapPacked: true,
    useWorkerFetch: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    enableXfa: false,
    isEvalSupported: false,
    isOffscreenCanvasSupported: false,
    maxImageSize: MOST_PIXELS,
    stopAtErrors: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS
  })
  try {
    return await task.promise
  } catch (error) {
    await task.destroy()
    throw refusalOf(error)
  }
}

/** pdf.js names what is wrong with a file; anything else is a bug. */
function refusalOf(error: unknown): unknown {
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException') return new Refusal('encrypted')
  if (name === 'InvalidPDFException' || name === 'FormatError' || name === 'XRefParseException' || name === 'UnknownErrorException')
    return new Refusal('corrupt', error instanceof Error ? error.message : '')
  return error
}
