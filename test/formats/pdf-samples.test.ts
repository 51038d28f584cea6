import { buildReport } from '@gouji/core'
import { readDocument } from '@gouji/formats'
import { describe, expect, it } from 'vitest'
import { means } from '../lib/pdf/means.js'
import { printReport } from '../lib/pdf/print-report.js'
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
