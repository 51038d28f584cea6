import { buildReport, lint, readText } from '@gouji/core'
import { describe, expect, it } from 'vitest'
import type { CustomRelation, FactPattern } from './definition.js'
import { parseFormula } from './formula.js'
import { customRule } from './index.js'
import { matchesAny } from './pattern.js'

type Written = Partial<FactPattern> & Pick<FactPattern, 'label'>

function ruleOf(text: string, facts: Readonly<Record<string, Written>>, more: Partial<CustomRelation> = {}) {
  const patterns = Object.fromEntries(
    Object.entries(facts).map(([name, pattern]) => [name, { year: 'this', ...pattern } as FactPattern])
  )
  const formula = parseFormula(text, patterns)
  if ('problem' in formula) throw new Error(`${formula.problem} ${formula.word}`)
  return customRule({
    id: 'custom/own',
    title: '自定',
    formula,
    facts: patterns,
    within: 'paragraph',
    severity: 'warning',
    ...more
  })
}

/** Each check as `stated verdict arithmetic`. */
function checksOf(rule: ReturnType<typeof ruleOf>, lines: readonly string[]): string[] {
  const { checks } = lint(buildReport(readText(lines.join('\n'), 'text')), [rule])
  return checks.map(({ relation, verdict, arithmetic, reason }) =>
    [relation.stated.figure.text, verdict, reason ?? arithmetic].join(' ')
  )
}

const title = '云岫县2022年度项目支出绩效自评报告'
const rate = {
  结余率: { label: ['*结余率'], unit: 'ratio' },
  结余: { label: ['*结余*'], not: ['*率'], unit: 'money' },
  预算: { label: ['*预算*'], unit: 'money' }
} as const

describe('a relation of the user', () => {
  const rule = ruleOf('结余率 = 结余 / 预算', rate)

  it('binds the figures of one sentence, then of one paragraph', () => {
    expect(checksOf(rule, [title, '全年预算200万元，结余20万元，结余率12%。'])).toEqual([
      '12% inconsistent 20 ÷ 200 = 10%'
    ])
    expect(checksOf(rule, [title, '全年预算200万元。年末结余20万元，结余率10%。'])).toEqual([
      '10% exact 20 ÷ 200 = 10%'
    ])
  })

  it('does not reach further unless it is told to', () => {
    const lines = [title, '一、预算', '全年预算200万元，结余20万元。', '二、结余', '结余率12%。']
    expect(checksOf(rule, lines)).toEqual([])
    expect(checksOf(ruleOf('结余率 = 结余 / 预算', rate, { within: 'part' }), lines)).toEqual([
      '12% inconsistent 20 ÷ 200 = 10%'
    ])
  })

  it('decides nothing when a name fits several figures or none', () => {
    expect(checksOf(rule, [title, '甲预算200万元，乙预算300万元，结余20万元，结余率12%。'])).toEqual([
      '12% blocked several-readings'
    ])
    expect(checksOf(rule, [title, '结余20万元，结余率12%。'])).toEqual(['12% blocked base-not-stated'])
    expect(checksOf(rule, [title, '结余率12%。'])).toEqual([])
  })

  it('keeps to its own ； and takes the same figure twice for one', () => {
    expect(
      checksOf(rule, [title, '甲预算200万元，结余20万元，结余率10%；乙预算300万元，结余30万元，结余率12%。'])
    ).toEqual(['10% exact 20 ÷ 200 = 10%', '12% inconsistent 30 ÷ 300 = 10%'])
    expect(checksOf(rule, [title, '年初预算200万元，全年预算200万元，结余20万元，结余率10%。'])).toEqual([
      '10% exact 20 ÷ 200 = 10%'
    ])
  })

  it('keeps apart what is said to be of different things', () => {
    const lines = [title, '甲项目全年预算200万元，甲项目结余20万元，结余率10%。乙项目结余率12%。']
    expect(checksOf(rule, lines)).toEqual(['10% exact 20 ÷ 200 = 10%'])
  })

  it('leaves out other years, unless it is of another year', () => {
    const lines = [title, '上年预算100万元，全年预算200万元，结余20万元，结余率10%。']
    expect(checksOf(rule, lines)).toEqual(['10% exact 20 ÷ 200 = 10%'])
    const growth = ruleOf('全年预算 ≥ 上年预算', {
      全年预算: { label: ['*全年预算*'] },
      上年预算: { label: ['*预算*'], year: 'last' }
    })
    expect(checksOf(growth, lines)).toEqual(['200万元 exact 200 > 100'])
  })

  it('reads tables row by row, and adds up a column', () => {
    const table = [
      '云岫县2022年项目支出明细表',
      '| 项目 | 预算数（万元） | 结余（万元） | 结余率 |',
      '| 甲 | 200 | 20 | 10% |',
      '| 乙 | 300 | 30 | 12% |',
      '| 合计 | 500 | 60 |  |'
    ]
    expect(checksOf(rule, table)).toEqual(['10% exact 20 ÷ 200 = 10%', '12% inconsistent 30 ÷ 300 = 10%'])
    const total = ruleOf('总数 = 合计(各项)', {
      总数: { label: ['合计*'], column: ['*结余*'], unit: 'money' },
      各项: { label: ['*'], row: ['甲', '乙'], unit: 'money' }
    })
    expect(checksOf(total, table)).toEqual(['60 inconsistent 20 + 30 = 50'])
  })

  it('looks for a section and a stage', () => {
    const lines = [
      title,
      '一、采购情况',
      '采购金额50万元，合同金额40万元。',
      '二、其他',
      '采购金额50万元，合同金额40万元。'
    ]
    const facts = { 采购: { label: ['采购金额'], section: ['采购*'] }, 合同: { label: ['合同金额'] } }
    expect(checksOf(ruleOf('采购 ≤ 合同', facts), lines)).toEqual(['50万元 inconsistent 50 > 40'])
  })

  it('gives the room that its author allows, and no more', () => {
    const close = [title, '全年预算200.00万元，结余20.00万元，结余率10.4%。']
    expect(checksOf(rule, close)).toEqual(['10.4% inconsistent 20.00 ÷ 200.00 = 10.0%'])
    const roomy = ruleOf('结余率 = 结余 / 预算', rate, { tolerance: 0.5 })
    expect(checksOf(roomy, close)[0]).toMatch(/^10\.4% rounding/)
    expect(checksOf(roomy, [title, '全年预算200.00万元，结余20.00万元，结余率10.6%。'])[0]).toMatch(
      /^10\.6% inconsistent/
    )
    const limit = ruleOf('结余 <= 预算 * 10%', { 结余: rate.结余, 预算: rate.预算 }, { tolerance: 1 })
    expect(checksOf(limit, [title, '全年预算200.00万元，结余21.00万元。'])[0]).toMatch(/^21\.00万元 rounding/)
    expect(checksOf(limit, [title, '全年预算200.00万元，结余22.00万元。'])[0]).toMatch(/^22\.00万元 inconsistent/)
  })

  it('speaks in its own words, with a fingerprint that follows the numbers', () => {
    const own = ruleOf('结余率 = 结余 / 预算', rate, { message: '结余率 {结余率} 应为 {计算值}（{结余} ÷ {预算}）' })
    const lintText = (text: string) => lint(buildReport(readText(`${title}\n${text}`, 'text')), [own]).findings
    const [first] = lintText('全年预算200万元，结余20万元，结余率12%。')
    expect(first?.message).toBe('结余率 12% 应为 10%（20万元 ÷ 200万元）')
    const [moved] = lintText('本项目已完成。\n全年预算200万元，结余20万元，结余率12%。')
    const [changed] = lintText('全年预算200万元，结余20万元，结余率13%。')
    expect(moved?.fingerprint).toBe(first?.fingerprint)
    expect(changed?.fingerprint).not.toBe(first?.fingerprint)
  })

  it('costs no more than linear time over a long report', () => {
    const lines = Array.from({ length: 20_000 }, () => '全年预算200万元，结余20万元，结余率10%。')
    // past its bound it says no more
    expect(checksOf(rule, [title, ...lines])).toHaveLength(500)
  })
})

