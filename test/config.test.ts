import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { root } from '../scripts/lib/root.mjs'
import { gouji, requireBuild } from './lib/command.js'

let home = ''
let folder = ''
const file = (name: string, content: string): string => {
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
  return path
}
const wrong =
  '云岫县2022年度培训项目支出绩效自评报告\n一、项目基本情况\n全年预算数820.00万元，全年执行数779.00万元，执行率为85.00%。\n'

beforeAll(() => {
  requireBuild()
  home = mkdtempSync(join(tmpdir(), 'gouji-config-'))
})
let n = 0
beforeEach(() => {
  folder = join(home, String(n++))
  mkdirSync(folder)
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

describe('gouji check with a configuration', () => {
  it('takes the nearest one above each file, and the command line above all', () => {
    file('gouji.config.yaml', 'rules: {execution-rate: info}')
    const outer = file('a.txt', wrong)
    file('决算/package.json', '{"gouji": {"rules": {"execution-rate": "off"}}}')
    const inner = file('决算/b.txt', wrong)
    const { status, stdout } = gouji(['check', outer, inner, '--format', 'json'])
    const severities = JSON.parse(stdout).reports.map((report: { findings: { severity: string }[] }) =>
      report.findings.map(({ severity }) => severity)
    )
    expect(severities).toEqual([['info'], []])
    expect(status).toBe(0)
    expect(gouji(['check', outer, inner, '-r', 'execution-rate=error', '--format', 'json']).status).toBe(1)
    expect(gouji(['check', outer, '--no-config']).status).toBe(1)
    expect(gouji(['check', outer, '--config', join(folder, '决算/package.json')]).stdout).toContain('未发现不一致')
  })

  it('lets the configuration say what holds for the run, unless the command line does', () => {
    file('gouji.config.json', '{"format": "json", "maxWarnings": 1, "rules": {"execution-rate": "warning"}}')
    const path = file('a.txt', wrong)
    const { status, stdout } = gouji(['check', path])
    expect(JSON.parse(stdout).summary.findings).toEqual({ error: 0, warning: 1, info: 0 })
    expect(status).toBe(0)
    expect(gouji(['check', path, '--max-warnings', '0']).status).toBe(1)
    expect(gouji(['check', path, '--format', 'stylish']).stdout).toContain('共 1 份报告')
  })

  it('checks nothing when a configuration is wrong, and says where', () => {
    const config = file('gouji.config.yaml', 'rules:\n  execution-rat: off\n')
    const { status, stdout, stderr } = gouji(['check', file('a.txt', wrong)])
    expect(stderr).toBe(`${config}:2:3：rules.execution-rat：没有这个键；是否要写 execution-rate\n`)
    expect(stdout).toBe('')
    expect(status).toBe(2)
    expect(gouji(['check', file('a.txt', wrong), '--config', join(folder, 'none.yaml')])).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/none\.yaml：没有这个文件/)
    })
  })

  it('names what it does not check, and is 2 when nothing is left', () => {
    const config = file('gouji.config.yaml', 'ignore: 草稿/')
    const draft = file('草稿/a.txt', wrong)
    const { status, stdout, stderr } = gouji(['check', draft, file('b.txt', wrong), '--format', 'json'])
    expect(stderr).toBe(`${draft}：按配置不核对（${config}:1 的 ignore：草稿/）\n`)
    expect(JSON.parse(stdout).reports).toHaveLength(1)
    expect(status).toBe(1)
    const none = gouji(['check', draft])
    expect(none.stderr).toMatch(/没有要核对的文件/)
    expect(none.status).toBe(2)
  })

  it('says on standard error what a configuration says in vain', () => {
    const config = file('gouji.config.yaml', 'rules: {sections: off}\noverrides: [{files: x/**, rules: {share: off}}]')
    const path = file('a.txt', wrong)
    const said = `提示 ${config}:1:19：rules.sections：不起作用：这条规则本来就是关闭的\n`
    expect(gouji(['check', path]).stderr).toBe(said)
    expect(gouji(['check', path, '--quiet']).stderr).toBe('')
    expect(gouji(['check', path, file('b.txt', wrong)]).stderr).toBe(
      `${said}提示 ${config}:2:21：overrides[0]：没有用到：本次核对的文件都不符合 x/**\n`
    )
  })

  it('takes the baseline that it names, from where it is written', () => {
    const path = file('决算/a.txt', wrong)
    expect(gouji(['baseline', '--out', join(folder, 'known.json'), path]).status).toBe(0)
    expect(gouji(['check', path]).status).toBe(1)
    file('gouji.config.yaml', 'baseline: known.json')
    expect(gouji(['check', path]).status).toBe(0)
    file('gouji.config.yaml', 'baseline: none.json')
    expect(gouji(['check', path])).toMatchObject({ status: 2, stderr: expect.stringMatching(/none\.json 读不了/) })
  })

  it('raises hints with strict, and turns on what is off with nursery', () => {
    const path = file(
      'a.txt',
      `云岫县2022年度项目支出绩效自评表
| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
| 产出指标 | 培训人次 | ≥100人次 | 265人次 | 20 | 19 |  |
| 产出指标 | 培训期数 | ≥10期 | 12期 | 30 | 27 |  |
| 效益指标 | 就业率 | ≥90% | 95% | 50 | 50 |  |`
    )
    const found = (config: string): string[] => {
      file('gouji.config.yaml', config)
      const [report] = JSON.parse(gouji(['check', path, '--format', 'json']).stdout).reports
      return report.findings.map(({ rule, severity }: Record<string, string>) => `${rule} ${severity}`).sort()
    }
    expect(found('extends: recommended')).toEqual(['indicator-score info'])
    expect(found('extends: strict')).toEqual(['indicator-score warning'])
    expect(found('extends: nursery')).toEqual(['indicator-score info', 'over-achievement info'])
    expect(found('extends: strict\nrules: {indicator-score: info}')).toEqual(['indicator-score info'])
  })
})

