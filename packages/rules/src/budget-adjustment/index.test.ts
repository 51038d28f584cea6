import { describe, expect, it } from 'vitest'
import { run, testReadme } from '../../testing/tester.js'
import { budgetAdjustment } from './index.js'

testReadme(budgetAdjustment, import.meta.url)

describe('budget-adjustment', () => {
  it.each([
    ['年初预算140万元，年中追加68万元，调整后预算218万元。', 'inconsistent: 140 + 68 = 208'],
    ['年初部门预算985万元，预算调整223.54万元，调整后预算761.46万元。', 'exact: 985 − 223.54 = 761.46'],
    ['年初预算500万元，上年结转20.5万元，年中追加100万元，全年预算数620.5万元。', 'exact: 500 + 100 + 20.5 = 620.5'],
    ['年初预算500万元，上年结转20.5万元，年中追加100万元，全年预算数600万元。', 'exact: 500 + 100 = 600']
  ])('%s', (text, expected) => {
    const [check] = run(budgetAdjustment, text).checks
    expect(`${check?.verdict}: ${check?.arithmetic}`).toBe(expected)
  })
})