describe('formulas', () => {
  const facts = {
    率: { unit: 'ratio' },
    额: { unit: 'money' },
    总额: { unit: 'money' },
    人数: { unit: 'count' },
    得分: { unit: 'score' },
    某: {}
  } as const
  /** With the names that a formula has, so that none is unused. */
  const read = (text: string) => {
    const used = Object.entries(facts).filter(([name]) => text.includes(name))
    return parseFormula(text, Object.fromEntries(used))
  }

  it.each([
    '率 = 额 / 总额',
    '率＝（总额 − 额）÷ 总额',
    '额 / 总额 = 率',
    '率 = 1 - 额/总额',
    '额 <= 总额 * 5%',
    '额 ≤ 3万元',
    '得分 = 100 - 某',
    '得分 = 10 × 率',
    '某 = 额 / 人数',
    '总额 = 合计(额)'
  ])('reads %s', (text) => expect(read(text)).not.toHaveProperty('problem'))

  it('turns a comparison with its sides', () => {
    expect(read('额 * 2 ≥ 总额')).toMatchObject({ stated: '总额', comparison: '≤' })
  })

  it.each([
    ['率 = 额 / ', 'unreadable', ''],
    ['率 = 额 $ 总额', 'unreadable', '总额'],
    ['率 = (额', 'unreadable', '('],
    ['率 额', 'no-comparison', '额'],
    ['率 + 1 = 额 / 总额', 'no-single-side', '率 + 1 = 额 / 总额'],
    ['率 = 额 / 总和', 'unknown-name', '总和'],
    ['额 = 额 + 总额', 'cyclic', '额'],
    ['额 = 人数', 'unit-mismatch', '额（money）、count'],
    ['率 = 额 * 总额', 'unit-mismatch', '率（ratio）、money^2'],
    ['总额 = 额 + 100', 'unit-mismatch', 'money、ratio'],
    ['额 = 100 * 率', 'unit-mismatch', '额（money）、ratio'],
    ['某 = 额 + 人数', 'unit-mismatch', 'money、count'],
    [`率 = ${'('.repeat(50)}额${')'.repeat(50)} / 总额`, 'too-deep', '(']
  ])('refuses %s', (text, problem, word) => {
    const found = read(text)
    expect(found).toMatchObject({ problem })
    if ('problem' in found && text !== '率 = 额 $ 总额') expect(found.word).toBe(word)
  })

  it('refuses names that are not used', () => {
    expect(parseFormula('额 = 总额', facts)).toMatchObject({ problem: 'unused', word: '率' })
  })
})

describe('patterns', () => {
  it.each([
    ['结余', '结余', true],
    ['结余', '年末结余', false],
    ['*结余', '年末结余', true],
    ['*结余*', '结余', true],
    ['年*结*余', '年末结转结余', true],
    ['年*余*余', '年末结余', false],
    ['结*余', '结', false],
    ['*', '', true]
  ])('%s and %s: %s', (pattern, words, expected) => expect(matchesAny([pattern], words)).toBe(expected))

  it('do not run for ever', () => expect(matchesAny(['*a'.repeat(30)], 'a'.repeat(100_000))).toBe(true))
})
