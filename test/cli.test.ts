import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bin, gouji, requireBuild } from './lib/command.js'

let folder = ''
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const heading = '云岫县2022年度培训项目支出绩效自评报告\n一、项目基本情况\n'
const right = `${heading}全年预算数820.00万元，全年执行数779.00万元，执行率为95.00%。\n`
const wrong = `${heading}全年预算数820.00万元，全年执行数779.00万元，执行率为85.00%。\n`
const reportsOf = (stdout: string) => JSON.parse(stdout).reports

beforeAll(() => {
  requireBuild()
  folder = mkdtempSync(join(tmpdir(), 'gouji-cli-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('exit status and findings', () => {
  it('is 0 for a report whose figures agree, with one line on what was covered', () => {
    const { status, stdout, stderr } = gouji(['check', file('right.txt', right)])
    expect(stderr).toBe('')
    expect(stdout).toMatch(/已读数字 3 个，核对关系 1 条：相符 1、舍入相符 0、弱 0、不一致 0、未能判断 0/)
    expect(status).toBe(0)
  })

  it('is 1 for a wrong rate, shown with its place, its operands and the arithmetic', () => {
    const { status, stdout, stderr } = gouji(['check', file('wrong.txt', wrong)])
    expect(stderr).toBe('')
    expect(stdout).toContain('3:33-3:39  错误')
    expect(stdout).toContain('779.00万元（3:20）')
    expect(stdout).toContain('820.00万元（3:6）')
    expect(stdout).toContain('779.00 ÷ 820.00 = 95.00%')
    expect(stdout).toContain('execution-rate')
    expect(stdout).toContain('共 1 份报告：错误 1')
    expect(status).toBe(1)
  })

  it('leaves out a rule, or takes it less seriously', () => {
    const off = gouji(['check', '--rule', 'execution-rate=off', file('wrong.txt', wrong)])
    expect(off.stdout).not.toContain('execution-rate')
    expect(off.status).toBe(0)
    const hint = gouji(['check', '-r', 'execution-rate=info', file('wrong.txt', wrong)])
    expect(hint.stdout).toContain('3:33-3:39  提示')
    expect(hint.status).toBe(0)
  })

  it('speaks English with --lang en', () => {
    const { stdout } = gouji(['check', '--lang', 'en', file('wrong.txt', wrong)])
    expect(stdout).toContain('3:33-3:39  error')
    expect(stdout).toContain('1 report: 1 error')
  })

  it('is 2 when one of the files cannot be checked, and checks the others all the same', () => {
    const missing = join(folder, 'missing.txt')
    const { status, stdout, stderr } = gouji(['check', missing, file('wrong.txt', wrong), '--format', 'json'])
    expect(status).toBe(2)
    expect(stderr).toBe(`${missing}：没有这个文件；请检查路径\n`)
    expect(reportsOf(stdout)).toHaveLength(1)
    expect(JSON.parse(stdout).failures).toEqual([{ path: missing, reason: '没有这个文件；请检查路径' }])
  })
})

describe('files that cannot be checked', () => {
  const oneLine = (path: string, words: RegExp) => {
    const { status, stdout, stderr } = gouji(['check', path])
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
    expect(stderr.startsWith(`${path}：`)).toBe(true)
    expect(stderr).toMatch(words)
    expect(stdout).toMatch(/1 个文件未能核对/)
    expect(status).toBe(2)
  }

  it('an empty one', () => oneLine(file('empty.txt', ''), /文件是空的/))
  it('one of blanks alone', () => oneLine(file('blank.txt', ' \n\t\r\n'), /文件是空的/))
  it('a binary one', () =>
    oneLine(file('binary.txt', new Uint8Array([0, 1, 2, 3, 0, 255, 254, 0, 9])), /看不出是什么文件/))
  it('a directory', () => {
    const path = join(folder, 'directory')
    mkdirSync(path)
    oneLine(path, /这是目录/)
  })
  it('a path through a file', () => oneLine(join(file('right.txt', right), 'x.txt'), /没有这个文件/))
  it('a device, without waiting for it', () => oneLine('/dev/zero', /不是普通文件/))
  it.skipIf(process.getuid?.() === 0)('one without permission', () => {
    const path = file('secret.txt', right)
    chmodSync(path, 0)
    oneLine(path, /没有读取权限/)
  })
  it.skipIf(!existsSync('/proc/self/mem'))('one whose reading fails', () =>
    oneLine('/proc/self/mem', /读取失败（EIO）/)
  )
})

describe('usage', () => {
  const refused = (args: string[], words: RegExp) => {
    const { status, stdout, stderr } = gouji(args)
    expect(stdout).toBe('')
    expect(stderr).toMatch(words)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
    expect(status).toBe(2)
  }

  it('wants a command', () => refused([], /没有写命令/))
  it('wants a known command', () => refused(['chekc', 'a.txt'], /没有命令“chekc”；是否要写 check/))
  it('wants files', () => refused(['check'], /没有写要核对的文件/))
  it('wants known options', () => refused(['check', '--formt', 'json', 'a.txt'], /没有选项 --formt；是否要写 --format/))
  it('wants a value behind an option', () => refused(['check', 'a.txt', '--format'], /--format <name> 后缺少值/))
  it('wants a known rule', () =>
    refused(
      ['check', '--rule', 'execution-rat=off', 'a.txt'],
      /--rule 没有规则“execution-rat”；是否要写 execution-rate/
    ))
  it('wants a known severity for a rule', () =>
    refused(
      ['check', '--rule', 'share=no', 'a.txt'],
      /--rule 不能是“share=no”；应写作 规则=off\|on\|error\|warning\|info/
    ))
  it('wants a known format', () =>
    refused(['check', '--format', 'xml', 'a.txt'], /--format 不能是“xml”；可用：stylish、.*json/))
  it('wants a number', () => refused(['check', '--max-warnings', '-1', 'a.txt'], /--max-warnings 不能是“-1”/))
  it('wants a known language', () => refused(['check', '--lang', 'de', 'a.txt'], /--lang 不能是“de”；可用：zh、en/))
  it('takes a name for standard input only with standard input', () =>
    refused(['check', '--stdin-filename', 'a.md', 'b.md'], /--stdin-filename 只在从标准输入读取时有用/))

  it('shows help and version on standard output', () => {
    const help = gouji(['check', '--help'])
    expect(help.status).toBe(0)
    expect(help.stdout).toMatch(/用法： gouji check \[选项\] 文件…/)
    expect(help.stdout).toMatch(/--max-warnings <n>/)
    expect(gouji(['--help']).stdout).toMatch(/命令：\n {2}check/)
    expect(gouji(['--version'])).toMatchObject({ status: 0, stdout: '0.1.0\n', stderr: '' })
  })
})

describe('standard input and output', () => {
  it('reads standard input under the name that is given', () => {
    const { status, stdout } = gouji(['check', '-', '--stdin-filename', '自评.txt', '--format', 'json'], {
      input: wrong
    })
    expect(reportsOf(stdout)[0].path).toBe('自评.txt')
    expect(status).toBe(1)
  })

  it('says so when standard input is empty', () => {
    expect(gouji(['check', '-'])).toMatchObject({ status: 2, stderr: expect.stringMatching(/^<stdin>：文件是空的/) })
  })

  it('paints nothing into a pipe', () => {
    expect(gouji(['check', file('wrong.txt', wrong)]).stdout).not.toContain('\u001B')
  })

  it('lets no control characters of a report through', () => {
    const { stdout } = gouji(['check', file('escape.txt', wrong.replace('全年执行数', '全年\u001B[31m执行数\u202E'))])
    expect(stdout).not.toMatch(/[\u001B\u202E]/)
  })

  it.skipIf(process.platform === 'win32')('keeps its status and its peace when the reader goes away', () => {
    const path = file(
      'many.txt',
      heading + '全年预算数820.00万元，全年执行数779.00万元，执行率为85.00%。\n'.repeat(3000)
    )
    const script = `"${process.execPath}" "${bin}" check --format json "${path}" | head -c 10 >/dev/null; echo \${PIPESTATUS[0]}`
    const { stdout, stderr } = spawnSync('bash', ['-c', script], { encoding: 'utf8' })
    expect(stderr).toBe('')
    expect(stdout.trim()).toBe('1')
  })

  it('writes a large result whole', () => {
    const path = file(
      'many.txt',
      heading + '全年预算数820.00万元，全年执行数779.00万元，执行率为85.00%。\n'.repeat(3000)
    )
    const { stdout } = gouji(['check', '--format', 'json', path])
    expect(stdout.length).toBeGreaterThan(1_000_000)
    expect(reportsOf(stdout)).toHaveLength(1)
  })
})

describe('an ignore directive', () => {
  it('takes a finding out of the result and says how many were', () => {
    const path = file(
      'ignored.txt',
      wrong.replace('\n', '\n<!-- 勾稽忽略下一行 execution-rate -- 口径不同 -->\n').replace('一、项目基本情况\n', '')
    )
    const { status, stdout } = gouji(['check', path])
    expect(stdout).toContain('1 条已忽略，未发现其他不一致')
    expect(stdout).toContain('共 1 份报告：错误 0、警告 0、提示 0（另有 1 条已忽略）')
    expect(status).toBe(0)
    const [report] = reportsOf(gouji(['check', '--format', 'json', path]).stdout)
    expect(report.findings).toEqual([])
    expect(report.suppressed).toMatchObject([
      { rule: 'execution-rate', text: '85.00%', suppression: { by: 'directive', reason: '口径不同' } }
    ])
  })
})
