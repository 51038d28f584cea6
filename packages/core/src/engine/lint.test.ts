import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { formula, minus, operand, over, plus } from '../../testing/printed.js'
import { report } from '../../testing/report.js'
import type { Figure } from '../figures/figure.js'
import type { Expression, Issue, Relation } from '../relations/relation.js'
import { UserError } from './config.js'
import { lint } from './lint.js'
import { defineRule, type Rule, type RuleMeta } from './rule.js'

const meta = (id: string, extra: Partial<RuleMeta> = {}): RuleMeta => ({
  id,
  title: { zh: id, en: id },
  severity: 'error',
  preset: 'recommended',
  covers: [],
  ...extra
})

/** A rule that finds the given relations and words them by their arithmetic. */
function finds(id: string, relations: readonly Relation[], extra: Partial<RuleMeta> = {}): Rule {
  return defineRule({
    meta: meta(id, extra),
    relations: () => relations,
    checkMessage: (check, locale) => `${locale}: ${check.arithmetic}`
  })
}

function notices(id: string, issues: readonly Issue[], extra: Partial<RuleMeta> = {}): Rule {
  return defineRule({ meta: meta(id, extra), issues: () => issues, issueMessage: (issue) => issue.kind })
}

function claim(stated: Figure, expression: Expression | Figure, extra: Partial<Relation> = {}): Relation {
  return {
    kind: 'test',
    stated: operand(stated, `所称${stated.text}`),
    comparison: '=',
    readings: [{ expression: formula(expression), binding: 'firm' }],
    ...extra
  }
}

const text = `# 资金情况
全年预算500万元，支出462.5万元，结余37.5万元，执行率95.2%。
# 人员
行政12人、事业37人，共50人。`
const prints = ['500万元', '462.5万元', '37.5万元', '95.2%', '12人', '37人', '50人']

function sample() {
  const { report: made, figures } = report(text, prints)
  const [budget, spent, rest, rate, office, institute, people] = figures as [
    Figure,
    Figure,
    Figure,
    Figure,
    Figure,
    Figure,
    Figure
  ]
  const rateOf = claim(rate, over(spent, budget))
  const restOf = claim(rest, minus(budget, spent))
  const peopleOf = claim(people, plus(office, institute))
  return { made, figures, budget, spent, rest, rate, office, institute, people, rateOf, restOf, peopleOf }
}

