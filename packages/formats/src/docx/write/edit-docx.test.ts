import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { docxOf, p, run } from '../../../testing/docx.js'
import { readDocx } from '../read-docx.js'
import { editDocx } from './edit-docx.js'

function edited(bytes: Uint8Array, ...edits: readonly (readonly [string, string])[]): Uint8Array {
  const { text } = readDocx(bytes)
  const list = edits.map(([from, to]) => {
    const start = text.indexOf(from)
    return { span: { start, end: start + from.length }, text: to }
  })
  return editDocx(bytes, '', list)
}

describe('editDocx', () => {
  it('replaces words, also those that several runs print, and changes no other part', () => {
    const bytes = docxOf(p(run('执行数7', '<w:b/>') + run('7') + run('9.00万元，率96.00%，是96.00%。')), {
      styles: '<w:style/>'
    })
    const written = edited(bytes, ['779.00', '787.20'], ['率96.00%', '率95.00%'])
    expect(readDocx(written).text).toBe('执行数787.20万元，率95.00%，是96.00%。\n')
    const [before, after] = [unzipSync(bytes), unzipSync(written)]
    const changed = Object.keys(after).filter(
      (name) => !Buffer.from(after[name] ?? []).equals(before[name] ?? new Uint8Array())
    )
    expect(changed).toEqual(['word/document.xml'])
    expect(new TextDecoder().decode(after['word/document.xml'])).toContain(
      '<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">执行数787.20</w:t>'
    )
  })

  it('replaces words in notes and text boxes', () => {
    const box = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p(run('框中88万元'))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`
    const bytes = docxOf(p(`${run('文') + box}<w:r><w:footnoteReference w:id="1"/></w:r>`), {
      footnotes: `<w:footnote w:id="1">${p(run('注中99万元'))}</w:footnote>`
    })
    expect(readDocx(edited(bytes, ['88', '77'], ['99', '66'])).text).toBe('文\n框中77万元\n注中66万元\n')
  })

  it('refuses to write over what is not typed', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    const bytes = docxOf(p(run('资金'), '<w:numPr><w:numId w:val="1"/></w:numPr>'), { numbering })
    expect(() => edited(bytes, ['3.', '2.'])).toThrow('read-only')
  })
})
