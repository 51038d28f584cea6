import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Submissions, audit, failuresOf, linesOf, queried, right, rowsOf, wrong } from './lib/audit.js'
import { requireBuild } from './lib/command.js'
import { zip } from './lib/zip.js'

let submissions: Submissions

beforeAll(() => {
  requireBuild()
  submissions = new Submissions()
})
afterAll(() => submissions.remove())

/** 「水利局/自评.txt」 as Chinese Windows writes it. */
const gbkName = Buffer.from('cbaec0fbbed62fd7d4c6c02e747874', 'hex')

describe('what there is to check', () => {
  it('folders, globs and files, each once, less what is left out', () => {
    const from = submissions.of({
      'a/1.txt': right,
      'a/2-草稿.txt': right.replace('820', '821'),
      'b/3.md': right.replace('779', '778')
    })
    const found = (...args: string[]) =>
      /待核对 (\d+) 份/.exec(audit(...args, '--out', join(from, `out${submissions.next()}`)).stderr)?.[1]
    expect(found(from)).toBe('3')
    expect(found(from, join(from, 'a/1.txt'), join(from, '**/*.txt'))).toBe('3')
    expect(found(join(from, '*/*.md'))).toBe('1')
    expect(found(from, '--exclude', '*草稿*')).toBe('2')
    expect(found(from, '--include', 'a/**', '--exclude', '*草稿*')).toBe('1')
  })

  it('a pattern that matches nothing, and a file that is missing, are said', () => {
    const from = submissions.of({ 'a.txt': right })
    const { status } = audit(
      join(from, '*.pdf'),
      join(from, '没有.txt'),
      join(from, 'a.txt'),
      '--out',
      join(from, 'out')
    )
    expect(status).toBe(2)
    expect(failuresOf(join(from, 'out')).map(({ reason }) => reason)).toEqual([
      expect.stringContaining('没有文件与这个通配符相符'),
      expect.stringContaining('没有这个文件')
    ])
  })

  it('archives with names in GBK; archives inside, damaged and foreign ones are named', () => {
    const from = submissions.of({
      '补报.zip': zip([
        [gbkName, wrong],
        [Buffer.from('inner.zip'), 'x']
      ]),
      '坏的.zip': 'PK\u0003\u0004',
      '旧的.rar': 'x'
    })
    const out = join(from, 'out')
    const { status } = audit(from, '--out', out)
    expect(status).toBe(2)
    const report = linesOf(out).find(({ type }) => type === 'report')
    expect(report?.path).toBe(join(from, '补报.zip/水利局/自评.txt'))
    expect(failuresOf(out).map(({ reason }) => reason)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('压缩包损坏'),
        expect.stringContaining('压缩包里的压缩包'),
        expect.stringContaining('不能打开 .rar')
      ])
    )
  })
})

describe('submissions that cannot be checked', () => {
  it('are given up when they take too long or too much memory, and the rest goes on', () => {
    const from = submissions.of({ 'a.txt': wrong, '大.txt': right.repeat(200_000), 'b.txt': right })
    const late = audit(from, '--out', join(from, 'o1'), '--timeout', '2')
    expect(late.status).toBe(2)
    expect(failuresOf(join(from, 'o1'))).toEqual([
      { type: 'failure', path: join(from, '大.txt'), reason: expect.stringContaining('核对超过 2 秒（试了两次）') }
    ])
    expect(late.stderr).toContain('共 2 份报告')
    const large = audit(from, '--out', join(from, 'o2'), '--memory', '64')
    expect(large.status).toBe(2)
    expect(failuresOf(join(from, 'o2'))).toEqual([
      { type: 'failure', path: join(from, '大.txt'), reason: expect.stringContaining('超过 64 MB（试了两次）') }
    ])
  }, 60_000)

  it('stand in a sheet of their own', async () => {
    const from = submissions.of({ '空.txt': '', 'a.txt': right })
    audit(from, '--out', join(from, 'out'))
    const [, row] = await rowsOf(join(from, 'out'), 3)
    expect(row?.[1]).toBe(join(from, '空.txt'))
    expect(row?.[2]).toContain('文件是空的')
  })
})

describe('configurations', () => {
  it('hold for the submissions below them; one with mistakes stops everything', () => {
    const from = submissions.of({ '甲/a.txt': wrong, '乙/b.txt': wrong.replace('779', '780'), '乙/草稿.txt': wrong })
    const out = join(from, 'out')
    writeFileSync(join(from, '乙/gouji.config.yaml'), 'rules:\n  execution-rate: off\nignore: ["草稿*"]\n')
    const { stderr } = audit(from, '--out', out)
    expect(stderr).toContain('按配置里的 ignore 跳过 1 份')
    expect(queried(out, "SELECT path FROM problems WHERE rule = 'execution-rate'")).toEqual([
      { path: join(from, '甲/a.txt') }
    ])
    // A changed configuration concerns its own submissions alone.
    writeFileSync(join(from, '乙/gouji.config.yaml'), 'ignore: ["草稿*"]\n')
    expect(audit(from, '--out', out).stderr).toContain('其中 1 份沿用已有结果')
    expect(queried(out, "SELECT count(*) AS n FROM problems WHERE rule = 'execution-rate'")).toEqual([{ n: 2 }])
    writeFileSync(join(from, '乙/gouji.config.yaml'), 'rules:\n  execution-rat: off\n')
    const refused = audit(from, '--out', join(from, 'other'))
    expect(refused.stderr).toContain('gouji.config.yaml')
    expect(refused.status).toBe(2)
    expect(readdirSync(join(from, 'other'))).toEqual(['.gouji'])
  }, 60_000)
})
