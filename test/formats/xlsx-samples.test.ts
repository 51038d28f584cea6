import { buildReport } from '@gouji/core'
import { expect, it } from 'vitest'
import { readXlsx } from '../../packages/formats/src/xlsx/read-xlsx.js'
import { renderXlsx } from '../lib/render-xlsx.js'
import { saidOf } from '../lib/same-result.js'
import { piecesOf, sampleNames, sampleReport } from '../lib/sample-document.js'

// the file's cells are glued behind a blank column, which only a text export has
const names = sampleNames().filter((name) => name !== 'excerpts/glued-cells.txt')

it.each(names)('%s says the same as a workbook', (name) => {
  const original = sampleReport(name)
  expect(saidOf(buildReport(readXlsx(renderXlsx(piecesOf(original)))))).toEqual(saidOf(original))
})
