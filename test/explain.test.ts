import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rules } from '@gouji/rules'
import { factsSchema } from '@gouji/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pages } from '../scripts/lib/rule-pages.mjs'
import { gouji, requireBuild } from './lib/command.js'

const text =
  '云岫县2022年度培训项目支出绩效自评报告\n全年预算数820.00万元，全年执行数779.00万元，执行率为85.00%。\n一、绩效目标\n培训12期，参训人员满意度≥90%。\n'

let folder = ''
let report = ''
beforeAll(() => {
  requireBuild()
  folder = mkdtempSync(join(tmpdir(), 'gouji-explain-'))
  report = join(folder, '自评报告.txt')
  writeFileSync(report, text)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const fingerprint = (): string =>
  JSON.parse(gouji(['check', '-f', 'json', report]).stdout).reports[0].findings[0].fingerprint

describe('gouji explain', () => {
  it('has the page of every rule', () => {
    const known = Object.entries(pages())
    expect(known.map(([id]) => id).sort()).toEqual(rules.map(({ meta }) => meta.id).sort())
    for (const [id, page] of known) expect(page.split('\n')[0]).toContain(`# ${id}`)
  })

  it.each(['execution-rate', '预算执行率', 'Execution rate'])('shows the page of %s', (name) => {
    const { status, stdout } = gouji(['explain', name])
    expect(status).toBe(0)
    expect(stdout).toContain('# execution-rate')
    expect(stdout).toContain('## 什么时候不适用')
  })

  it('shows a finding with its relations, the repair and how to silence it', () => {
    const whole = fingerprint()
    for (const name of [whole, whole.slice(0, 7)]) {
      const { status, stdout } = gouji(['explain', name, report])
      expect(status).toBe(0)
      expect(stdout).toContain(`2:33  错误  execution-rate（预算执行率）  ${whole}`)
      expect(stdout).toContain('为什么查：')
      expect(stdout).toContain('不一致  779.00 ÷ 820.00 = 95.00%')
      expect(stdout).toContain('全年执行数：779.00万元（2:20）')
      expect(stdout).toContain('应为 95.00%')
      expect(stdout).toContain('<!-- 勾稽忽略 execution-rate -- 理由 -->')
    }
    expect(gouji(['explain', '--lang', 'en', whole, report]).stdout).toContain('relations of “85.00%”')
  })

  it('the short fingerprint stands behind each finding', () => {
    expect(gouji(['check', report]).stdout).toContain(`execution-rate ${fingerprint().slice(0, 7)}\n`)
  })

  it.each([
    [['explain'], /没有写规则或指纹/],
    [['explain', 'excution-rate'], /没有规则“excution-rate”；是否要写 execution-rate/],
    [['explain', 'abcdef0'], /是指纹，还要写出问题所在的文件/]
  ])('%j is refused in one line', (args, message) => {
    const { status, stdout, stderr } = gouji(args)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(message)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  })

  it('says so when no finding has the fingerprint', () => {
    const { status, stderr } = gouji(['explain', 'ffffffff', report])
    expect(status).toBe(2)
    expect(stderr).toMatch(/没有指纹以 ffffffff 开头的问题/)
  })
})

describe('gouji facts', () => {
  it('lists every figure with its value, meaning, verdict and relations', () => {
    const { status, stdout } = gouji(['facts', report])
    expect(status).toBe(0)
    const rows = stdout.split('\n')
    const row = (words: string) =>
      rows
        .find((line) => line.includes(words))
        ?.trim()
        .split(/\s{2,}/)
    expect(row('820.00万元')).toEqual([
      '2:6',
      '820.00万元',
      '8200000',
      '金额',
      expect.stringMatching(/2022$/),
      '不一致',
      '#1',
      '全年预算数'
    ])
    expect(row('≥90%')).toEqual(['4:15', '≥90%', '0.9', '比率', '目标 2022', '未核对', '参训人员满意度'])
    expect(
      rows
        .at(-2)
        ?.trim()
        .split(/\s{2,}/)
    ).toEqual(['#1', '2:33', '不一致', 'execution-rate', '85.00%', '779.00 ÷ 820.00 = 95.00%'])
  })

  it('as JSON: one line a file, as its schema describes it', () => {
    const { status, stdout } = gouji(['facts', '-f', 'json', report, report, 'test/samples/evaluation-bazaar.md'])
    expect(status).toBe(0)
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines).toHaveLength(2)
    for (const line of lines) expect(factsSchema.parse(line)).toEqual(line)
    const [{ figures, checks }] = lines
    expect(figures.map((figure: { text: string }) => figure.text)).toEqual([
      '820.00万元',
      '779.00万元',
      '85.00%',
      '12期',
      '90%'
    ])
    expect(figures[2]).toMatchObject({ value: '0.85', verdict: 'inconsistent', checks: [0] })
    expect(figures[3]).toMatchObject({ value: '12', verdict: 'unchecked', checks: [] })
    expect(checks).toHaveLength(1)
  })

  it('goes on after a file that cannot be read', () => {
    const { status, stdout, stderr } = gouji(['facts', join(folder, 'missing.txt'), report])
    expect(status).toBe(2)
    expect(stderr).toMatch(/没有这个文件/)
    expect(stdout).toContain('820.00万元')
  })
})
