import { describe, expect, it } from 'vitest'
import { type DocxParts, docxOf, p, run } from '../../testing/docx.js'
import { readDocx } from './read-docx.js'

/** The lines that a file with this body reads as. */
function lines(body: string, parts: DocxParts = {}): string[] {
  const { text } = readDocx(docxOf(body, parts))
  return text.replace(/\n$/, '').split('\n')
}

const cell = (content: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`
const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`
const words = (text: string): string => cell(p(run(text)))
const table = (...rows: readonly string[]): string => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`

describe('readDocx: what is printed', () => {
  it('joins runs, reads tabs, breaks and hyphens', () => {
    const content = `${run('预算')}<w:r><w:t>820</w:t><w:tab/><w:t>万元</w:t><w:br/><w:t>2021</w:t><w:noBreakHyphen/><w:t>2023</w:t></w:r>`
    expect(lines(p(content))).toEqual(['预算820\t万元', '2021-2023'])
  })

  it('leaves out what is hidden, by the run, its style or a switched-off style', () => {
    const styles =
      '<w:style w:type="character" w:styleId="h"><w:name w:val="h"/><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="i"><w:name w:val="i"/><w:basedOn w:val="h"/></w:style>'
    const content =
      run('见') +
      run('甲', '<w:vanish/>') +
      run('乙', '<w:vanish w:val="0"/>') +
      run('丙', '<w:rStyle w:val="i"/>') +
      run('丁', '<w:rStyle w:val="h"/><w:vanish w:val="false"/>')
    expect(lines(p(content), { styles })).toEqual(['见乙丁'])
  })

  it('takes no notice of what stood before a tracked change of properties', () => {
    const changed = '<w:rPrChange w:id="1" w:author="甲"><w:rPr><w:vanish/></w:rPr></w:rPrChange>'
    expect(lines(p(run('500万元', changed)))).toEqual(['500万元'])
  })

  it('joins paragraphs whose mark a tracked change took out', () => {
    const mark = '<w:rPr><w:del w:id="1" w:author="甲"/></w:rPr>'
    expect(lines(p(run('预算5')) + p(run('一共8'), mark) + p(run('20万元')))).toEqual(['预算5', '一共820万元'])
  })

  it('reads the result of a field, also of one inside an instruction, and stops an instruction at its paragraph', () => {
    const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    const separate = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    const inner = `${begin}<w:r><w:instrText>PAGE</w:instrText></w:r>${separate}${run('9')}${end}`
    expect(lines(p(`${run('前')}${begin}${inner}${separate}${run('820')}${end}${run('后')}`))).toEqual(['前820后'])
    expect(lines(p(begin) + p(run('后')))).toEqual(['', '后'])
  })

  it('reads text boxes once, behind the paragraph that they hang on', () => {
    const box = `<w:txbxContent>${p(run('框中500万元'))}</w:txbxContent>`
    const drawing = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
    expect(lines(p(run('前') + drawing + run('后')))).toEqual(['前后', '框中500万元'])
    const old = `<w:r><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></w:r>`
    expect(lines(p(run('前') + old))).toEqual(['前', '框中500万元'])
  })

  it('reads signs of symbol fonts and formulas', () => {
    const sign = (font: string, char: string): string => `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`
    expect(
      lines(p(sign('Symbol', 'F0B3') + run('95%') + sign('Wingdings 2', 'F052') + sign('Wingdings', 'F021')))
    ).toEqual(['≥95%☑ '])
    const fraction =
      '<m:oMath><m:f><m:num><m:r><m:t>780</m:t></m:r></m:num><m:den><m:r><m:t>820</m:t></m:r></m:den></m:f></m:oMath>'
    expect(lines(p(run('执行率=') + fraction))).toEqual(['执行率=780/820'])
  })

  it('reads neither headers nor comments, and notes behind the body', () => {
    const note = (id: number, text: string): string => `<w:footnote w:id="${id}">${p(run(text))}</w:footnote>`
    const reference = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`
    const parts = {
      footnotes: `<w:footnote w:type="separator" w:id="-1">${p(run('线'))}</w:footnote>${note(3, '乙注')}${note(2, '甲注')}`,
      header: p(run('页眉')),
      comments: `<w:comment w:id="0">${p(run('批注'))}</w:comment>`
    }
    const body = p(
      `<w:commentRangeStart w:id="0"/>${run('甲')}${reference(2)}<w:r><w:commentReference w:id="0"/></w:r>`
    )
    expect(lines(body + p(run('乙') + reference(3)), parts)).toEqual(['甲', '乙', '甲注', '乙注'])
  })

  it('leaves out the entries of a table of contents', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="11"><w:name w:val="toc 1"/></w:style><w:style w:type="paragraph" w:styleId="12"><w:name w:val="mine"/><w:basedOn w:val="11"/></w:style>'
    const entry = (style: string): string => p(run('一、基本情况\t3'), `<w:pStyle w:val="${style}"/>`)
    expect(lines(entry('11') + entry('12') + p(run('一、基本情况')), { styles })).toEqual(['一、基本情况'])
  })

  it('makes headings of short paragraphs with an outline level, not of sentences', () => {
    const level = '<w:outlineLvl w:val="1"/>'
    const body =
      p(run('基本情况'), level) +
      p(run('全年预算数820.00万元，已全部到位。'), level) +
      p(run('正文'), '<w:outlineLvl w:val="9"/>')
    const { tree } = readDocx(docxOf(body))
    expect(tree.children.map((node) => (node.type === 'heading' ? node.depth : node.type))).toEqual([
      2,
      'paragraph',
      'paragraph'
    ])
  })

  it('fetches nothing that lies outside', () => {
    const linked = `<w:r><w:pict><v:shape><v:imagedata r:link="rId1"/></v:shape></w:pict></w:r><w:altChunk r:id="rId1"/>`
    expect(lines(p(run('文') + linked))).toEqual(['文'])
  })
})

