import { existsSync, linkSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { docxOf, p, run } from '../packages/formats/testing/docx.js'
import { gouji, requireBuild } from './lib/command.js'

const REPORT = docxOf(
  p(run('云岫县茶园改造项目绩效自评报告')) +
    p(run('一、项目资金')) +
    p(run('全年预算数820.00万元。')) +
    p(run('二、预算执行情况')) +
    p(run('全年预算数820.00万元，执行数779.00万元，执行率为96.00%，比上年的700.00万元增长12.29%。'))
)
const GOOD = docxOf(
  p(run('云岫县茶园改造项目绩效自评报告')) + p(run('全年预算数820.00万元，执行数779.00万元，执行率为95.00%。'))
)

let folder = ''
const path = (name: string): string => join(folder, name)
const put = (name: string, bytes: Uint8Array | string): string => {
  writeFileSync(path(name), bytes)
  return path(name)
}
const partOf = (name: string, part: string): string =>
  new TextDecoder().decode(unzipSync(new Uint8Array(readFileSync(path(name))))[part])

beforeAll(requireBuild)
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-annotate-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('gouji annotate', () => {
  it('writes comments into a copy beside the original, which stays as it was', () => {
    const file = put('报告.docx', REPORT)
    const { stdout, stderr, status } = gouji(['annotate', file])
    expect(stderr).toBe('')
    expect(status).toBe(0)
    expect(stdout).toBe(`${file}：批注 2 处，写入 ${path('报告.勾稽.docx')}\n`)
    expect(readFileSync(file)).toEqual(Buffer.from(REPORT))
    expect(readdirSync(folder).sort()).toEqual(['报告.docx', '报告.勾稽.docx'])
    const comments = partOf('报告.勾稽.docx', 'word/comments.xml')
    expect(comments).toContain('【错误】执行率 96.00% 与所列数字不一致：779.00 ÷ 820.00 = 95.00%')
    expect(comments).toContain('应为 95.00%')
    expect(comments).toMatch(/w:author="Gouji" w:date="\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ"/)
    // the copy says the same as the original
    const findings = (name: string): string =>
      gouji(['check', path(name)])
        .stdout.split('\n')
        .slice(1)
        .join('\n')
    expect(findings('报告.勾稽.docx')).toBe(findings('报告.docx'))
  })

  it('colours figures only when asked to', () => {
    put('报告.docx', REPORT)
    gouji(['annotate', path('报告.docx')])
    expect(partOf('报告.勾稽.docx', 'word/document.xml')).not.toContain('w:shd')
    gouji(['annotate', '--highlight', '--force', path('报告.docx')])
    expect(partOf('报告.勾稽.docx', 'word/document.xml')).toMatch(/w:fill="FFC7CE"\/><\/w:rPr><w:t[^>]*>96\.00%</)
  })

  it('writes over nothing unless told to, and never over the report', () => {
    const file = put('报告.docx', REPORT)
    const old = put('报告.勾稽.docx', 'old')
    const refused = gouji(['annotate', file])
    expect(refused.status).toBe(2)
    expect(refused.stderr).toBe(`gouji：${old} 已经存在；要覆盖请加 --force，或用 --out 写到别处\n`)
    expect(readFileSync(old, 'utf8')).toBe('old')
    expect(gouji(['annotate', '--force', file]).status).toBe(0)
    linkSync(file, path('别名.docx'))
    for (const out of [file, path('别名.docx')]) {
      const own = gouji(['annotate', '--force', '-o', out, file])
      expect(own.status).toBe(2)
      expect(own.stderr).toContain('不能是报告本身')
    }
    expect(readFileSync(file)).toEqual(Buffer.from(REPORT))
  })

  it('writes nothing where nothing is wrong, and goes on behind a file that cannot be read', () => {
    const good = put('好.docx', GOOD)
    const bad = put('坏.docx', REPORT.subarray(0, 500))
    const { stdout, stderr, status } = gouji(['annotate', bad, good, put('报告.docx', REPORT)])
    expect(status).toBe(2)
    expect(stderr).toMatch(/坏\.docx：文件不完整或已损坏/)
    expect(stdout).toContain(`${good}：没有要批注的问题，没有写文件`)
    expect(existsSync(path('报告.勾稽.docx'))).toBe(true)
    expect(existsSync(path('好.勾稽.docx'))).toBe(false)
  })

  it('writes footnotes into a Markdown copy of a text', () => {
    const file = put('报告.txt', '项目绩效自评报告\n全年预算数820.00万元，执行数779.00万元，执行率为96.00%。\n')
    expect(gouji(['annotate', file]).stdout).toContain(`写入 ${path('报告.勾稽.md')}`)
    const copy = readFileSync(path('报告.勾稽.md'), 'utf8')
    expect(copy).toMatch(/执行率为96\.00%\[\^/)
    expect(copy).toContain('【错误】执行率 96.00% 与所列数字不一致')
  })

  it('says what is wrong with the command line', () => {
    expect(gouji(['annotate']).stderr).toContain('没有写要批注的文件')
    expect(gouji(['annotate', '-o', 'a', 'b', 'c']).stderr).toContain('--out 只能用于一个文件')
  })
})

describe('gouji fix', () => {
  const fingerprints = (file: string): string[] =>
    JSON.parse(gouji(['check', '-f', 'json', file]).stdout).reports[0].findings.map(
      (finding: { fingerprint: string }) => finding.fingerprint
    )

  it('makes the chosen repairs in a copy and says what they came to', () => {
    const file = put('报告.docx', REPORT)
    const [rate = '', change = ''] = fingerprints(file)
    const one = gouji(['fix', '--apply', rate.slice(0, 6), file])
    expect(one.stderr).toBe('')
    expect(one.stdout).toBe(
      `${file}：改了 1 处，写入 ${path('报告.已改.docx')}\n改前：错误 2、警告 0、提示 0；改后：错误 1、警告 0、提示 0\n`
    )
    expect(partOf('报告.已改.docx', 'word/document.xml')).toContain('执行率为95.00%，比上年的700.00万元增长12.29%')
    expect(readFileSync(file)).toEqual(Buffer.from(REPORT))
    const both = gouji(['fix', '--apply', rate, '--apply', change, '-o', path('定稿.docx'), file])
    expect(both.stdout).toContain('改后：错误 0、警告 0、提示 0')
  })

  it('lists what can be chosen where it cannot ask', () => {
    const file = put('报告.docx', REPORT)
    const { stderr, status } = gouji(['fix', file])
    expect(status).toBe(2)
    expect(stderr).toMatch(/没有写 --apply[^\n]*\n[0-9a-f]{14} {2}第5段（二、预算执行情况） {2}“96\.00%” → “95\.00%”/)
    expect(readdirSync(folder)).toEqual(['报告.docx'])
    expect(gouji(['fix', put('好.docx', GOOD)])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('没有可以代为改写')
    })
  })

  it('mends texts in their own encoding, every other byte as it was', () => {
    const text = '﻿项目绩效自评报告\r\n全年预算数820.00万元，执行数779.00万元，执行率为96.00%。\r\n'
    const file = put('报告.txt', text)
    const [rate = ''] = fingerprints(file)
    expect(gouji(['fix', '-a', rate, file]).status).toBe(0)
    expect(readFileSync(path('报告.已改.txt'), 'utf8')).toBe(text.replace('96.00%', '95.00%'))
  })

  it('says in one line what it cannot do', () => {
    const file = put('报告.docx', REPORT)
    const [rate = ''] = fingerprints(file)
    const said = (...args: string[]): string => gouji(['fix', ...args, file]).stderr
    expect(said('-a', 'ffffff')).toMatch(/^gouji：没有指纹以“ffffff”开头[^\n]*\n$/)
    expect(said('-a', rate.slice(0, 2))).toMatch(/^gouji：没有指纹以/)
    expect(said('-a', `${rate}=94.00%`)).toBe(`gouji：“${rate}”不能改为“94.00%”；可以改为：95.00%\n`)
    expect(said('-a', rate, '-a', rate)).toContain('改的是同一处')
    expect(said('-a', rate, '-o', file)).toContain('不能是报告本身')
    expect(readdirSync(folder)).toEqual(['报告.docx'])
  })
})
