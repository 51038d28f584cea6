import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type PdfLibrary, startServer } from '@gouji/language-server'
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'

/** Written into the bundle by scripts/bundle-extension.mjs. */
declare const GOUJI_VERSION: string

/** Beside the bundle, put there by scripts/bundle-extension.mjs: read only when there is a PDF. */
const pdfLibrary = './pdf-library.js'
const maximumSeconds = 60

let pdf: Promise<PdfLibrary> | undefined

async function loadPdf(): Promise<PdfLibrary> {
  const { load } = (await import(pdfLibrary)) as { readonly load: () => Promise<PdfLibrary> }
  return load()
}

// Run by the editor's own Node, which names the channel in the arguments.
startServer(createConnection(ProposedFeatures.all), {
  version: GOUJI_VERSION,
  readFile: (uri) => readFile(fileURLToPath(uri)),
  means: () => ({
    pdf: () => {
      pdf ??= loadPdf()
      return pdf
    },
    signal: AbortSignal.timeout(maximumSeconds * 1000)
  })
})
