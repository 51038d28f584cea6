import { buildReport, readText } from '@gouji/core'
import { readDocument } from '@gouji/formats'
import { describe, expect, it } from 'vitest'
import { generate } from '../generate/generate.js'
import { render } from '../generate/render.js'
import { means } from '../lib/pdf/means.js'
import { type PrintShape, printReport } from '../lib/pdf/print-report.js'
import { printShapes } from '../lib/pdf/shapes.js'
import { piecesOf, sampleNames, sampleReport } from '../lib/sample-document.js'
import { saidOf } from '../lib/same-result.js'

const samples = sampleNames().map((name) => {
  const report = sampleReport(name)
  return { name, pieces: piecesOf(report), said: saidOf(report) }
})

// of the less usual shapes every third sample: they take as long as everything else together
const cases = printShapes.map((shape, at) => ({
  name: shape.name,
  shape,
  samples: samples.filter((_, nth) => shape.usual || nth % 3 === at % 3)
}))

describe.each(cases)('samples as a PDF: $name', ({ shape, samples }) => {
  it('say the same', { timeout: 120_000 }, async () => {
    for (const { name, pieces, said } of samples) {
      const source = await readDocument(printReport(pieces, shape), 'a.pdf', means)
      if ('problem' in source) throw new Error(`${name}: ${source.problem}`)
      expect({ name, ...saidOf(buildReport(source)) }).toEqual({ name, ...said })
    }
  })
})

describe('generated reports as PDFs', () => {
  it('have the same errors and warnings', { timeout: 120_000 }, async () => {
    for (let seed = 1; seed <= 20; seed++) {
      const { draft, layout } = generate(seed)
      const { text, format } = render(draft, layout)
      const report = buildReport(readText(text, format))
      const source = await readDocument(printReport(piecesOf(report), printShapes[0] as PrintShape), '', means)
      if ('problem' in source) throw new Error(`${seed}: ${source.problem}`)
      const alarms = (of: typeof report): string[] => saidOf(of).findings.filter((said) => !said.startsWith('info'))
      expect({ seed, alarms: alarms(buildReport(source)) }).toEqual({ seed, alarms: alarms(report) })
    }
  })
})
