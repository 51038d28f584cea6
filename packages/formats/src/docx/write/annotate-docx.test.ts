import { unzipSync } from 'fflate'
import type { Span } from '@gouji/core'
import { describe, expect, it } from 'vitest'
import { type DocxParts, docxOf, p, run } from '../../../testing/docx.js'
import type { Marks } from '../../annotate.js'
import { readDocx } from '../read-docx.js'
import { annotateDocx } from './annotate-docx.js'

const OPTIONS = { highlight: false, author: 'Gouji', date: '2024-03-05T08:00:00Z' }
const DOCUMENT = 'word/document.xml'

const parse = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, new TextDecoder().decode(content)])
  )

/** Marks with a comment on each stretch of the text, which says what it is on. */
function notes(text: string, ...words: readonly string[]): Marks {
  const spans = words.map((word): Span => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length }))
  const annotations = spans.map((span, index) => ({
    span,
    severity: 'error' as const,
    lines: [`注${index}：${words[index]}`, '第二行'],
    related: []
  }))
  return { annotations, verified: [], inconsistent: [] }
}

/** What the range of each comment prints, by its id. */
function ranges(document: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const mark of document.matchAll(/<w:commentRangeStart[^>]* w:id="(\d+)"\/>/g)) {
    const id = mark[1] ?? ''
    const start = mark.index + mark[0].length
    const end = document.search(new RegExp(`<w:commentRangeEnd[^>]* w:id="${id}"`))
    const inside = document.slice(start, end).replace(/<w:del .*?<\/w:del>/g, '')
    found[id] = [...inside.matchAll(/<w:t[ >][^<]*/g)].map(([words]) => words.slice(words.indexOf('>') + 1)).join('')
  }
  return found
}

function annotated(body: string, words: readonly string[], parts: DocxParts = {}) {
  const bytes = docxOf(body, parts)
  const { text } = readDocx(bytes)
  const written = annotateDocx(bytes, '', notes(text, ...words), OPTIONS)
  return { bytes, written, text, before: parse(bytes), after: parse(written) }
}

