import { describe, expect, it } from 'vitest'
import { VFile } from 'vfile'
import { z } from 'zod'
import { Decimal } from '../arithmetic/decimal.js'
import { operand, plus } from '../../testing/printed.js'
import { report } from '../../testing/report.js'
import type { Figure } from '../figures/figure.js'
import type { Relation } from '../relations/relation.js'
import { reportJson, resultJson } from './json.js'
import { lint } from './lint.js'
import { addMessages } from './message.js'
import { defineRule } from './rule.js'
import { resultSchema } from './schema.js'

const text = '一、人员\r\n行政12人、事业37人，共50人，占96%。'

function checked(origin?: Parameters<typeof report>[2]) {
  const { report: made, figures } = report(text, ['12人', '37人', '50人', '96%'], origin)
  const [office, institute, people, share] = figures as [Figure, Figure, Figure, Figure]
  const sum: Relation = {
    kind: 'sum',
    stated: operand(people, '人员'),
    comparison: '=',
    readings: [{ expression: plus(office, institute), binding: 'firm' }]
  }
  const blocked: Relation = {
    kind: 'share',
    stated: operand(share, '占比'),
    comparison: '=',
    readings: [],
    blocked: 'base-not-stated',
    known: [operand(office, '行政')]
  }
  const rule = defineRule({
    meta: { id: 'parts', title: { zh: '', en: '' }, severity: 'warning', preset: 'recommended', covers: [] },
    relations: () => [sum, blocked],
    issues: () => [
      {
        kind: '说明',
        span: { start: 0, end: 2 },
        severity: 'info',
        related: [{ label: '见', span: people.span }],
        fix: { span: { start: 0, end: 1 }, text: '二' }
      }
    ],
    checkMessage: (check) => `合计 50 与所列数字不一致：${check.arithmetic}`,
    issueMessage: (issue) => issue.kind
  })
  return { made, result: lint(made, [rule]) }
}

