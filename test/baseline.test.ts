import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { gouji, requireBuild } from './lib/command.js'

const head = '云岫县2022年度培训项目支出绩效自评报告\n一、资金情况\n'
const wrong = '全年预算数820.00万元，全年执行数779.00万元，执行率为85.00%。\n'
const other = '第一批补助资金按时足额发放到位。\n'

let folder = ''
let report = ''
let base = ''
beforeAll(requireBuild)
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-baseline-'))
  report = join(folder, '报告.txt')
  base = join(folder, 'gouji.baseline.json')
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
})

const accept = (...args: string[]) => gouji(['baseline', '--out', base, ...args, report])
const check = () => gouji(['check', '--baseline', base, report])
const entries = () => JSON.parse(readFileSync(base, 'utf8')).files['报告.txt']

describe('gouji baseline', () => {
  it('accepts what is there; a moved paragraph stays accepted, a changed number is reported again', () => {
    writeFileSync(report, head + wrong + other)
    expect(accept()).toMatchObject({ status: 0, stdout: `${base}：保留 0 条，新增 1 条，删去 0 条\n` })
    expect(entries()).toMatchObject([{ rule: 'execution-rate', text: '85.00%' }])
    expect(check()).toMatchObject({ status: 0, stderr: '' })

    writeFileSync(report, head + other + wrong)
    expect(check().status).toBe(0)

    writeFileSync(report, head + other + wrong.replace('85.00', '75.00'))
    const changed = check()
    expect(changed.status).toBe(1)
    expect(changed.stdout).toContain('执行率 75.00%')
    expect(changed.stderr).toContain('基线里有 1 条已不再出现')
  })

  it('forgets what is gone without accepting what is new', () => {
    writeFileSync(report, head + wrong)
    accept()
    writeFileSync(report, head + wrong.replace('85.00', '75.00'))
    expect(accept('--prune').stdout).toContain('保留 0 条，新增 0 条，删去 1 条')
    expect(entries()).toBeUndefined()
    expect(check().status).toBe(1)
  })

  it('finds files by their place beside the baseline, wherever it is run', () => {
    writeFileSync(report, head + wrong)
    accept()
    const below = join(folder, 'below')
    mkdirSync(below)
    expect(gouji(['check', '--baseline', base, join(below, '..', '报告.txt')]).status).toBe(0)
  })

  it('leaves the baseline as it was when a file cannot be checked', () => {
    writeFileSync(report, head + wrong)
    accept()
    const before = readFileSync(base, 'utf8')
    const { status, stderr } = accept(join(folder, 'missing.txt'))
    expect(stderr).toMatch(/missing\.txt：没有这个文件/)
    expect(status).toBe(2)
    expect(readFileSync(base, 'utf8')).toBe(before)
  })

  it('refuses a baseline that is none, in one line', () => {
    writeFileSync(report, head + wrong)
    for (const [content, message] of [
      ['{', /不是 JSON/],
      ['{"version":1,"files":{"a":[{}]}}', /files\.a\.0\.fingerprint 不对/],
      ['{"version":2,"files":{}}', /version 不对/]
    ] as const) {
      writeFileSync(base, content)
      for (const outcome of [check(), accept()]) {
        expect(outcome.status).toBe(2)
        expect(outcome.stderr).toMatch(message)
        expect(outcome.stderr.trimEnd().split('\n')).toHaveLength(1)
      }
      expect(readFileSync(base, 'utf8')).toBe(content)
    }
    rmSync(base)
    expect(check()).toMatchObject({ status: 2, stderr: expect.stringMatching(/没有这个文件.*gouji baseline/) })
  })

  it.skipIf(process.getuid?.() === 0)('says so when it cannot write, and leaves nothing behind', () => {
    writeFileSync(report, head + wrong)
    chmodSync(folder, 0o500)
    const { status, stderr } = accept()
    chmodSync(folder, 0o700)
    expect(status).toBe(2)
    expect(stderr).toMatch(/写不了/)
    expect(existsSync(base)).toBe(false)
  })
})