describe('readDocx: tables', () => {
  const grid = (body: string): unknown => {
    const source = readDocx(docxOf(body))
    const node = source.tree.children.find(({ type }) => type === 'table')
    if (node?.type !== 'table') throw new Error('no table')
    return node.children.map((line) =>
      line.children.map(({ position, data }) => {
        const content = source.text.slice(position?.start.offset, position?.end.offset)
        const [right, down] = [data?.columnSpan ?? 1, data?.rowSpan ?? 1]
        return right > 1 || down > 1 ? [content, right, down] : content
      })
    )
  }

  it('knows what merged cells cover', () => {
    const restart = '<w:vMerge w:val="restart"/>'
    const body = table(
      row(cell(p(run('指标')), restart), cell(p(run('金额')), '<w:gridSpan w:val="2"/>')),
      row(cell(p(run('藏')), '<w:vMerge/>'), words('预算'), words('执行')),
      row(words('合计'), words('820'), words('779'))
    )
    expect(grid(body)).toEqual([
      [
        ['指标', 1, 2],
        ['金额', 2, 1]
      ],
      ['预算', '执行'],
      ['合计', '820', '779']
    ])
  })

  it('reads columns left out at the front, cells in controls, merged cells of old files and rows taken out', () => {
    const removed = `<w:tr><w:trPr><w:del w:id="1" w:author="甲"/></w:trPr>${words('旧')}${words('9')}${words('9')}</w:tr>`
    const body = table(
      row(words('项目'), cell(p(run('金额')), '<w:hMerge w:val="restart"/>'), cell(p(''), '<w:hMerge/>')),
      removed,
      `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:sdt><w:sdtContent>${words('820')}</w:sdtContent></w:sdt>${words('779')}</w:tr>`
    )
    expect(grid(body)).toEqual([
      ['项目', ['金额', 2, 1]],
      ['', '820', '779']
    ])
  })

  it('keeps the rows right where no cell begins in one', () => {
    const down = (text: string): string => cell(p(run(text)), `<w:vMerge${text === '' ? '' : ' w:val="restart"'}/>`)
    const body = table(row(down('甲'), down('1')), row(down(''), down('')), row(words('乙'), words('2')))
    expect(grid(body)).toEqual([
      ['甲', '1'],
      ['乙', '2']
    ])
  })

  it('reads a table inside a cell behind the table, and a frame around text as the text', () => {
    const inner = table(row(words('子项'), words('5')), row(words('合计'), words('5')))
    const outer = table(row(words('名称'), cell(p(run('见下')) + inner + p(''))))
    expect(lines(outer)).toEqual(['名称\t见下', '子项\t5', '合计\t5'])
    expect(lines(table(row(cell(p(run('一、基本情况')) + p(run('全年预算820万元。'))))))).toEqual([
      '一、基本情况',
      '全年预算820万元。'
    ])
  })
})

describe('readDocx: places', () => {
  it('says paragraph, table, row, cell and note', () => {
    const reference = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    const body =
      p(run('报告')) +
      p('') +
      p(run('甲') + reference) +
      table(
        row(cell(p(run('项目')), '<w:vMerge w:val="restart"/>'), words('预算')),
        row(cell(p(''), '<w:vMerge/>'), words('820'))
      ) +
      p(run('乙'))
    const source = readDocx(docxOf(body, { footnotes: `<w:footnote w:id="1">${p(run('注'))}</w:footnote>` }))
    const at = (text: string): unknown => source.origin?.(source.text.indexOf(text))
    expect(at('报告')).toEqual({ paragraph: 1 })
    expect(at('甲')).toEqual({ paragraph: 2 })
    expect(at('项目')).toEqual({ table: 1, row: 1, column: 1 })
    expect(at('820')).toEqual({ table: 1, row: 2, column: 2 })
    expect(at('乙')).toEqual({ paragraph: 3 })
    expect(at('注')).toEqual({ footnote: 1 })
  })
})

/** A table whose cells cover more places than memory holds. */
function endless(): string {
  const wide = cell('<w:p/>', '<w:gridSpan w:val="99999"/>')
  return table(row(words('甲'), wide), ...Array.from({ length: 64_000 }, () => row(wide, wide)))
}

describe('readDocx: files that are none', () => {
  it.each([
    ['without words', docxOf(p('<w:r><w:drawing/></w:r>')), 'no-text'],
    ['of paragraphs without end', docxOf('<w:p/>'.repeat(1_500_001)), 'too-expanded'],
    ['of cells without end', docxOf(endless()), 'too-expanded'],
    ['cut inside the XML', docxOf('<w:p><w:r>'), 'corrupt'],
    ['nested without end', docxOf('<w:sdt>'.repeat(600) + '</w:sdt>'.repeat(600)), 'too-deep'],
    [
      'with a DOCTYPE',
      docxOf('', { files: { 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' } }),
      'unsafe'
    ]
  ])('refuses one %s', (_, bytes, problem) => {
    expect(() => readDocx(bytes)).toThrow(problem)
  })
})