describe('lint', () => {
  it('shows one finding a root cause, at its place, and every check in the ledger', () => {
    const { made, rateOf, restOf, peopleOf, rate, people } = sample()
    const result = lint(made, [finds('sum', [peopleOf, restOf]), finds('rate', [rateOf])])
    expect(result.failures).toEqual([])
    expect(
      result.findings.map(({ rule, span, message, severity }) => [
        rule,
        text.slice(span.start, span.end),
        message,
        severity
      ])
    ).toEqual([
      ['rate', '95.2%', 'zh: 462.5 ÷ 500 = 92.5%', 'error'],
      ['sum', '50人', 'zh: 12 + 37 = 49', 'error']
    ])
    expect(result.findings[0]?.suspect).toBe(rate)
    expect(result.findings[0]?.evidence).toEqual({ cause: 'transposition' })
    expect(result.findings[0]?.repairs).toEqual([{ text: '92.5%', holds: 1 }])
    expect(result.findings[0]?.related.map(({ label, span }) => [label, text.slice(span.start, span.end)])).toEqual([
      ['462.5万元', '462.5万元'],
      ['500万元', '500万元']
    ])
    expect(result.findings[1]?.suspect).toBe(people)
    expect(result.checks.map((check) => [check.rule, check.verdict])).toEqual([
      ['sum', 'exact'],
      ['rate', 'inconsistent'],
      ['sum', 'inconsistent']
    ])
    expect(result.coverage).toEqual({
      figures: 7,
      checked: 7,
      relations: { exact: 1, rounding: 0, weak: 0, inconsistent: 2, blocked: 0 }
    })
  })

  it('explains several rules by one wrong figure; the gravest speaks', () => {
    const line = '全年预算500万元，支出472.5万元，结余37.5万元，执行率92.5%。'
    const { report: made, figures } = report(line, ['500万元', '472.5万元', '37.5万元', '92.5%'])
    const [budget, spent, rest, rate] = figures as [Figure, Figure, Figure, Figure]
    const rateOf = claim(rate, over(spent, budget), { severity: 'info' })
    const result = lint(made, [finds('rate', [rateOf]), finds('rest', [claim(rest, minus(budget, spent))])])
    expect(result.findings).toHaveLength(1)
    const [finding] = result.findings
    expect(finding).toMatchObject({ rule: 'rest', severity: 'error', message: 'zh: 500 − 472.5 = 27.5' })
    expect(finding?.suspect).toBe(spent)
    expect(finding?.span).toEqual(spent.span)
    expect(finding?.repairs).toEqual([{ text: '462.5万元', holds: 2 }])
    expect(finding?.checks.map((check) => check.rule)).toEqual(['rest', 'rate'])
    expect(finding?.related.map(({ span }) => line.slice(span.start, span.end))).toEqual([
      '37.5万元',
      '500万元',
      '92.5%'
    ])
  })

  it('lets the rule speak that states the suspect, before graver ones', () => {
    const line = '共50人，其中行政12人、事业37人，人员占比50%，总数100人。'
    const { report: made, figures } = report(line, ['50人', '12人', '37人', '50%', '100人'])
    const [people, office, institute, share, total] = figures as [Figure, Figure, Figure, Figure, Figure]
    const sum = claim(people, plus(office, institute), { severity: 'warning' })
    const shareOf = claim({ ...share, value: share.value.minus('0.01') }, over(people, total)) // 49% printed
    const result = lint(made, [finds('share', [shareOf]), finds('sum', [sum])])
    expect(result.findings.map(({ rule, severity, checks }) => [rule, severity, checks.length])).toEqual([
      ['sum', 'warning', 2]
    ])
  })

  it('keeps the first of equal relations, unless only a later one holds', () => {
    const { made, rest, budget, spent, people, office, institute, rate } = sample()
    const twice = lint(made, [
      finds('a', [claim(people, plus(office, institute))]),
      finds('b', [claim(people, plus(institute, office))])
    ])
    expect(twice.checks.map((check) => check.rule)).toEqual(['a'])
    const other = lint(made, [
      finds('a', [claim(rest, plus(budget, spent))]),
      finds('b', [claim(rest, minus(budget, spent))])
    ])
    expect(other.checks.map((check) => [check.rule, check.verdict])).toEqual([['b', 'exact']])
    expect(other.findings).toEqual([])
    const both = lint(made, [finds('a', [claim(rate, spent)]), finds('b', [claim(spent, rate)])])
    expect(both.checks).toHaveLength(1)
  })

  it('takes severities from the configuration, then the relation, then the rule', () => {
    const { made, peopleOf } = sample()
    const lesser = { ...peopleOf, severity: 'warning' as const }
    const severity = (relation: Relation, config = {}) =>
      lint(made, [finds('sum', [relation])], config).findings[0]?.severity
    expect(severity(peopleOf)).toBe('error')
    expect(severity(lesser)).toBe('warning')
    expect(severity(lesser, { rules: { sum: { severity: 'info' } } })).toBe('info')
    expect(severity(peopleOf, { rules: { sum: { severity: 'off' } } })).toBeUndefined()
  })

  it('leaves nursery rules out until they are given a severity', () => {
    const { made, peopleOf } = sample()
    const young = [finds('sum', [peopleOf], { preset: 'nursery' })]
    expect(lint(made, young).checks).toEqual([])
    expect(lint(made, young, { rules: { sum: { severity: 'warning' } } }).findings).toHaveLength(1)
  })

  it('speaks English when asked to', () => {
    const { made, peopleOf } = sample()
    expect(lint(made, [finds('sum', [peopleOf])], { locale: 'en' }).findings[0]?.message).toBe('en: 12 + 37 = 49')
  })

  it('goes on when a rule throws, judging or wording', () => {
    const { made, peopleOf } = sample()
    const broken = defineRule({
      meta: meta('broken'),
      *relations() {
        yield peopleOf
        throw new Error('no')
      }
    })
    const mute = defineRule({ meta: meta('mute'), issues: () => [{ kind: 'x', span: { start: 0, end: 1 } }] })
    const dumb = defineRule({ meta: meta('dumb'), relations: () => [sample().rateOf] })
    const string = defineRule({
      meta: meta('string'),
      issues: () => {
        throw 'text'
      }
    })
    const result = lint(made, [broken, mute, dumb, string, finds('sum', [peopleOf])])
    expect(result.failures.map(({ rule, error }) => [rule, error.message])).toEqual([
      ['broken', 'no'],
      ['string', 'text'],
      ['dumb', 'dumb has relations but no checkMessage'],
      ['mute', 'mute has issues but no issueMessage']
    ])
    expect(result.findings.map((finding) => finding.rule)).toEqual(['sum'])
  })

  it('reports issues with their fix, and of equal words at one place the gravest', () => {
    const { made } = sample()
    const issue: Issue = {
      kind: '编号不连续',
      span: { start: 0, end: 2 },
      fix: { span: { start: 0, end: 1 }, text: '##' }
    }
    const rules = [
      notices('a', [issue], { severity: 'info' }),
      notices('b', [issue]),
      notices('c', [{ ...issue, severity: 'warning' }])
    ]
    const { findings } = lint(made, rules)
    expect(findings.map(({ rule, severity, fix }) => [rule, severity, fix?.text])).toEqual([['b', 'error', '##']])
    expect(lint(made, rules, { rules: { c: { severity: 'warning' } } }).findings).toHaveLength(1)
  })

  it('gives up a loose reading that nothing but an upheld figure could mend', () => {
    const { report: made, figures } = report('合计1784.89万元，前1744.89万元，后40.00万元，又1744.89万元', [
      '1784.89万元',
      '1744.89万元',
      '40.00万元',
      '1744.89万元'
    ])
    const [total, first, second, again] = figures as [Figure, Figure, Figure, Figure]
    const loose: Relation = {
      kind: 'same',
      stated: operand(again),
      comparison: '=',
      readings: [{ expression: formula(total), binding: 'loose', doubt: 'other-scope' }]
    }
    const alone = lint(made, [finds('same', [loose])])
    expect(alone.checks.map((check) => check.verdict)).toEqual(['inconsistent'])
    const upheld = lint(made, [
      finds('same', [loose, claim(total, plus(first, second)), claim(again, first), claim(second, minus(total, again))])
    ])
    expect(upheld.findings).toEqual([])
    expect(upheld.checks.find((check) => check.relation === loose)).toMatchObject({
      verdict: 'blocked',
      reason: 'other-scope'
    })
  })
})

