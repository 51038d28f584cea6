import { readFileSync } from 'node:fs'
import { readDocument } from '@gouji/formats'
import { load } from '../../packages/cli/src/pdf-library.js'
import { printReport } from '../lib/pdf/print-report.js'
import { printShapes } from '../lib/pdf/shapes.js'
import { piecesOf, sampleNames, sampleReport } from '../lib/sample-document.js'

// node scripts/pdf-speed.mjs [FILE.pdf …]: our reader against pdf.js's own text extraction, in turns on the same files.
const ROUNDS = 8
const paths = process.argv.slice(2)
const [shape] = printShapes
const files = paths.length > 0 ? paths.map((path) => new Uint8Array(readFileSync(path))) : printedSamples()

function printedSamples(): Uint8Array[] {
  if (!shape) throw new Error('no shape')
  return sampleNames().map((name) => printReport(piecesOf(sampleReport(name)), shape))
}

const library = await load()
const means = { pdf: () => Promise.resolve(library) }

async function extractText(bytes: Uint8Array): Promise<void> {
  const { pdfjs, files: BinaryDataFactory } = library
  const task = pdfjs.getDocument({ data: new Uint8Array(bytes), BinaryDataFactory, cMapUrl: 'cmaps/', verbosity: 0 })
  const document = await task.promise
  for (let page = 1; page <= document.numPages; page++) await (await document.getPage(page)).getTextContent()
  await task.destroy()
}

async function timeOf(work: (bytes: Uint8Array) => Promise<unknown>): Promise<number> {
  const start = performance.now()
  for (const bytes of files) await work(bytes)
  return performance.now() - start
}

const median = (times: number[]): number => times.sort((a, b) => a - b)[times.length >> 1] as number
const ours: number[] = []
const theirs: number[] = []
// the first round warms both up
for (let round = 0; round <= ROUNDS; round++) {
  const text = await timeOf(extractText)
  const read = await timeOf((bytes) => readDocument(bytes, '', means))
  if (round === 0) continue
  theirs.push(text)
  ours.push(read)
}
const megabytes = files.reduce((sum, bytes) => sum + bytes.length, 0) / 1e6
const rate = (time: number): string =>
  `${(megabytes / (time / 1000)).toFixed(2)} MB/s (${(time / files.length).toFixed(1)} ms a file)`
console.log(`${files.length} files, ${megabytes.toFixed(2)} MB, median of ${ROUNDS} rounds in turns`)
console.log(`pdf.js, text alone    ${rate(median(theirs))}`)
console.log(`gouji, whole report   ${rate(median(ours))}`)
console.log(`ratio                 ${(median(ours) / median(theirs)).toFixed(2)}`)