describe('gouji print-config', () => {
  it('lists every key with its value and where it comes from', () => {
    file('base.yaml', 'extends: strict\nrules: {share: off}')
    const config = file(
      'gouji.config.yaml',
      'extends: ./base.yaml\noverrides:\n  - files: 决算/**\n    rules:\n      grade: info\n'
    )
    const { status, stdout } = gouji(['print-config', join(folder, '决算/a.txt')])
    const line = (key: string) => stdout.split('\n').find((one) => one.trim().startsWith(`${key} `))
    expect(line('lang')).toMatch(/zh\s+默认$/)
    expect(line('leastSeverity')).toMatch(/warning\s+预设 strict$/)
    expect(line('rules.share.severity')?.endsWith(`${join(folder, 'base.yaml')}:2:16`)).toBe(true)
    expect(line('rules.grade.severity')?.endsWith(`${config}:5:14`)).toBe(true)
    expect(status).toBe(0)
    const [json] = JSON.parse(gouji(['print-config', '--format', 'json', join(folder, 'a.txt')]).stdout)
    expect(json.config).toBe(config)
    expect(json.values.find(({ key }: { key: string }) => key === 'rules.grade.severity')).toEqual({
      key: 'rules.grade.severity',
      value: 'on',
      origin: { kind: 'default' }
    })
    expect(gouji(['check', '--print-config', '-r', 'grade=off', join(folder, 'a.txt')]).stdout).toMatch(
      /rules\.grade\.severity +off +命令行 --rule/
    )
  })

  it('is 2 for a configuration that is wrong', () => {
    file('gouji.config.yaml', 'lang: de')
    expect(gouji(['print-config', join(folder, 'a.txt')])).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/lang：不能是 de；可用：zh、en/)
    })
  })
})

describe('gouji init', () => {
  it.each(['zh', 'en'])('writes a configuration (%s) that Gouji takes, with nothing to remark', (lang) => {
    expect(gouji(['init', folder, '--lang', lang]).status).toBe(0)
    expect(readdirSync(folder)).toEqual(['gouji.config.yaml'])
    const { status, stderr } = gouji(['check', file('a.txt', wrong)])
    expect(stderr).toBe('')
    expect(status).toBe(1)
  })

  it('every setting that it shows as a remark is one that Gouji takes', () => {
    gouji(['init', folder])
    const text = readFileSync(join(folder, 'gouji.config.yaml'), 'utf8')
    const active = text.replace(/^# (?=[a-zA-Z]+:| {2})(?! {2}[a-z0-9-]+：)/gm, '')
    expect(active.match(/^[a-zA-Z]+:/gm)?.length).toBeGreaterThan(6)
    file('gouji.config.yaml', active)
    expect(gouji(['print-config', join(folder, 'a.txt')]).stderr).toBe('')
  })

  it('leaves alone what is there, whatever its ending', () => {
    const path = file('gouji.config.json', '{}')
    const { status, stderr } = gouji(['init', folder])
    expect(stderr).toBe(`${path}：已有配置，没有改动它；要重写请先移走\n`)
    expect(status).toBe(2)
    expect(readdirSync(folder)).toEqual(['gouji.config.json'])
    expect(gouji(['init', join(folder, 'none')])).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/没有写入 .*（ENOENT）/)
    })
  })
})

describe('gouji rules', () => {
  it('lists what the page of rules lists', () => {
    const page = readFileSync(join(root, 'docs/rules.md'), 'utf8')
    const ids = [...page.matchAll(/^\| \[`([^`]+)`\]/gm)].map((match) => match[1])
    const { status, stdout } = gouji(['rules'])
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .slice(1)
        .map((line) => line.split(/\s+/)[0])
    ).toEqual(ids)
    expect(stdout).toMatch(/^sections +提示 +关闭 +必备章节$/m)
    expect(status).toBe(0)
    expect(gouji(['rules', '--lang', 'en']).stdout).toMatch(/^sections +info +off +Required sections$/m)
    const list = JSON.parse(gouji(['rules', '--format', 'json']).stdout)
    expect(list.find(({ id }: { id: string }) => id === 'sections')).toMatchObject({
      severity: 'info',
      preset: 'nursery',
      title: { zh: '必备章节' }
    })
  })
})

describe('docs/configuration.md', () => {
  const text = readFileSync(join(root, 'docs/configuration.md'), 'utf8')
  const examples = [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1] ?? '')

  it('has examples that Gouji takes', () => {
    expect(examples.length).toBeGreaterThan(1)
    file('gouji.config.yaml', '')
    for (const example of examples) {
      file('x/gouji.config.yaml', example)
      expect(gouji(['print-config', join(folder, 'x/a.txt')]).stderr).toBe('')
    }
  })

  it('explains every key of the schema', () => {
    const schema = JSON.parse(readFileSync(join(root, 'packages/cli/schema/config-1.schema.json'), 'utf8'))
    for (const key of Object.keys(schema.properties)) expect(text, key).toContain(`| \`${key}\` |`)
  })
})
