import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { docxOf, p, run } from '../packages/formats/testing/docx.js'
import { gouji, requireBuild } from './lib/command.js'

const cell = (text: string): string => `<w:tc>${p(run(text))}</w:tc>`
const row = (...cells: readonly string[]): string => `<w:tr>${cells.map(cell).join('')}</w:tr>`
const REPORT = docxOf(
  p(run('云岫县茶园改造项目绩效自评报告')) +
    p(run('二、预算执行情况')) +
    p(run('全年预算数820.00万元，执行数779.00万元，执行率为9') + run('6.00%。')) +
    `<w:tbl><w:tblPr/><w:tblGrid/>${row('项目', '预算数', '执行数')}${row('茶苗', '500.00', '480.00')}${row('水肥', '320.00', '299.00')}${row('合计', '820.00', '789.00')}</w:tbl>`
)

describe('gouji check on a Word file', () => {
  let folder = ''
  const file = (name: string, bytes: Uint8Array): string => {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    return path
  }
  beforeAll(() => {
    requireBuild()
    folder = mkdtempSync(join(tmpdir(), 'gouji-docx-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('says paragraphs and cells instead of lines', () => {
    const { stdout, status } = gouji(['check', file('报告.docx', REPORT)])
    expect(status).toBe(1)
    expect(stdout).toMatch(/第3段（二、预算执行情况） {2}错误 {2}执行率 96\.00%/)
    expect(stdout).toContain('预算数：820.00万元（第3段（二、预算执行情况））')
    expect(stdout).toMatch(/表1第4行第3列（二、预算执行情况） {2}错误/)
    expect(gouji(['check', '--lang', 'en', join(folder, '报告.docx')]).stdout).toContain('table 1 row 4 column 3')
  })

  it('gives the same places to programs, beside line and column', () => {
    const result = JSON.parse(gouji(['check', '-f', 'json', file('报告.docx', REPORT)]).stdout)
    expect(result.reports[0].findings[0].place).toMatchObject({
      start: { line: 3 },
      origin: { paragraph: 3, section: '二、预算执行情况' }
    })
  })

  it('reads it by its content, whatever it is called, and from standard input', () => {
    expect(gouji(['check', file('报告.txt', REPORT)]).stdout).toContain('第3段')
    expect(gouji(['check', '-'], { input: REPORT }).stdout).toContain('第3段')
  })

  it('says in one line what is wrong with a damaged one, and checks the others', () => {
    const cut = file('截断.docx', REPORT.subarray(0, REPORT.length - 40))
    const { stdout, stderr, status } = gouji(['check', cut, file('报告.docx', REPORT)])
    expect(status).toBe(2)
    expect(stderr).toMatch(/^\S*截断\.docx：文件不完整或已损坏[^\n]*\n$/)
    expect(stdout).toContain('第3段')
  })
})
