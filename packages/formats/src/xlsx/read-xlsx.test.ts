import { describe, expect, it } from 'vitest'
import { sheetXml, STYLES, workbook } from '../../testing/workbook.js'
import { zipOf } from '../../testing/zip.js'
import { Refusal } from '../refusal.js'
import { readXlsx } from './read-xlsx.js'

const text = (at: string, words: string, style = 0): string =>
  `<c r="${at}" s="${style}" t="inlineStr"><is><t>${words}</t></is></c>`
const number = (at: string, value: number, style = 0): string => `<c r="${at}" s="${style}"><v>${value}</v></c>`
const row = (at: number, ...cells: string[]): string => `<row r="${at}">${cells.join('')}</row>`

function lines(rows: string, merged: readonly string[] = []): string[] {
  return readXlsx(workbook({ 表: sheetXml(rows, merged) }))
    .text.trimEnd()
    .split('\n')
}

function problemOf(bytes: Uint8Array): string | undefined {
  try {
    readXlsx(bytes)
    return undefined
  } catch (error) {
    if (error instanceof Refusal) return error.problem
    throw error
  }
}

const head = row(1, text('A1', '项目'), text('B1', '金额'))

describe('cells', () => {
  it('shows numbers in their format', () => {
    const styles = [
      ['General', 1 / 3, '0.333333333'],
      ['0.00%', 0.9567, '95.67%'],
      ['#,##0.00', 1234567.891, '1,234,567.89'],
      ['0.00_ ', 8292.98, '8292.98'],
      ['0.00_);\\(0.00\\)', -5, '(5.00)'],
      ['0.00"万元"', 12.345, '12.35万元'],
      ['yyyy"年"m"月"d"日"', 45000, '2023年3月15日'],
      ['[$-804]yyyy"年"m"月"d"日";@', 45000, '2023年3月15日'],
      ['G/通用格式', 12.5, '12.5'],
      ['0.00;[红色]-0.00', -2, '-2.00'],
      ['0!.0,"万元"', 123456, '12.3万元'],
      ['@', 2023, '2023'],
      ['[broken', 7.25, '7.25'],
      ['0.00', 1.005, '1.01']
    ] as const
    const formats = styles.map(
      ([code], at) => `<numFmt numFmtId="${200 + at}" formatCode="${code.replaceAll('"', '&quot;')}"/>`
    )
    const xfs = styles.map((_, at) => `<xf numFmtId="${200 + at}"/>`)
    const part = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts>${formats.join('')}</numFmts><cellXfs>${xfs.join('')}</cellXfs></styleSheet>`
    const rows = styles.map(([, value], at) =>
      row(at + 1, text(`A${at + 1}`, '值', 0), number(`B${at + 1}`, value, at))
    )
    const source = readXlsx(workbook({ Sheet1: sheetXml(rows.join('')) }, { 'xl/styles.xml': part }))
    expect(source.text.trimEnd().split('\n')).toEqual(styles.map(([, , shown]) => `值\t${shown}`))
  })

  it('reads shared and rich strings, results of formulas, truth values and errors', () => {
    const shared = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>项目</t></si><si><r><t>金</t></r><r><t>额</t></r><rPh><t>jin e</t></rPh></si><si><t>一_x000D_\n二</t></si></sst>`
    const rows = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2"><f>1+1</f><v>2</v></c></row><row r="3"><c r="A3" t="str"><f>A1&amp;"x"</f><v>项目x</v></c><c r="B3" t="e"><v>#DIV/0!</v></c></row><row r="4"><c r="A4" t="s"><v>99</v></c><c r="B4" t="b"><v>1</v></c></row>`
    const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="t" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink" Target="https://example.com/" TargetMode="External"/></Relationships>`
    const bytes = workbook(
      { Sheet1: sheetXml(rows) },
      { 'xl/_rels/workbook.xml.rels': rels, 'xl/sharedStrings.xml': shared }
    )
    expect(readXlsx(bytes).text).toBe('项目\t金额\n一\n二\t2\n项目x\t#DIV/0!\n\tTRUE\n')
  })

  it('counts cells and rows that do not say where they are', () => {
    expect(
      lines('<row><c t="str"><v>甲</v></c><c><v>1</v></c></row><row><c t="str"><v>乙</v></c><c><v>2</v></c></row>')
    ).toEqual(['甲\t1', '乙\t2'])
  })

  it('counts days from 1904 where the workbook does', () => {
    const part = `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="1"/><sheets><sheet name="S" sheetId="1" r:id="s1"/></sheets></workbook>`
    const styles = STYLES.replace('formatCode="0.0%"', 'formatCode="yyyy-mm-dd"')
    const rows = head + row(2, text('A2', '日期'), number('B2', 43538, 3))
    expect(
      readXlsx(workbook({ S: sheetXml(rows) }, { 'xl/workbook.xml': part, 'xl/styles.xml': styles })).text
    ).toContain('2023-03-15')
  })
})

