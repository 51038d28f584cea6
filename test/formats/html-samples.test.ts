import { buildReport } from '@gouji/core'
import { readHtml } from '../../packages/formats/src/html/read-html.js'
import { describe, expect, it } from 'vitest'
import { pageShapes } from '../lib/render-html.js'
import { saidOf } from '../lib/same-result.js'
import { piecesOf, sampleNames, sampleReport } from '../lib/sample-document.js'

describe.each(pageShapes)('a sample as a web page: $name', (shape) => {
  it.each(sampleNames())('%s says the same', (name) => {
    const original = sampleReport(name)
    const page = shape.render(piecesOf(original))
    const bytes = typeof page === 'string' ? new TextEncoder().encode(page) : page
    expect(saidOf(buildReport(readHtml(bytes)))).toEqual(saidOf(original))
  })
})
