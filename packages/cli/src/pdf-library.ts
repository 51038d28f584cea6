import { readFile } from 'node:fs/promises'
import type { PdfLibrary } from '@gouji/formats'

/** Where pdf.js's character maps lie, from this file: written in by scripts/bundle.mjs (tests: vitest.config.ts). */
declare const GOUJI_CHARACTER_MAPS: string

/**
 * pdf.js with its worker, in this thread. It is a file of its own, read only when there is a PDF: the command must not
 * start more slowly for all the others. What it says of canvases that it cannot find does not concern us: nothing is drawn.
 */
export async function load(): Promise<PdfLibrary> {
  const globals = globalThis as Record<string, unknown>
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) globals[name] ??= Object
  const { warn } = console
  console.warn = () => {}
  try {
    globals.pdfjsWorker ??= await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
    return { pdfjs: await import('pdfjs-dist/legacy/build/pdf.mjs'), files: CharacterMaps }
  } finally {
    console.warn = warn
  }
}

/** Hands pdf.js its character maps; there is nothing else that it may ask for. */
class CharacterMaps {
  async fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    if (!/^[\w-]+\.bcmap$/.test(filename)) throw new Error(`${filename} is no character map`)
    return new Uint8Array(await readFile(new URL(GOUJI_CHARACTER_MAPS + filename, import.meta.url)))
  }
}