describe('sheets', () => {
  it('takes titles, units and notes around a ruled table out of it', () => {
    const rows = [
      row(1, text('A1', '项目支出明细表')),
      row(2, text('A2', '填报单位：水务局'), text('C2', '单位：万元')),
      row(3, text('A3', '项目', 1), text('B3', '预算', 1), text('C3', '支出', 1)),
      row(4, text('A4', '河道', 1), number('B4', 120, 7), number('C4', 110, 7)),
      row(5, text('A5', '注：本表保留两位小数。')),
      row(7, text('A7', '说明')),
      row(8, text('A8', '指标', 1), text('B8', '目标', 1)),
      row(9, text('A9', '长度', 1), text('B9', '12公里', 1))
    ].join('')
    const { tree, text: words } = readXlsx(workbook({ Sheet1: sheetXml(rows, ['A1:C1', 'A2:B2']) }))
    expect(tree.children.map(({ type }) => type)).toEqual([
      'heading',
      'paragraph',
      'table',
      'paragraph',
      'paragraph',
      'table'
    ])
    expect(words).toBe(
      '项目支出明细表\n填报单位：水务局\u3000单位：万元\n项目\t预算\t支出\n河道\t120.00\t110.00\n注：本表保留两位小数。\n说明\n指标\t目标\n长度\t12公里\n'
    )
  })

  it('keeps merged cells and hides what lies under them', () => {
    const rows =
      head +
      row(2, text('A2', '产出'), number('B2', 1)) +
      row(3, text('A3', '盖住的 99'), number('B3', 2)) +
      row(4, text('A4', '合计'), number('B4', 3))
    const { tree } = readXlsx(workbook({ Sheet1: sheetXml(rows, ['A2:A3']) }))
    const table = tree.children[0]
    if (table?.type !== 'table') throw new Error('no table')
    expect(table.children[1]?.children[0]?.data).toEqual({ columnSpan: 1, rowSpan: 2 })
    expect(table.children[2]?.children).toHaveLength(1)
  })

  it('leads to sheet and cell, takes every sheet for a document of its own, leaves hidden ones out', () => {
    const part = `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="甲 表" sheetId="1" r:id="s1"/><sheet name="藏" sheetId="2" state="hidden" r:id="s2"/><sheet name="乙" sheetId="3" r:id="s3"/></sheets></workbook>`
    const sheet = (value: number): string => sheetXml(head + row(12, text('A12', '甲'), number('AB12', value)))
    const {
      text: words,
      origin,
      documents
    } = readXlsx(workbook({ a: sheet(11), b: sheet(22), c: sheet(33) }, { 'xl/workbook.xml': part }))
    expect(words).not.toContain('22')
    expect(origin?.(words.indexOf('11'))).toEqual({ sheet: '甲 表', cell: 'AB12' })
    expect(origin?.(words.indexOf('33'))).toEqual({ sheet: '乙', cell: 'AB12' })
    expect(documents).toHaveLength(2)
    expect(words.slice(documents?.[1])).toMatch(/^乙\n/)
  })

  it('reads files with other prefixes and of the strict kind', () => {
    const strict = `<s:worksheet xmlns:s="http://purl.oclc.org/ooxml/spreadsheetml/main"><s:sheetData><s:row r="1"><s:c r="A1" t="inlineStr"><s:is><s:t>预算500万元</s:t></s:is></s:c></s:row></s:sheetData></s:worksheet>`
    expect(readXlsx(workbook({ Sheet1: strict })).text).toBe('预算500万元\n')
  })
})

