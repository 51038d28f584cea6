import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { corpusReport } from './generate/corpus.js'
import { Submissions, audit, ended, queried, resultFiles, right, rowsOf, start, until, wrong } from './lib/audit.js'
import { bin, gouji, requireBuild } from './lib/command.js'

let submissions: Submissions

beforeAll(() => {
  requireBuild()
  submissions = new Submissions()
})
afterAll(() => submissions.remove())

describe('what an audit writes', () => {
  it('a workbook, an overview, lines and a database, and says how it went', async () => {
    const from = submissions.of({
      '水利局/错.txt': wrong,
      '水利局/对.md': right,
      'readme.jpg': 'x',
      '.隐藏.txt': wrong
    })
    const out = join(from, '结果')
    const { status, stdout, stderr } = audit(from, '--out', out)
    expect(stdout).toBe('')
    expect(stderr).toContain('待核对 2 份')
    expect(stderr).toContain('跳过不是报告的文件：.jpg 1 个')
    expect(stderr).toContain('共 2 份报告、1 个单位：错误 1、警告 0、提示 0')
    expect(status).toBe(1)
    expect(readdirSync(out).sort()).toEqual(['.gouji', ...resultFiles].sort())
    const [head, ...rows] = await rowsOf(out, 0)
    expect(head?.slice(0, 6)).toEqual(['裁定', '备注', '级别', '单位', '文件', '位置'])
    const finding = rows.find((row) => row[10] === 'execution-rate') as string[]
    expect(finding.slice(2, 7)).toEqual(['错误', '云岫县水利局', join(from, '水利局/错.txt'), '3:35', '85.00%'])
    expect(finding[8]).toBe('779.00 ÷ 820.00 = 95.00%')
    expect(finding[9]).toContain('应为 95.00%')
    const [, unit] = await rowsOf(out, 1)
    expect(unit?.slice(0, 5)).toEqual(['云岫县水利局', '2', '1', '0', '0'])
  })

  it('an overview that loads and runs nothing, and shows names as text', () => {
    const from = submissions.of({ '<img src=x onerror=alert(1)>/错.txt': wrong.replaceAll('云岫县水利局', '') })
    audit(from, '--out', join(from, 'out'))
    const page = readFileSync(join(from, 'out/总览.html'), 'utf8')
    expect(page).toContain("default-src 'none'")
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;')
    expect(page).not.toMatch(/<img|<script|https?:\/\/|url\(/)
  })

  it('is asked with SQL', () => {
    const from = submissions.of({ 'a.txt': wrong, 'b.txt': right })
    const out = join(from, 'out')
    audit(from, '--out', out)
    const asked = gouji(['query', out, 'SELECT rule, severity FROM problems ORDER BY rule', '--format', 'json'])
    expect(asked.status).toBe(0)
    expect(JSON.parse(asked.stdout)).toContainEqual({ rule: 'execution-rate', severity: 'error' })
    expect(gouji(['query', out, 'SELECT count(*) AS 份数 FROM reports']).stdout).toBe('份数\n2\n')
    const csv = gouji(['query', out, "SELECT '=1+1' AS a, 'x,y' AS b", '--format', 'csv'])
    expect(csv.stdout).toBe('\uFEFFa,b\r\n\'=1+1,"x,y"\r\n')
    const refused = gouji(['query', out, 'DELETE FROM reports'])
    expect(refused.status).toBe(2)
    expect(refused.stderr).toMatch(/^gouji：查询没有成功（.*readonly/)
    expect(gouji(['query', join(from, 'nowhere'), 'SELECT 1']).status).toBe(2)
  })

  it('has the whole ledger only when asked for', () => {
    const from = submissions.of({ 'b.txt': right })
    const count = (out: string) => gouji(['query', out, 'SELECT count(*) AS n FROM checks']).stdout
    audit(from, '--out', join(from, 'o1'))
    expect(count(join(from, 'o1'))).toBe('n\n0\n')
    audit(from, '--out', join(from, 'o2'), '--ledger')
    expect(count(join(from, 'o2'))).toMatch(/^n\n[1-9]\d*\n$/)
  })
})

describe('across the batch', () => {
  it('figures that two submissions of one project disagree on', () => {
    const other = right.replaceAll('779.00', '738.00').replace('95.00%', '90.00%')
    const from = submissions.of({ 'a.txt': right, 'b.txt': other, '同 a.txt': right })
    const out = join(from, 'out')
    const { status } = audit(from, '--out', out)
    expect(status).toBe(1)
    const messages = queried(out, "SELECT message FROM problems WHERE rule = 'batch-figures'").map(
      ({ message }) => message
    )
    expect(messages).toHaveLength(2)
    expect(messages.join('\n')).toContain('“职业技能培训”的全年执行数，本报告为 738.00万元')
    const same = queried(out, 'SELECT path, same_as FROM reports WHERE same_as IS NOT NULL')
    expect(same).toEqual([{ path: join(from, '同 a.txt'), same_as: join(from, 'a.txt') }])
  })
})

describe('a terminal', () => {
  it('shows a bar with rate and time left, and no bar elsewhere', ({ skip }) => {
    if (spawnSync('script', ['--version']).error) return skip('the command `script` is not installed')
    const from = submissions.of(
      Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`${n}.txt`, corpusReport(n + 1, 9000)]))
    )
    const command = [process.execPath, bin, 'audit', from, '--out', join(from, 'o1')]
      .map((word) => `'${word}'`)
      .join(' ')
    const shown = spawnSync('script', ['-qec', command, '/dev/null'], {
      encoding: 'utf8',
      env: { ...process.env, TERM: 'xterm' },
      timeout: 30_000
    })
    expect(shown.stdout).toMatch(/[█░]{24} \d+\/12（\d+%） [\d.]+ 份\/秒 {2}还需 /)
    expect(shown.stdout).toContain('共 12 份报告')
    expect(audit(from, '--out', join(from, 'o2')).stderr).not.toMatch(/[█░\u001B]/)
  }, 60_000)
})

describe('usage', () => {
  it('says what is missing or makes no sense', () => {
    const from = submissions.of({ 'a.txt': right })
    const refused = (args: string[], words: RegExp) => {
      const { status, stderr } = audit(...args)
      expect(stderr).toMatch(words)
      expect(status).toBe(2)
    }
    refused([], /没有写要核对的目录/)
    refused([from], /请加 --out 目录/)
    refused([from, '--out', join(from, 'o'), '--jobs', '0'], /--jobs 应为 1 到 256 的整数/)
    refused([from, '--out', join(from, 'o'), '--timeout', 'x'], /--timeout 不能是“x”/)
  })

  it('one audit at a time writes into a folder', async () => {
    const from = submissions.of({ '大.txt': right.repeat(40_000) })
    const out = join(from, 'out')
    const child = start(['audit', from, '--out', out])
    await until(() => existsSync(join(out, '.gouji/lock')))
    const second = audit(from, '--out', out)
    expect(second.stderr).toContain(`进程 ${child.pid} 正在写这个结果目录`)
    expect(second.status).toBe(2)
    child.kill('SIGKILL')
    await ended(child)
  }, 60_000)
})
