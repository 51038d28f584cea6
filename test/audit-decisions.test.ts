import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Submissions, audit, rowsOf, wrong } from './lib/audit.js'
import { requireBuild } from './lib/command.js'

let submissions: Submissions

beforeAll(() => {
  requireBuild()
  submissions = new Submissions()
})
afterAll(() => submissions.remove())

describe('decisions', () => {
  /** Writes a reviewer's words into the row of the rule. */
  const decide = async (out: string, rule: string, decision: string, remark = ''): Promise<void> => {
    const file = join(out, '复核.xlsx')
    const { sheets } = await readXlsx(readFileSync(file))
    const rows = sheets[0]?.rows ?? []
    for (const row of rows.slice(1)) if (row[10] === rule) row.splice(0, 2, decision, remark)
    writeFileSync(file, await writeXlsx({ sheets: [{ name: '问题', rows }] }))
  }

  it('are taken over: a dismissed finding no longer counts, until its number changes', async () => {
    const from = submissions.of({ 'a.txt': wrong })
    const out = join(from, 'out')
    audit(from, '--out', out)
    await decide(out, 'execution-rate', '不成立', '另有口径')
    const again = audit(from, '--out', out)
    expect(again.stderr).toContain('错误 0、警告 0、提示 0；不成立 1 条（不计入）')
    expect(again.status).toBe(0)
    const [, row] = await rowsOf(out, 0)
    expect(row?.slice(0, 3)).toEqual(['不成立', '另有口径', '错误'])
    expect(existsSync(join(out, '复核（上次）.xlsx'))).toBe(true)
    // The decision outlives the workbook.
    rmSync(join(out, '复核.xlsx'))
    expect(audit(from, '--out', out).status).toBe(0)
    writeFileSync(join(from, 'a.txt'), wrong.replace('85.00%', '84.00%'))
    const reopened = audit(from, '--out', out)
    expect(reopened.stderr).toContain('错误 1')
    expect(reopened.status).toBe(1)
  })

  it('are those of their own unit and file alone', async () => {
    const other = wrong.replaceAll('云岫县水利局', '青禾县水利局')
    const from = submissions.of({ 'a.txt': wrong, 'b.txt': other })
    const out = join(from, 'out')
    audit(from, '--out', out)
    const file = join(out, '复核.xlsx')
    const { sheets } = await readXlsx(readFileSync(file))
    const rows = sheets[0]?.rows ?? []
    for (const row of rows.slice(1)) if (row[3] === '云岫县水利局') row[0] = '不成立'
    writeFileSync(file, await writeXlsx({ sheets: [{ name: '问题', rows }] }))
    const { stderr } = audit(from, '--out', out)
    expect(stderr).toContain('错误 1')
    expect(stderr).toContain('不成立 1 条')
  })

  it('a workbook that cannot be read is not written over', () => {
    const from = submissions.of({ 'a.txt': wrong })
    const out = join(from, 'out')
    mkdirSync(out)
    writeFileSync(join(out, '复核.xlsx'), 'no workbook')
    const { status, stderr } = audit(from, '--out', out)
    expect(status).toBe(2)
    expect(stderr).toMatch(/复核\.xlsx：读不出上次的裁定/)
    expect(readFileSync(join(out, '复核.xlsx'), 'utf8')).toBe('no workbook')
  })
})