describe('configuration', () => {
  const options = z.strictObject({ most: z.number().default(3) })
  const seen: number[] = []
  const rule = defineRule({
    meta: meta('numbering'),
    options,
    issues: (_report, { most }) => {
      seen.push(most)
      return []
    },
    issueMessage: () => ''
  })

  it('fills in and checks options by the schema of the rule', () => {
    const { made } = sample()
    lint(made, [rule])
    lint(made, [rule], { rules: { numbering: { options: { most: 5 } } } })
    expect(seen).toEqual([3, 5])
  })

  it('blames the user for bad options and unknown rules', () => {
    const { made } = sample()
    const thrown = (rules: object): unknown => {
      try {
        lint(made, [rule, finds('sum', [])], { rules } as never)
      } catch (error) {
        return error
      }
      return undefined
    }
    expect(thrown({ numbering: { options: { most: 'x' } } })).toMatchObject({
      name: 'UserError',
      code: 'bad-options',
      rule: 'numbering',
      problems: [{ path: ['most'] }]
    })
    expect(thrown({ sum: { options: { a: 1 } } })).toMatchObject({ code: 'bad-options', rule: 'sum' })
    expect(thrown({ nothing: { severity: 'off' } })).toBeInstanceOf(UserError)
    expect(thrown({ constructor: { severity: 'off' } })).toMatchObject({ code: 'unknown-rule', rule: 'constructor' })
  })
})

describe('fingerprints', () => {
  const prints = ['12人', '37人', '50人']
  const fingerprint = (content: string, list = prints) => {
    const { report: made, figures } = report(content, list)
    const [a, b, c] = figures as [Figure, Figure, Figure]
    return lint(made, [finds('sum', [claim(c, plus(a, b))])]).findings[0]?.fingerprint
  }

  it('stay when text is added above, change with a number or a heading', () => {
    const original = fingerprint('# 人员\n行政12人、事业37人，共50人。')
    expect(original).toMatch(/^[0-9a-f]{14}$/)
    expect(fingerprint('一段新话。\n\n# 人员\n其中行政12人、事业37人，共50人。')).toBe(original)
    expect(fingerprint('# 人员\n行政12人、事业37人，共51人。', ['12人', '37人', '51人'])).not.toBe(original)
    expect(fingerprint('# 编制\n行政12人、事业37人，共50人。')).not.toBe(original)
  })

  it('are told apart by an ordinal', () => {
    const { made } = sample()
    const issue = (start: number): Issue => ({ kind: '缺空格', span: { start, end: start } })
    const found = lint(made, [notices('blank', [issue(12), issue(9), issue(11)])]).findings.map(
      (finding) => finding.fingerprint
    )
    expect(found[1]).toBe(`${found[0]}-2`)
    expect(found[2]).toBe(`${found[0]}-3`)
  })
})
