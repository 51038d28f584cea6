import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from '../scripts/lib/root.mjs'
import { gouji, requireBuild } from './lib/command.js'

let folder = ''
const file = (name: string, content: string): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const config = (yaml: string): string => file('gouji.config.yaml', yaml)
const relation = (more: string): string => `relations:
  own:
    formula: 结余率 = 结余 / 预算
    facts:
      结余率: {label: "*结余率", unit: ratio}
      结余: {label: "*结余*", not: "*率", unit: money}
      预算: {label: "*预算*", unit: money}
${more}`
const title = '云岫县2022年度项目支出绩效自评报告\n一、资金\n'

beforeAll(() => {
  requireBuild()
  folder = mkdtempSync(join(tmpdir(), 'gouji-relations-'))
  mkdirSync(join(folder, 'inner'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('docs/custom-relations.md', () => {
  const text = readFileSync(join(root, 'docs/custom-relations.md'), 'utf8')
  const examples = [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1] ?? '')

  it.each(examples.map((example, i) => [i, example] as const))('example %i comes out as written', (_, example) => {
    const { status, stdout, stderr } = gouji(['rules', '--test', '--config', config(example)])
    expect(stderr).toBe('')
    expect(stdout.match(/与所写的一样$/gm)?.length).toBe(example.match(/verdict:/g)?.length)
    expect(status).toBe(0)
  })
})

describe('a relation of the configuration', () => {
  it('is a rule: it finds, is listed, is silenced and has the last word on what Gouji finds too', () => {
    config(relation('    severity: error\n    message: "{结余率} 应为 {计算值}"'))
    const path = file('a.txt', `${title}全年预算200万元，年末结余20万元，结余率12%。\n`)
    const { status, stdout } = gouji(['check', path, '--format', 'json'])
    const [report] = JSON.parse(stdout).reports
    expect(report.findings).toMatchObject([{ rule: 'custom/own', severity: 'error', message: '12% 应为 10%' }])
    expect(report.checks).toMatchObject([{ rule: 'custom/own', arithmetic: '20 ÷ 200 = 10%' }])
    expect(status).toBe(1)
    const off = gouji(['check', path, '--format', 'json', '-r', 'custom/own=off'])
    expect(JSON.parse(off.stdout).reports[0].findings).toMatchObject([{ rule: 'named-rate' }])
    config(`${relation('')}rules: {custom/own: info}\n`)
    expect(JSON.parse(gouji(['check', path, '--format', 'json']).stdout).reports[0].findings).toMatchObject([
      { rule: 'custom/own', severity: 'info' }
    ])
    const ignored = file(
      'b.txt',
      `${title}勾稽忽略 custom/own -- 按批复口径\n全年预算200万元，年末结余20万元，结余率12%。\n`
    )
    expect(gouji(['check', ignored, '--format', 'json', '-r', 'named-rate=off']).stdout).not.toContain('没有规则')
    expect(gouji(['rules', '--config', join(folder, 'gouji.config.yaml')]).stdout).toMatch(
      /^custom\/own +警告 +打开 +结余率 = 结余 \/ 预算$/m
    )
  })

  it('is explained', () => {
    const path = config(relation('    examples: [{text: "预算200万元，结余20万元，结余率10%。", verdict: holds}]\n'))
    const { status, stdout } = gouji(['explain', 'custom/own', '-c', path])
    expect(stdout).toContain(`- 写在：${path}:2\n- 公式：结余率 = 结余 / 预算\n- 结余率：label *结余率; unit ratio\n`)
    expect(stdout).toContain('## 相符\n\n预算200万元，结余20万元，结余率10%。')
    expect(stdout).toContain('--rule custom/own=off')
    expect(status).toBe(0)
    expect(gouji(['explain', 'custom/onw', '-c', path])).toMatchObject({
      status: 2,
      stderr: 'gouji：配置里没有关系“custom/onw”；是否要写 custom/own\n'
    })
  })

  it('leaves Gouji its own finding where it cannot decide', () => {
    config(relation(''))
    const path = file('a.txt', `${title}甲项目全年预算200万元，执行率85%，支出150万元；结余20万元，结余率12%。\n`)
    const without = JSON.parse(gouji(['check', path, '--no-config', '--format', 'json']).stdout).reports[0].findings
    const found = JSON.parse(gouji(['check', path, '--format', 'json']).stdout).reports[0].findings
    expect(found.filter(({ rule }: { rule: string }) => !rule.startsWith('custom/'))).toEqual(without)
  })

  const refused = (yaml: string, words: RegExp): void => {
    const path = config(yaml)
    const { status, stdout, stderr } = gouji(['check', file('a.txt', `${title}无。\n`)])
    expect(stdout).toBe('')
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
    expect(stderr.startsWith(`${path}:`)).toBe(true)
    expect(stderr).toMatch(words)
    expect(status).toBe(2)
  }

  it('is refused with its place when the formula speaks of what is not there', () =>
    refused(
      relation('').replace('结余 / 预算', '结余 / 预算数'),
      /:3:14：relations\.own\.formula：没有名称“预算数”；是否要写 预算/
    ))
  it('when units do not agree', () =>
    refused(relation('').replace('结余 / 预算', '结余 * 预算'), /单位不合：结余率（ratio）、money\^2/))
  it('when it is computed from itself', () =>
    refused(relation('').replace('= 结余 / 预算', '= 结余 / 预算 + 结余率'), /“结余率”由它自己算出/))
  it('when the message speaks of what is not there', () =>
    refused(relation('    message: "{结余绿} 不对"'), /:8:14：relations\.own\.message：没有 \{结余绿\}；是否要写/))
  it('when a key is misspelt', () =>
    refused(relation('    tolerence: 1'), /:8:5：relations\.own\.tolerence：没有这个键；是否要写 tolerance/))
  it('when its name cannot be a rule', () =>
    refused(relation('').replace('own:', 'a b:'), /:2:3：relations\.a b：名字只能用/))
  it('when a setting speaks of a relation that is not there', () =>
    refused(
      `${relation('')}rules: {custom/one: off}\n`,
      /:8:9：rules\.custom\/one：没有规则 custom\/one；自定义关系有：custom\/own/
    ))

  it('is tested by its examples', () => {
    const path = config(
      relation(`    examples:
      - {text: "预算200万元，结余20万元，结余率10%。", verdict: inconsistent}
      - {text: "预算200万元，结余20万元，结余率10%。", verdict: holds}
`)
    )
    const { status, stdout } = gouji(['rules', '--test', '-c', path])
    expect(stdout).toContain(`${path}:9：custom/own：应为不一致，结果是相符\n`)
    expect(stdout).toContain('例子 2 个：1 个与所写的一样，1 个不一样')
    expect(status).toBe(1)
    expect(gouji(['rules', '--test', '--no-config'])).toMatchObject({ status: 2 })
    expect(gouji(['check', '-r', 'custom/none=off', file('a.txt', title)])).toMatchObject({
      status: 2,
      stderr: '--rule 没有规则“custom/none”；配置里没有写这条关系\n'
    })
  })
})
