import { strFromU8, unzipSync } from 'fflate'
import { readXlsx as readByOthers } from 'hucre'
import { describe, expect, it } from 'vitest'
import { sheetXml, workbook } from '../../../testing/workbook.js'
import { annotate, applyEdits, type Marks } from '../../annotate.js'
import { readXlsx } from '../read-xlsx.js'

const text = (at: string, words: string): string => `<c r="${at}" s="1" t="inlineStr"><is><t>${words}</t></is></c>`
const rows = [
  `<row r="1"><c r="A1" t="inlineStr"><is><t>全年预算 480.00 万元，支出 456.00 万元</t></is></c></row>`,
  `<row r="3">${text('A3', '项目')}${text('B3', '金额')}</row>`,
  `<row r="4">${text('A4', '甲')}<c r="B4" s="7"><v>10</v></c></row>`,
  `<row r="5">${text('A5', '乙')}<c r="B5" s="4"><v>0.9567</v></c></row>`,
  `<row r="6">${text('A6', '合计')}<c r="B6" s="7"><f>SUM(B4:B5)</f><v>10.9567</v></c></row>`
].join('')
const plain = workbook({ 自评表: sheetXml(rows), 另表: sheetXml(`<row r="1">${text('C1', '别的 7 个')}</row>`) })
const options = { highlight: false, author: 'Gouji', date: '2024-01-01T00:00:00Z' }
const nothing: Marks = { annotations: [], verified: [], inconsistent: [] }

function spanOf(bytes: Uint8Array, words: string) {
  const start = readXlsx(bytes).text.indexOf(words)
  expect(start).toBeGreaterThanOrEqual(0)
  return { start, end: start + words.length }
}

function marksOn(bytes: Uint8Array, words: string, lines: string[], related: string[] = []): Marks {
  const others = related.map((other) => ({ span: spanOf(bytes, other), lines: [`见 ${words}`] }))
  return { ...nothing, annotations: [{ span: spanOf(bytes, words), severity: 'error', lines, related: others }] }
}

async function annotated(bytes: Uint8Array, marks: Marks, highlight = false): Promise<Uint8Array> {
  const written = await annotate(bytes, '自评表.xlsx', marks, { ...options, highlight })
  if ('problem' in written) throw new Error(written.problem)
  return written
}

/** The comments of a sheet by cell, as another library reads them. */
async function comments(bytes: Uint8Array, sheet = 0): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const [key, cell] of (await readByOthers(bytes)).sheets[sheet]?.cells ?? [])
    if (cell.comment) found[key] = cell.comment.text ?? ''
  return found
}

function parts(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))
}

describe('comments', () => {
  it('stand on the cells; another library reads them; nothing else changes', async () => {
    const written = await annotated(plain, marksOn(plain, '10.00', ['<错> & "误"', '建议'], ['95.67%', '7 个']))
    expect(await comments(written)).toEqual({ '3,1': '<错> & "误"\n建议', '4,1': '见 10.00' })
    expect(await comments(written, 1)).toEqual({ '0,2': '见 10.00' })
    expect(readXlsx(written).text).toBe(readXlsx(plain).text)
    const [before, after] = [parts(plain), parts(written)]
    const changed = Object.keys(before).filter((name) => before[name] !== after[name])
    expect(changed.sort()).toEqual(['[Content_Types].xml', 'xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml'])
    const sheet = after['xl/worksheets/sheet1.xml'] ?? ''
    expect(sheet.replace(/<legacyDrawing[^>]*\/>/, '')).toBe(before['xl/worksheets/sheet1.xml'])
    expect(after['xl/drawings/vmlDrawing1.vml']?.match(/<v:shape /g)).toHaveLength(2)
  })

  it('leave the file alone when there is nothing to say', async () => {
    expect(parts(await annotated(plain, nothing))).toEqual(parts(plain))
  })

  it('join the comments that are there', async () => {
    const once = await annotated(plain, marksOn(plain, '10.00', ['旧话']))
    const twice = await annotated(once, marksOn(plain, '10.00', ['新话'], ['95.67%']))
    expect(await comments(twice)).toEqual({ '3,1': '旧话\n\nGouji:\n新话', '4,1': '见 10.00' })
    expect(Object.keys(parts(twice)).sort()).toEqual(Object.keys(parts(once)).sort())
    const shapes = parts(twice)['xl/drawings/vmlDrawing1.vml'] ?? ''
    expect(new Set(shapes.match(/_x0000_s\d+/g)).size).toBe(2)
  })

  it('name their shapes where the order of a sheet has it, with the prefixes of the file', async () => {
    const sheet = sheetXml(rows)
      .replace(
        '</worksheet>',
        '<pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/><tableParts count="0"/></worksheet>'
      )
      .replace(/<(\/?)(?=[a-zA-Z])/g, '<$1s:')
      .replace('xmlns=', 'xmlns:s=')
    const bytes = workbook({ 表: sheet })
    const written = parts(await annotated(bytes, marksOn(bytes, '10.00', ['错'])))['xl/worksheets/sheet1.xml'] ?? ''
    expect(written).toMatch(/<s:pageMargins[^>]*\/><s:legacyDrawing xmlns:r="[^"]*" r:id="rIdGouji\d"\/><s:tableParts/)
  })

  it('say all of a cell in one', async () => {
    const marks = {
      ...nothing,
      annotations: ['480.00', '456.00'].map((words) => ({
        span: spanOf(plain, words),
        severity: 'error' as const,
        lines: [words],
        related: []
      }))
    }
    expect(await comments(await annotated(plain, marks))).toEqual({ '0,0': '480.00\n\n456.00' })
  })
})

