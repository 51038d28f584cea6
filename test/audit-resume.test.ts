import { appendFileSync, cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { corpusReport } from './generate/corpus.js'
import { Submissions, audit, bytesOf, ended, recordsIn, right, start, until, wrong } from './lib/audit.js'
import { gouji, requireBuild } from './lib/command.js'

let submissions: Submissions

beforeAll(() => {
  requireBuild()
  submissions = new Submissions()
})
afterAll(() => submissions.remove())

describe('the same results', () => {
  let from = ''
  let whole: string[] = []
  const into = (name: string) => join(from, '..', name)

  beforeAll(() => {
    const files: Record<string, string | Uint8Array> = {}
    for (let seed = 1; seed <= 40; seed++) files[`单位${seed % 7}/${seed}.txt`] = corpusReport(seed, 4000)
    files['坏.txt'] = new Uint8Array(3000).map((_, at) => (at * 89) % 256)
    files['错.txt'] = wrong
    from = submissions.of(files)
    audit(from, '--out', into('whole'), '--jobs', '1')
    whole = bytesOf(into('whole'))
  }, 60_000)

  it('with any number of workers', () => {
    audit(from, '--out', into('many'), '--jobs', '3')
    expect(bytesOf(into('many'))).toEqual(whole)
  }, 60_000)

  it('after it was killed, twice, in the middle of it', async () => {
    const out = into('killed')
    for (const records of [5, 20]) {
      const child = start(['audit', from, '--out', out, '--jobs', '2'])
      await until(() => recordsIn(out) >= records)
      child.kill('SIGKILL')
      await ended(child)
    }
    const { stderr } = audit(from, '--out', out)
    expect(Number(/其中 (\d+) 份沿用/.exec(stderr)?.[1])).toBeGreaterThanOrEqual(20)
    expect(bytesOf(out)).toEqual(whole)
  }, 60_000)

  it('after Ctrl-C, which says how to go on', async () => {
    const out = into('interrupted')
    const child = start(['audit', from, '--out', out, '--jobs', '2'])
    await until(() => recordsIn(out) >= 5)
    child.kill('SIGINT')
    const { status, stderr } = await ended(child)
    expect(stderr).toContain('再次运行同一条命令即从这里继续')
    expect(status).toBe(2)
    expect(existsSync(join(out, '复核.xlsx'))).toBe(false)
    audit(from, '--out', out)
    expect(bytesOf(out)).toEqual(whole)
  }, 60_000)

  it('after lines of the journal were torn and bits of it turned', () => {
    const out = into('torn')
    cpSync(into('whole'), out, { recursive: true })
    const journal = join(out, '.gouji/journal')
    const [name = ''] = readdirSync(journal)
    const bytes = readFileSync(join(journal, name))
    bytes[200] = (bytes[200] as number) ^ 4
    writeFileSync(join(journal, name), bytes)
    appendFileSync(join(journal, name), '0badc0de 1234')
    const { stderr } = audit(from, '--out', out)
    expect(stderr).toContain('待核对 42 份，其中 41 份沿用已有结果')
    expect(bytesOf(out)).toEqual(whole)
  }, 60_000)

  it('is not the old one after a file or a setting has changed', () => {
    const small = submissions.of({ 'a.txt': wrong, 'b.txt': right })
    const out = join(small, 'out')
    audit(small, '--out', out)
    writeFileSync(join(small, 'a.txt'), right.replaceAll('培训', '灌溉'))
    expect(audit(small, '--out', out).stderr).toContain('其中 1 份沿用已有结果')
    expect(gouji(['query', out, 'SELECT count(*) AS n FROM problems']).stdout).toBe('n\n0\n')
    expect(audit(small, '--out', out, '--rule', 'typography=off').stderr).not.toContain('沿用')
    expect(audit(small, '--out', out, '--fresh').stderr).not.toContain('沿用')
  }, 60_000)
})
