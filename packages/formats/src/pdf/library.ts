import type * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs'

/**
 * What reading a PDF needs from outside: pdf.js, which is large and therefore loaded only when there is a PDF to read, and
 * its tables of Chinese character codes, which are files.
 */
export interface PdfLibrary {
  /** Ready to work: with its worker loaded in this thread. */
  readonly pdfjs: typeof pdfjs
  /** What pdf.js makes itself to ask for a file of its `cmaps/`, as its option `BinaryDataFactory` describes. */
  readonly files: new () => object
}
