import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from '../scripts/lib/root.mjs'
import { gouji, requireBuild } from './lib/command.js'

let folder = ''
const file = (name: string, content: string): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
let report = ''
let form = ''
let reply = ''

beforeAll(() => {
  requireBuild()
  folder = mkdtempSync(join(tmpdir(), 'gouji-reference-'))
  report = file(
    '报告.txt',
    '云岫县2022年度职业技能培训项目支出绩效自评报告\n一、资金情况\n全年预算数820.00万元，全年执行数779.00万元，执行率95.00%。\n'
  )
  form = file(
    '自评表.html',
    `<h1>云岫县2022年度职业技能培训项目支出绩效自评表</h1><table>
<tr><th>项目资金（万元）</th><th>全年预算数</th><th>全年执行数</th></tr>
<tr><td>年度资金总额</td><td>802.00</td><td>779.00</td></tr></table>`
  )
  reply = file('批复.txt', '关于2022年预算的批复\n职业技能培训项目全年预算数820.00万元。\n')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('gouji check --with, --reference', () => {
  it('finds what the form has otherwise, at the figure of the report, and says where it stands in the form', () => {
    const { status, stdout, stderr } = gouji(['check', report, '--with', form])
    expect(stderr).toBe('')
    expect(stdout).toMatch(/3:6-3:14 {2}警告 {2}全年预算数 820\.00万元 与“.*自评表\.html”所列 802\.00 不一致/)
    expect(stdout).toMatch(/全年预算数：802\.00（.*自评表\.html .+）/)
    // the rate of the report agrees with its own 820: nothing says that this is the wrong one
    expect(stdout).not.toContain('应为')
    expect(status).toBe(1)
    expect(gouji(['check', report]).status).toBe(0)
  })

  it('gives the place in the other document to programs, within the published schema', () => {
    const { stdout } = gouji(['check', report, '--with', form, '--format', 'json'])
    const result = JSON.parse(stdout)
    const schema = JSON.parse(readFileSync(join(root, 'packages/cli/schema/result-1.schema.json'), 'utf8'))
    const validate = new Ajv2020({ allErrors: true }).compile(schema)
    validate(result)
    expect(validate.errors ?? []).toEqual([])
    const [{ findings, checks }] = result.reports
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({ rule: 'reference', text: '820.00万元', place: { start: { line: 3 } } })
    expect(findings[0].place.path).toBeUndefined()
    expect(findings[0].related).toMatchObject([{ text: '802.00', place: { path: form } }])
    const ofForm = checks.filter(({ rule }: { rule: string }) => rule === 'reference')
    expect(ofForm.map(({ verdict }: { verdict: string }) => verdict)).toEqual(['inconsistent', 'exact'])
    expect(ofForm[1].operands).toMatchObject([{ text: '779.00', place: { path: form } }])
  })

  it('takes the reference for right: a miss is an error; both can be asked', () => {
    const own = file('own.txt', readFileSync(report, 'utf8').replace('全年预算数820', '职业技能培训项目全年预算数810'))
    const { stdout } = gouji(['check', own, '--reference', reply, '--with', form, '--format', 'json'])
    const found = JSON.parse(stdout).reports[0].findings.filter(({ rule }: { rule: string }) => rule === 'reference')
    expect(found).toMatchObject([
      { severity: 'error', message: expect.stringMatching(/与依据文件“.*批复\.txt”所列 820/) }
    ])
    const off = gouji(['check', own, '--reference', reply, '-r', 'reference=off', '--format', 'json']).stdout
    expect(off).not.toContain('"reference"')
  })

  it('has a fingerprint that follows the number of the other document', () => {
    const print = (path: string): string =>
      JSON.parse(gouji(['check', report, '--with', path, '--format', 'json']).stdout).reports[0].findings[0].fingerprint
    const other = file('other.html', readFileSync(form, 'utf8').replace('802.00', '803.00'))
    expect(print(form)).toBe(print(form))
    expect(print(other)).not.toBe(print(form))
  })

  it('is 2, with a line, when a document cannot be read or is the report itself', () => {
    const missing = gouji(['check', report, '--reference', join(folder, 'none.txt')])
    expect(missing).toMatchObject({ status: 2, stdout: '' })
    expect(missing.stderr).toMatch(/none\.txt：没有这个文件/)
    expect(gouji(['check', report, '--with', report])).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/--with 不能是要核对的文件/)
    })
  })
})