describe('annotateDocx', () => {
  const body = p(
    run('全年预算数820.00万元，执行数7', '<w:b/>') + run('79.00万元，执行率') + run('96.00%', '<w:i/>') + run('。')
  )

  it('puts a comment on each figure, cut out of its runs with their properties', () => {
    const { after, text, written } = annotated(body, ['820.00万元', '779.00万元', '96.00%'])
    expect(ranges(after[DOCUMENT] ?? '')).toEqual({ 0: '820.00万元', 1: '779.00万元', 2: '96.00%' })
    expect(after[DOCUMENT]).toContain(
      '<w:commentRangeStart w:id="0"/><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">820.00万元</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
    )
    // a run that is covered whole keeps its bytes
    expect(after[DOCUMENT]).toContain(`<w:commentRangeStart w:id="2"/>${run('96.00%', '<w:i/>')}`)
    expect(readDocx(written).text).toBe(text)
  })

  it('writes the comments: author, date, a paragraph a line', () => {
    const { after } = annotated(body, ['96.00%'])
    expect(after['word/comments.xml']).toContain('w:author="Gouji" w:date="2024-03-05T08:00:00Z"')
    expect(after['word/comments.xml']).toMatch(/注0：96\.00%<\/w:t><\/w:r><\/w:p><w:p>.*第二行/)
    expect(after['[Content_Types].xml']).toContain('<Override PartName="/word/comments.xml"')
    expect(after['word/_rels/document.xml.rels']).toMatch(/relationships\/comments" Target="comments\.xml"/)
  })

  it('leaves every other part as it is, byte for byte', () => {
    const picture = Uint8Array.from({ length: 1000 }, (_, index) => (index * 7919) % 251)
    const files = { 'word/media/a.png': picture, 'docProps/app.xml': '<a/>' }
    const { bytes, written } = annotated(body, ['96.00%'], { styles: '<w:style w:styleId="1"/>', files })
    const [before, after] = [unzipSync(bytes), unzipSync(written)]
    const changed = Object.keys(after).filter(
      (name) => !Buffer.from(after[name] ?? []).equals(before[name] ?? new Uint8Array())
    )
    expect(changed.sort()).toEqual([
      '[Content_Types].xml',
      'word/_rels/document.xml.rels',
      'word/comments.xml',
      DOCUMENT
    ])
    expect(Object.keys(before).every((name) => name in after)).toBe(true)
  })

  it('keeps the comments that are there, under their numbers', () => {
    const own = `<w:comment w:id="7" w:author="局长" w:initials="J">${p(run('请核实'))}</w:comment>`
    const commented = p(
      `<w:commentRangeStart w:id="7"/>${run('预算820万元')}<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>`
    )
    const { after, before } = annotated(commented, ['820万元'], { comments: own })
    expect(after['word/comments.xml']).toContain(own)
    expect(ranges(after[DOCUMENT] ?? '')).toMatchObject({ 8: '820万元' })
    expect(after['[Content_Types].xml']).toBe(before['[Content_Types].xml'])
    expect(after['word/_rels/document.xml.rels']).toBe(before['word/_rels/document.xml.rels'])
  })

  it('reaches figures in insertions, links, controls, fields and cells, and over deletions', () => {
    const gone = '<w:del w:id="1" w:author="甲"><w:r><w:delText>999</w:delText></w:r></w:del>'
    const inside = `<w:ins w:id="2" w:author="甲">${run('甲1')}</w:ins>${gone}${run('23万元')}<w:hyperlink w:anchor="a">${run('乙456万元')}</w:hyperlink>`
    const control = `<w:sdt><w:sdtContent>${p(run('丙789万元'))}</w:sdtContent></w:sdt>`
    const table = `<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>${p(run('项目'))}</w:tc><w:tc>${p(run('12.50'))}</w:tc></w:tr></w:tbl>`
    const { after, text, written } = annotated(p(inside) + control + table, ['123万元', '456万元', '789万元', '12.50'])
    expect(ranges(after[DOCUMENT] ?? '')).toEqual({ 0: '123万元', 1: '456万元', 2: '789万元', 3: '12.50' })
    expect(readDocx(written).text).toBe(text)
  })

  it('hangs comments on text boxes, notes and formulas at what holds them, and on numbers and blank cells', () => {
    const box = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p(run('框中88万元'))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`
    const numbered = p(run('资金'), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    const table = `<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>${p(run('得分'))}</w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>`
    const formula = p(`<m:oMath><m:r><m:t>66</m:t></m:r></m:oMath>`)
    const note = p(`${run('见注')}<w:r><w:footnoteReference w:id="1"/></w:r>`)
    const parts: DocxParts = {
      numbering:
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
      footnotes: `<w:footnote w:id="1">${p(run('注中99万元'))}</w:footnote>`
    }
    const bytes = docxOf(p(run('前') + box + run('后')) + numbered + table + formula + note, parts)
    const { text } = readDocx(bytes)
    const blank = text.indexOf('得分') + 3
    const marks = notes(text, '88万元', '一、', '66', '99万元')
    const empty = { span: { start: blank, end: blank }, severity: 'info' as const, lines: ['空'], related: [] }
    const written = annotateDocx(bytes, '', { ...marks, annotations: [...marks.annotations, empty] }, OPTIONS)
    const after = parse(written)
    const document = after[DOCUMENT] ?? ''
    expect(readDocx(written).text).toBe(text)
    const around = (words: string): RegExp => new RegExp(`<w:commentRangeStart w:id="\\d+"/>${words}<w:commentRangeEnd`)
    expect(document).toMatch(around('<w:r><w:pict>.*?</w:pict></w:r>'))
    expect(document).toMatch(around('<w:r><w:t xml:space="preserve">资金</w:t></w:r>'))
    expect(document).toMatch(around('<m:oMath>.*?</m:oMath>'))
    expect(document).toMatch(around('<w:r><w:footnoteReference w:id="1"/></w:r>'))
    expect(document).toMatch(/<w:tc><w:p><w:commentRangeStart w:id="\d+"\/><w:commentRangeEnd/)
  })

  it('says at one place in one comment what several findings say of it', () => {
    const bytes = docxOf(body)
    const { text } = readDocx(bytes)
    const related = [{ span: { start: text.indexOf('820'), end: text.indexOf('820') + 8 }, lines: ['有关'] }]
    const { annotations } = notes(text, '779.00万元', '96.00%')
    const marks = { annotations: annotations.map((one) => ({ ...one, related })), verified: [], inconsistent: [] }
    const after = parse(annotateDocx(bytes, '', marks, OPTIONS))
    expect(after['word/comments.xml']?.match(/<w:comment /g)).toHaveLength(3)
    expect(after['word/comments.xml']?.match(/有关/g)).toHaveLength(2)
  })

  it('shades figures where that is asked for, in the order of the schema, under comments too', () => {
    const bytes = docxOf(p(run('预算820万元，率96%。', '<w:b/><w:highlight w:val="yellow"/><w:lang w:val="zh-CN"/>')))
    const { text } = readDocx(bytes)
    const at = (words: string): Span => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
    const marks = { ...notes(text, '96%'), verified: [at('820万元')], inconsistent: [at('96%')] }
    const document = parse(annotateDocx(bytes, '', marks, { ...OPTIONS, highlight: true }))[DOCUMENT] ?? ''
    const shaded = (fill: string, words: string): string =>
      `<w:r><w:rPr><w:b/><w:shd w:val="clear" w:color="auto" w:fill="${fill}"/><w:lang w:val="zh-CN"/></w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`
    expect(document).toContain(shaded('C6EFCE', '820万元'))
    expect(document).toContain(`<w:commentRangeStart w:id="0"/>${shaded('FFC7CE', '96%')}<w:commentRangeEnd`)
    expect(parse(annotateDocx(bytes, '', marks, OPTIONS))[DOCUMENT]).not.toContain('w:shd')
  })

  it('writes in the prefix and namespace of the file', () => {
    const other = body.replaceAll('w:', 'ns0:')
    const uri = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
    const files = { [DOCUMENT]: `<ns0:document xmlns:ns0="${uri}"><ns0:body>${other}</ns0:body></ns0:document>` }
    const { after, text, written } = annotated('', ['96.00%'], { strict: true, files })
    expect(after[DOCUMENT]).toContain('<ns0:commentRangeStart ns0:id="0"/>')
    expect(after['word/comments.xml']).toContain(`<w:comments xmlns:w="${uri}">`)
    expect(after['word/_rels/document.xml.rels']).toContain(
      'http://purl.oclc.org/ooxml/officeDocument/relationships/comments"'
    )
    expect(readDocx(written).text).toBe(text)
    const bare = {
      [DOCUMENT]: files[DOCUMENT]?.replaceAll('ns0:', '').replace('xmlns:ns0', `xmlns:w="${uri}" xmlns`) ?? ''
    }
    const plain = annotated('', ['96.00%'], { strict: true, files: bare })
    expect(plain.after[DOCUMENT]).toContain(`<commentRangeStart xmlns:w="${uri}" w:id="0"/>`)
  })

  it('escapes what a report may hold', () => {
    const { after } = annotated(p(run('甲<&>"乙500万元\u00a0&amp;')), ['乙500万元'])
    expect(after[DOCUMENT]).toContain('<w:t xml:space="preserve">甲&lt;&amp;&gt;&quot;</w:t>')
    const bytes = docxOf(p(run('甲500万元')))
    const marks = notes('甲500万元', '500万元')
    const lines = ['<script>&\u0000\u001b']
    const written = annotateDocx(
      bytes,
      '',
      { ...marks, annotations: marks.annotations.map((one) => ({ ...one, lines })) },
      OPTIONS
    )
    expect(parse(written)['word/comments.xml']).toContain('>&lt;script&gt;&amp;</w:t>')
  })
})
