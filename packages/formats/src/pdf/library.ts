/**
 * What reading a PDF needs from outside: pdf.js, which is large and therefore loaded only when there is a PDF to read, and
 * its tables of Chinese character codes, which are files.
 */
export interface PdfLibrary {
  /** Ready to work: with its worker loaded in this thread. */
  readonly pdfjs: typeof import('pdfjs-dist')
  /** The bytes of a character map of pdf.js's `cmaps/`, by its file name; rejects when there is none. */
  readonly characterMap: (name: string) => Promise<Uint8Array>
}