describe('the machine-readable result', () => {
  it('has places from 1 in UTF-16 units, operands and arithmetic', () => {
    const { made, result } = checked()
    const json = reportJson('甲/报告.txt', made, result)
    expect(json).toMatchObject({ path: '甲/报告.txt', kind: 'project', year: 2024, suppressed: [] })
    expect(json.findings[1]).toEqual({
      rule: 'parts',
      severity: 'warning',
      message: '合计 50 与所列数字不一致：12 + 37 = 49',
      place: { start: { line: 2, column: 14, offset: 19 }, end: { line: 2, column: 17, offset: 22 } },
      text: '50人',
      related: [
        {
          label: '12人',
          text: '12人',
          place: { start: { line: 2, column: 3, offset: 8 }, end: { line: 2, column: 6, offset: 11 } }
        },
        {
          label: '37人',
          text: '37人',
          place: { start: { line: 2, column: 9, offset: 14 }, end: { line: 2, column: 12, offset: 17 } }
        }
      ],
      repairs: [{ text: '49人', holds: 1 }],
      fingerprint: result.findings[1]?.fingerprint
    })
    expect(json.findings[0]?.fix).toEqual({
      place: { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 2, offset: 1 } },
      text: '二'
    })
    expect(
      json.checks.map(({ verdict, reason, stated, operands, arithmetic }) => [
        verdict,
        reason,
        stated.text,
        operands.map((o) => o.text),
        arithmetic
      ])
    ).toEqual([
      ['inconsistent', undefined, '50人', ['12人', '37人'], '12 + 37 = 49'],
      ['blocked', 'base-not-stated', '96%', ['12人'], '']
    ])
    expect(json.coverage).toEqual({
      figures: 4,
      checked: 3,
      relations: { exact: 0, rounding: 0, weak: 0, inconsistent: 1, blocked: 1 }
    })
  })

  it('lists what a constant counts with the operands, and counts no number that is no figure', () => {
    const { report: made, figures } = report('内设3个股室：办公室、财务股。', ['3个'])
    const [stated] = figures as [Figure]
    const counted = [
      { label: '办公室', span: { start: 7, end: 10 } },
      { label: '财务股', span: { start: 11, end: 14 } }
    ]
    const relation: Relation = {
      kind: 'count',
      stated: operand({ ...stated, index: -1 }, '股室'),
      comparison: '=',
      readings: [{ expression: { op: 'constant', value: new Decimal(2) }, binding: 'firm', counted }]
    }
    const rule = defineRule({
      meta: { id: 'count', title: { zh: '', en: '' }, severity: 'warning', preset: 'recommended', covers: [] },
      relations: () => [relation],
      checkMessage: (check) => check.arithmetic
    })
    const result = lint(made, [rule])
    const json = reportJson('甲.txt', made, result)
    expect(json.checks[0]?.operands.map(({ label, text }) => [label, text])).toEqual([
      ['办公室', '办公室'],
      ['财务股', '财务股']
    ])
    expect(json.findings[0]).toMatchObject({ message: '3 ≠ 2', text: '3个' })
    expect(json.findings[0]?.related.map(({ text }) => text)).toEqual(['办公室', '财务股'])
    expect(json.coverage.checked).toBe(0)
  })

  it('says where in a document that is not text', () => {
    const { made, result } = checked((offset) => (offset === 19 ? { page: 2, box: [1, 2, 3, 4] } : undefined))
    expect(reportJson('x.pdf', made, result).findings[1]?.place.origin).toEqual({ page: 2, box: [1, 2, 3, 4] })
  })

  it('meets its own schema, which can be published', () => {
    const { made, result } = checked(() => ({ sheet: '附表', cell: 'F12' }))
    const one = reportJson('a.xlsx', made, {
      ...result,
      suppressed: result.findings.map((finding) => ({ finding, by: 'baseline' }))
    })
    const all = resultJson(
      '0.1.0',
      [one, reportJson('b.xlsx', made, result)],
      [{ path: 'c.doc', reason: 'unreadable' }]
    )
    expect(resultSchema.parse(JSON.parse(JSON.stringify(all)))).toEqual(all)
    expect(all.summary).toEqual({
      reports: 2,
      failures: 1,
      suppressed: 2,
      findings: { error: 0, warning: 2, info: 2 },
      coverage: { figures: 8, checked: 6, relations: { exact: 0, rounding: 0, weak: 0, inconsistent: 2, blocked: 2 } }
    })
    const schema = z.toJSONSchema(resultSchema)
    expect(schema.required).toEqual(['gouji', 'schemaVersion', 'reports', 'failures', 'summary'])
  })
})

describe('messages', () => {
  it('carry place, severity, arithmetic, operands and repairs', () => {
    const { made, result } = checked()
    const file = new VFile({ path: '报告.txt', value: text })
    addMessages(file, made, result.findings, (rule) => `https://example.org/${rule}`)
    const [issue, finding] = file.messages
    expect(finding).toMatchObject({
      reason: '合计 50 与所列数字不一致：12 + 37 = 49',
      ruleId: 'parts',
      source: 'gouji',
      fatal: false,
      line: 2,
      column: 14,
      file: '报告.txt',
      actual: '50人',
      expected: ['49人'],
      url: 'https://example.org/parts',
      place: { start: { line: 2, column: 14, offset: 19 }, end: { line: 2, column: 17, offset: 22 } },
      note: '12 + 37 = 49\n人员 50人 (2:14)\n12人 12人 (2:3)\n37人 37人 (2:9)'
    })
    expect(String(finding)).toBe('报告.txt:2:14-2:17: 合计 50 与所列数字不一致：12 + 37 = 49')
    expect(issue).toMatchObject({ fatal: undefined, expected: [], note: '见 50人 (2:14)' })
  })

  it('are fatal for errors', () => {
    const { made, result } = checked()
    const file = new VFile()
    addMessages(
      file,
      made,
      result.findings.map((finding) => ({ ...finding, severity: 'error' }))
    )
    expect(file.messages.map((message) => message.fatal)).toEqual([true, true])
    expect(file.messages[0]?.file ?? '').toBe('')
    expect(file.messages[0]?.url).toBeUndefined()
  })
})
