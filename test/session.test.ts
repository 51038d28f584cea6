import { buildReport, type Content, isReport, lint, readText, Session } from '@gouji/core'
import { rules } from '@gouji/rules'
import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { reportJson } from '../packages/core/src/engine/json.js'
import { root } from '../scripts/lib/root.mjs'

const samples = join(root, 'test/samples')
const sample = (name: string): Content => ({
  text: readFileSync(join(samples, name), 'utf8'),
  format: name.endsWith('.md') ? 'markdown' : 'text'
})
const names = readdirSync(samples).filter((name) => /\.(?:txt|md)$/.test(name))

function fresh(text: string, format: 'text' | 'markdown'): unknown {
  const report = buildReport(readText(text, format))
  return reportJson('x', report, lint(report, rules))
}

describe('a session', () => {
  it('finds in every version what a check from scratch finds', { timeout: 120_000 }, () => {
    const pieces = [
      '',
      '1',
      '0',
      '.',
      '万元',
      '%',
      '，',
      '。',
      '\n',
      '合计',
      '其中：',
      '预算数为100万元',
      '|',
      '（一）'
    ]
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.nat(12),
      put: fc.constantFrom(...pieces)
    })
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.array(edit, { minLength: 1, maxLength: 6 }), (name, edits) => {
        const { text: first, format } = sample(name) as { text: string; format: 'text' | 'markdown' }
        const session = new Session(rules)
        let text = first
        session.put('x', 0, { text, format }, true)
        for (const [i, { at, cut, put }] of edits.entries()) {
          const from = Math.floor(at * text.length)
          text = text.slice(0, from) + put + text.slice(from + cut)
          session.put('x', i + 1, { text, format }, true)
          const checked = session.check('x')
          expect(checked && reportJson('x', checked.report, checked.result)).toEqual(fresh(text, format))
        }
      }),
      { numRuns: 12 }
    )
  })

  it('keeps the result of a text that comes again, under its new version', () => {
    const session = new Session(rules)
    session.put('x', 1, sample('project-water.md'))
    const first = session.check('x')
    session.put('x', 2, { ...sample('project-water.md') } as Content)
    const second = session.check('x')
    expect(second?.version).toBe(2)
    expect(second?.result).toBe(first?.result)
    session.configure({ rules: { 'execution-rate': { severity: 'off' } } })
    expect(session.check('x')?.result).not.toBe(first?.result)
  })

  it('gives up a check in steps when the text changes or the document is closed', async () => {
    const session = new Session(rules)
    session.put('x', 1, sample('project-water.md'))
    let steps = 0
    const checked = await session.checkInSteps('x', async () => {
      if (++steps === 3) session.put('x', 2, sample('project-training.txt'))
    })
    expect(checked).toBeUndefined()
    expect(steps).toBe(3)
    const closed = await session.checkInSteps('x', async () => session.close('x'))
    expect(closed).toBeUndefined()
    expect(session.check('x')).toBeUndefined()
    session.put('x', 3, sample('project-water.md'))
    expect((await session.checkInSteps('x', async () => {}))?.version).toBe(3)
  })

  it('looks with rules at reports alone, unless it is asked to', () => {
    const session = new Session(rules)
    const content: Content = { text: '三本书共90元，其中两本60元、一本40元，合计90元。', format: 'text' }
    session.put('x', 1, content)
    expect(session.check('x')).toMatchObject({ isReport: false, result: { findings: [], checks: [] } })
    session.put('x', 1, content, true)
    expect(session.check('x')?.result.findings).not.toEqual([])
  })
})

describe('isReport', () => {
  it('takes every sample for a report', () => {
    const missed = names.filter((name) => {
      const { text, format } = sample(name) as { text: string; format: 'text' | 'markdown' }
      return !isReport(buildReport(readText(text, format)))
    })
    expect(missed).toEqual([])
  })

  it.each(['全年预算数100万元，执行数90万元，执行率95%。', '2023年预算安排120万元，实际到位100万元，支出98万元。'])(
    'takes a fragment with several amounts of the trade for one: %s',
    (text) => {
      expect(isReport(buildReport(readText(text, 'text')))).toBe(true)
    }
  )

  it.each([
    '# Project\n\n## 项目概述\n\n这个库有3个模块，安装需要20 MB，覆盖率95%。\n',
    '# 第三方许可\n\n本软件使用了12个第三方库。\n',
    '# 读书笔记\n\n书价38元，打八折后30.4元。第3章讲了预算的作用。\n',
    '会议纪要：3月5日，12人到会，讨论预算。'
  ])('does not take another text for one: %s', (text) => {
    expect(isReport(buildReport(readText(text, 'markdown')))).toBe(false)
  })
})