describe('formulas', () => {
  it('carries those that only add, moved where cells share one', () => {
    const f = (at: string, formula: string, value: number): string => `<c r="${at}">${formula}<v>${value}</v></c>`
    const rows =
      head.replace('</row>', `${text('C1', '支出')}</row>`) +
      row(2, text('A2', '甲'), number('B2', 1), number('C2', 2)) +
      row(3, text('A3', '乙'), number('B3', 3), number('C3', 4)) +
      row(
        4,
        text('A4', '合计'),
        f('B4', '<f t="shared" ref="B4:C4" si="0">SUM(B2:B3)</f>', 4),
        f('C4', '<f t="shared" si="0"/>', 6)
      ) +
      row(
        5,
        text('A5', '平均'),
        f('B5', '<f>AVERAGE(B2:B3)</f>', 2),
        f('C5', '<f t="array" ref="C5">SUM(C2:C3)</f>', 6)
      )
    const { text: words, spreadsheet } = readXlsx(workbook({ S: sheetXml(rows) }))
    const { sums = [] } = spreadsheet ?? {}
    expect(sums.map(({ text: formula, span }) => [formula, words.slice(span.start, span.end)])).toEqual([
      ['SUM(B2:B3)', '4'],
      ['SUM(C2:C3)', '6']
    ])
    expect(spreadsheet?.cellAt('S', { row: 1, column: 0 })?.isNumber).toBe(false)
    expect(spreadsheet?.cellAt('S', { row: 1, column: 1 })?.isNumber).toBe(true)
    expect(spreadsheet?.cellAt('S', { row: 50, column: 1 })).toBeUndefined()
  })
})

describe('bounds', () => {
  it('does not take a sheet at its word, nor merged cells without end', () => {
    const merged = Array.from({ length: 3000 }, (_, at) => `A${at + 1}:XFD1048576`)
    const many = Array.from({ length: 3000 }, (_, at) =>
      row(at + 1, number(`A${at + 1}`, at), number(`C${at + 1}`, at))
    ).join('')
    expect(readXlsx(workbook({ S: sheetXml(many, merged) })).text.length).toBeGreaterThan(0)
    expect(lines(head + row(1_048_576, text('A1048576', '甲'), number('XFD1048576', 5)))).toEqual([
      '项目\t金额',
      '甲\t5'
    ])
  })

  it('writes no blanks out where cells are scattered', () => {
    const scattered = Array.from({ length: 2000 }, (_, at) =>
      row(at + 1, `<c><v>${at}</v></c>`, `<c r="${column(at + 2)}${at + 1}"><v>7</v></c>`)
    ).join('')
    expect(readXlsx(workbook({ S: sheetXml(scattered) })).text.length).toBeLessThan(100_000)
  })

  function column(at: number): string {
    return at < 26 ? String.fromCharCode(65 + at) : column(Math.floor(at / 26) - 1) + column(at % 26)
  }

  it('refuses what is damaged or empty', () => {
    expect(problemOf(workbook({ S: sheetXml('') }))).toBe('empty')
    expect(problemOf(workbook({ S: '<worksheet' }))).toBe('corrupt')
    const binary =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>'
    expect(problemOf(workbook({ S: '' }, { '_rels/.rels': binary, 'xl/workbook.bin': '\u0083' }))).toBe('unsupported')
    expect(problemOf(zipOf({ '[Content_Types].xml': '<Types/>', 'xl/a.xml': '<a/>' }))).toBe('corrupt')
    expect(problemOf(workbook({ S: `<!DOCTYPE x [<!ENTITY a "aa">]>${sheetXml(head)}` }))).toBe('unsafe')
  })
})
