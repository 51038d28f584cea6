import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sheetXml, workbook } from '../../testing/workbook.js'
import { zipOf } from '../../testing/zip.js'
import { Refusal } from '../refusal.js'
import { readXlsx } from './read-xlsx.js'
import { annotateXlsx } from './write/annotate-xlsx.js'

const sheet = sheetXml(
  `<row r="1"><c r="A1" s="1" t="inlineStr"><is><r><t>项目</t></r></is></c><c r="B1" s="4"><f>SUM(B2:B3)</f><v>0.9567</v></c></row><row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" s="7"><v>1.5</v></c></row>`,
  ['A1:A2', 'C1:D9']
)
const whole = workbook({ 'a&b': sheet })

/** Reads, or refuses with a reason; whatever is read has places in its sheet. */
function survives(bytes: Uint8Array): void {
  let source: ReturnType<typeof readXlsx>
  try {
    source = readXlsx(bytes)
  } catch (error) {
    if (error instanceof Refusal) return
    throw error
  }
  expect(source.plain).toHaveLength(source.text.length)
  for (let at = 0; at < source.text.length; at++) expect(source.origin?.(at)?.cell).toMatch(/^[A-Z]{1,3}\d+$/)
  survivesNotes(bytes, source.text)
}

/** Takes notes and colours as well, and says the same words then; or refuses. */
function survivesNotes(bytes: Uint8Array, text: string): void {
  const span = { start: 0, end: 1 }
  const marks = {
    annotations: [{ span, severity: 'error' as const, lines: ['<&'], related: [] }],
    verified: [],
    inconsistent: [span]
  }
  try {
    const written = annotateXlsx(bytes, '', marks, { highlight: true, author: 'Gouji', date: '' })
    expect(readXlsx(written).text).toBe(text)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}

describe('damaged workbooks', () => {
  it('cut anywhere', () => {
    for (let end = 0; end < whole.length; end += 7) survives(whole.subarray(0, end))
  })

  it('with bytes changed', () => {
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255))
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const bytes = whole.slice()
        for (const [at, byte] of changes) bytes[at] = byte
        survives(bytes)
      }),
      { seed: 4, numRuns: 300 }
    )
  })

  it('with signs of the sheet changed', () => {
    const signs = fc.constantFrom(
      '<',
      '>',
      '"',
      '0',
      '-1',
      '9999999999',
      'A1:XFD1048576',
      'e',
      '&',
      '</c>',
      '<row>',
      '<c t="s">',
      '<mergeCell ref="B1:A9"/>',
      ''
    )
    fc.assert(
      fc.property(fc.nat(sheet.length), fc.nat(6), signs, (at, length, sign) => {
        survives(workbook({ S: sheet.slice(0, at) + sign + sheet.slice(at + length) }))
      }),
      { seed: 4, numRuns: 300 }
    )
  })

  it('without one of their parts', () => {
    const parts = [
      'xl/styles.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/worksheets/sheet1.xml',
      '_rels/.rels',
      'xl/workbook.xml'
    ]
    for (const part of parts) survives(workbook({ S: sheet }, { [part]: '<x/>' }))
    survives(zipOf({ 'xl/workbook.xml': '<workbook/>', '[Content_Types].xml': '<Types/>' }))
  })
})