it('colours cells, keeps what else their style says, and lets inconsistent win', async () => {
  const marks = {
    ...nothing,
    verified: [spanOf(plain, '95.67%'), spanOf(plain, '480.00')],
    inconsistent: [spanOf(plain, '10.00'), spanOf(plain, '456.00')]
  }
  const written = await annotated(plain, marks, true)
  const sheet = (await readByOthers(written, { readStyles: true })).sheets[0]
  const colour = (key: string) => {
    const fill = sheet?.cells?.get(key)?.style?.fill
    return fill?.type === 'pattern' ? fill.fgColor?.rgb : undefined
  }
  expect([colour('3,1'), colour('4,1'), colour('0,0'), colour('5,1')]).toEqual([
    'FFC7CE',
    'C6EFCE',
    'FFC7CE',
    undefined
  ])
  expect(readXlsx(written).text).toBe(readXlsx(plain).text)
  expect(sheet?.cells?.get('4,1')?.style?.numFmt).toBe('0.00%')
})

describe('edits', () => {
  const edit = async (words: string, instead: string) =>
    applyEdits(plain, 'x.xlsx', [{ span: spanOf(plain, words), text: instead }])

  it.each([
    ['10.00', '12.50', /^甲\t12\.50$/m],
    ['95.67%', '96.50%', /^乙\t96\.50%$/m],
    ['456.00', '465.00', /^全年预算 480\.00 万元，支出 465\.00 万元$/m],
    ['7 个', '8 个', /^别的 8 个$/m]
  ])('%s becomes %s', async (words, instead, expected) => {
    const written = await edit(words, instead)
    if ('problem' in written) throw new Error(written.problem)
    expect(readXlsx(written).text).toMatch(expected)
    expect(parts(written)['xl/workbook.xml']).toContain('<calcPr fullCalcOnLoad="1"/>')
  })

  it('changes several figures of one cell', async () => {
    const written = await applyEdits(plain, 'x.xlsx', [
      { span: spanOf(plain, '480.00'), text: '500.00' },
      { span: spanOf(plain, '456.00'), text: '4.50' }
    ])
    if ('problem' in written) throw new Error(written.problem)
    expect(readXlsx(written).text).toContain('全年预算 500.00 万元，支出 4.50 万元')
  })

  it('says of formulas, and of what a format cannot show, which cell it is', async () => {
    expect(await edit('10.96', '11.00')).toEqual({ problem: 'read-only', detail: '自评表!B6 =SUM(B4:B5)' })
    expect(await edit('95.67%', '95.678%')).toEqual({ problem: 'read-only', detail: '自评表!B5 0.00%' })
  })
})
