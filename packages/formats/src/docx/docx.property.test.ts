import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { docxOf, p, run } from '../../testing/docx.js'
import type { Marks } from '../annotate.js'
import { readDocument } from '../read-document.js'
import { readDocx } from './read-docx.js'
import { annotateDocx } from './write/annotate-docx.js'
import { editDocx } from './write/edit-docx.js'

const OPTIONS = { highlight: true, author: 'Gouji', date: '2024-03-05T08:00:00Z' }

const words = fc.stringMatching(/^[预算数0-9.%<&> ，]{0,6}$/)
const properties = fc.constantFrom('', '<w:b/>', '<w:vanish/>', '<w:highlight w:val="red"/><w:lang w:val="zh-CN"/>')
const atom = fc.constantFrom(
  '<w:tab/>',
  '<w:br/>',
  '<w:noBreakHyphen/>',
  '<w:lastRenderedPageBreak/>',
  '<w:t/>',
  '<w:sym w:font="Symbol" w:char="F0B3"/>'
)
const richRun = fc
  .tuple(
    properties,
    fc.array(
      fc.oneof(
        words.map((text) => run(text).slice(5, -6)),
        atom
      ),
      { maxLength: 4 }
    )
  )
  .map(([own, content]) => `<w:r>${own === '' ? '' : `<w:rPr>${own}</w:rPr>`}${content.join('')}</w:r>`)
const field = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
const wrapped = fc.tuple(richRun, fc.integer({ min: 0, max: 7 })).map(([inner, way]) => {
  const ways = [
    inner,
    `<w:ins w:id="1" w:author="a">${inner}</w:ins>`,
    `<w:del w:id="2" w:author="a"><w:r><w:delText>9</w:delText></w:r></w:del>${inner}`,
    `<w:hyperlink w:anchor="a">${inner}</w:hyperlink>`,
    `<w:sdt><w:sdtContent>${inner}</w:sdtContent></w:sdt>`,
    `${field}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${inner}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    `<w:r><w:pict><v:textbox><w:txbxContent>${p(inner)}</w:txbxContent></v:textbox></w:pict></w:r>`,
    `<m:oMath><m:r><m:t>5</m:t></m:r></m:oMath>${inner}`
  ]
  return ways[way] ?? inner
})
const paragraph = fc.array(wrapped, { maxLength: 5 }).map((runs) => (runs.length === 0 ? '<w:p/>' : p(runs.join(''))))
const cell = fc.array(paragraph, { minLength: 1, maxLength: 2 }).map((content) => `<w:tc>${content.join('')}</w:tc>`)
const row = fc.array(cell, { minLength: 1, maxLength: 3 }).map((cells) => `<w:tr>${cells.join('')}</w:tr>`)
const table = fc.array(row, { minLength: 1, maxLength: 3 }).map((rows) => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`)
const body = fc.array(fc.oneof({ weight: 4, arbitrary: paragraph }, table), { minLength: 1, maxLength: 5 })
const fractions = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 8 })), {
  maxLength: 5
})

const documentOf = (blocks: readonly string[]): Uint8Array => docxOf(p(run('文')) + blocks.join(''))

describe('annotateDocx and editDocx', () => {
  it('change nothing of what a file says, wherever the comments and shades are', () => {
    fc.assert(
      fc.property(body, fractions, (blocks, places) => {
        const bytes = documentOf(blocks)
        const { text } = readDocx(bytes)
        const spans = places.map(([at, length]) => {
          const start = Math.floor(at * text.length)
          return { start, end: Math.min(text.length, start + length) }
        })
        const annotations = spans.map((span) => ({ span, severity: 'error' as const, lines: ['注'], related: [] }))
        const marks: Marks = { annotations, verified: spans.slice(0, 1), inconsistent: spans.slice(1, 2) }
        const written = annotateDocx(bytes, '', marks, OPTIONS)
        expect(readDocx(written).text).toBe(text)
        // what was written can be written into again
        expect(readDocx(annotateDocx(written, '', marks, OPTIONS)).text).toBe(text)
      }),
      { numRuns: 300 }
    )
  })

  it('replace exactly what they are told to, or refuse', () => {
    fc.assert(
      fc.property(
        body,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 6 }),
        (blocks, at, length) => {
          const bytes = documentOf(blocks)
          const { text } = readDocx(bytes)
          const start = Math.floor(at * text.length)
          const span = { start, end: Math.min(text.length, start + length) }
          let written: Uint8Array
          try {
            written = editDocx(bytes, '', [{ span, text: '新<1>' }])
          } catch (error) {
            expect(String(error)).toContain('read-only')
            return
          }
          expect(readDocx(written).text).toBe(`${text.slice(0, span.start)}新<1>${text.slice(span.end)}`)
        }
      ),
      { numRuns: 300 }
    )
  })
})

describe('readDocument on a damaged Word file', () => {
  it('never throws', async () => {
    const bytes = docxOf(p(run('全年预算数820.00万元')) + p(run('执行率95%')), { styles: '<w:style/>' })
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        async (changes) => {
          const damaged = bytes.slice()
          for (const [at, byte] of changes) damaged[at] = byte
          const read = await readDocument(damaged, 'a.docx')
          expect('problem' in read || read.text.length >= 0).toBe(true)
        }
      ),
      { numRuns: 500 }
    )
  })
})
