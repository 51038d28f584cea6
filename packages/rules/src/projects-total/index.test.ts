import { describe, expect, it } from 'vitest'
import { run, testReadme } from '../../testing/tester.js'
import { projectsTotal } from './index.js'

testReadme(projectsTotal, import.meta.url)

const items =
  '一、项目资金情况\n1.甲项目\n预算100万元，应到位90万元，到位90万元。\n2.乙项目\n年初预算100万元，追加20万元，共计120万元，到位110万元。'

describe('projects-total', () => {
  it('lists the addends', () => {
    const { findings } = run(projectsTotal, `全局共有2个项目，项目预算数为250.5万元。\n${items}`)
    expect(findings).toMatchObject([
      {
        severity: 'warning',
        text: '250.5万元',
        message: '2个项目的预算数 250.5万元 与分项目所列之和不一致：100 + 120 = 220.0'
      }
    ])
  })

  it('lets what was due stand for the budget', () => {
    expect(
      run(projectsTotal, `全局共有2个项目，项目预算数为210万元。\n${items}`).checks.map((check) => check.verdict)
    ).toEqual(['exact'])
  })

  it('points at the words that speak of the rest', () => {
    const text =
      '一、情况\n全年预算数为800万元，执行数为780万元，其中项目支出预算500万元，执行470万元，其余为基本支出。'
    expect(run(projectsTotal, text).findings).toEqual([
      {
        rule: 'projects-total',
        severity: 'warning',
        text: '其余为基本支出',
        line: 2,
        column: 45,
        endLine: 2,
        endColumn: 52,
        repairs: [],
        message:
          '“其余”部分的执行数大于它的预算数（总预算 − 所列预算 + 所列执行 < 总执行）：800 − 500 + 470 = 770 < 780'
      }
    ])
    expect(run(projectsTotal, text.replace('470万元', '490万元')).checks.map((check) => check.verdict)).toEqual([
      'exact'
    ])
  })
})
