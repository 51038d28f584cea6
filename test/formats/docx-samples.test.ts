import { buildReport } from '@gouji/core'
import { describe, expect, it } from 'vitest'
import { readDocx } from '../../packages/formats/src/docx/read-docx.js'
import { docxShapes } from '../lib/render-docx.js'
import { saidOf } from '../lib/same-result.js'
import { piecesOf, sampleNames, sampleReport } from '../lib/sample-document.js'

describe.each(docxShapes)('a sample as a Word file: $name', (shape) => {
  it.each(sampleNames())('%s says the same', (name) => {
    const original = sampleReport(name)
    expect(saidOf(buildReport(readDocx(shape.render(piecesOf(original)))))).toEqual(saidOf(original))
  })
})
