import { departmentForm, projectForms } from '../data/layouts.data.js'
import type { Run } from '../draft.js'
import * as change from '../make/change.js'
import { amount, type Fund, makeFund } from '../make/fund.js'
import { executionScore } from '../make/form-content.js'
import { writeForm } from '../make/form.js'
import { type Indicator, makeIndicators, type Split, splits } from '../make/indicators.js'
import * as money from '../make/money.js'
import type { Noise } from '../make/noise.js'
import * as parts from '../make/parts.js'
import * as results from '../make/results.js'
import { deduction, scoreParts, totalWithGrade } from '../make/scores.js'
import { projectTable, staffTable } from '../make/tables.js'
import { insuranceNames } from '../wordings/funds.data.js'
import { staff, staffNames } from '../wordings/parts.data.js'
import type { Writer } from '../writer.js'
import { achievements, linkTables, spending, troubles, uses } from './sections.js'
import { summed } from './projects.js'
import type { Setting } from './setting.js'

/** Offices, subordinate units and staff. */
export function organisation(w: Writer, setting: Setting, level: 1 | 2): void {
  const names = w.facts('staff-names').pick(staffNames)
  w.heading(level, w.style.pick(['机构人员情况', '机构设置及人员情况']))
  w.paragraph(
    [setting.field.duty],
    results.countedList(w, setting.offices, /股室|内设/),
    parts.people(w, 'staff', staff, names, '人', w.style.pick(['', '全系统', '我单位']), [24, 160])
  )
  if (w.style.chance(0.3)) {
    const facts = w.facts('posts')
    const people = [0, 1, 2].map(() => facts.int(6, 40))
    staffTable(
      w,
      people.map((n, i) => ({ name: ['行政', '参公', '事业'][i] as string, posts: n + facts.int(0, 5), people: n }))
    )
  }
}

function departmentFund(w: Writer, setting: Setting, key: string): Fund {
  const fund = makeFund(
    w.facts(key),
    setting.grain,
    key,
    '部门整体支出',
    ['基本支出', '项目支出'],
    setting.size === 'large' ? 'large' : 'medium'
  )
  const project = amount(w.facts(`${key}.project`), setting.grain, fund.spent.yuan / 3, fund.spent.yuan / 1.4)
  const [basic, other] = ['基本支出', '项目支出'].map((name, i) => ({
    name,
    key: `${key}.use${i}`,
    yuan: i === 0 ? fund.spent.yuan - project : project
  }))
  return basic && other ? { ...fund, uses: [basic, other] } : fund
}

/** The Hunan outline of a department's whole spending. */
export function department(w: Writer, setting: Setting, noise: Noise): void {
  const { unit } = setting
  const from = w.nodes.length
  const fund = departmentFund(w, setting, 'whole')
  w.heading(0, `${w.year}年度${unit}整体支出绩效自评报告`)
  w.paragraph([
    `根据《关于开展${w.year}年度预算支出绩效自评工作的通知》（${setting.place[0]}财发〔${w.year + 1}〕${w.style.int(2, 40)}号）要求，现将自评情况报告如下`
  ])
  w.heading(1, '单位基本情况')
  organisation(w, setting, 2)
  w.runIn(2, '年度绩效目标', noise.words(), noise.words())
  w.heading(1, '一般公共预算支出情况')
  w.paragraph(...spending(w, fund, w.style.pick(['部门', '单位', '']), noise))
  w.heading(2, '支出构成')
  w.paragraph(w.style.chance(0.5) ? parts.usesWithShares(w, fund, '') : parts.uses(w, fund, ''))
  w.heading(2, '变动情况')
  w.paragraph(...change.change(w, fund.spent, fund.prior.yuan, ''))
  w.heading(1, '政府性基金预算支出情况')
  w.paragraph(['本年度无政府性基金预算支出'])
  w.heading(1, '国有资本经营预算支出情况')
  w.paragraph(['本年度无国有资本经营预算支出'])
  w.heading(1, '社会保险基金预算支出情况')
  const funds = w.style.chance(0.4) ? w.facts('insurance').sample(insuranceNames, 2) : []
  if (funds.length === 0) w.paragraph(['本年度无社会保险基金预算支出'])
  else w.paragraph(...funds.map((name) => money.insurance(w, `insurance.${name}`, setting.grain, name)))
  w.heading(1, '部门整体支出绩效情况')
  const split = w.facts('split').pick(splits)
  const indicators = makeIndicators(w.facts('indicators'), setting.field, split)
  w.paragraph(...achievements(w, setting, 'whole', noise, 4, indicators))
  const total = indicators.reduce((sum, indicator) => sum + indicator.score, executionScore(w, fund, split.execution))
  troubles(w, setting, 1, ['存在的问题及原因分析', '下一步改进措施'])
  w.heading(1, '绩效自评结果拟应用和公开情况')
  w.paragraph(totalWithGrade(w, 'form.total', total, '部门整体支出').runs)
  w.heading(1, '其他需要说明的情况')
  w.paragraph(['无'])
  if (w.style.chance(0.7)) {
    const layout = w.style.pick(projectForms.filter((form) => form.fund.length > 0))
    w.heading(0, `附件：部门整体支出绩效自评表`)
    writeForm(
      w,
      { ...layout, nameLabel: '部门（单位）名称' },
      { name: unit, unit, fund, split, indicators, grain: setting.grain }
    )
  }
  linkTables(w, from, [fund.budget.key, fund.spent.key, 'form.total'])
}

const managed = [
  '履职效能',
  '预算管理',
  '财务管理',
  '资产管理',
  '采购管理',
  '项目决策',
  '项目执行',
  '目标实现'
] as const

/** The Sichuan outline: management items with scores in the text and an annexed table of weights. */
export function departmentScores(w: Writer, setting: Setting, noise: Noise): void {
  const { unit, field } = setting
  const from = w.nodes.length
  const names = field.projects.slice(0, 3)
  const funds = names.map((name, index) =>
    makeFund(w.facts(`item${index}`), setting.grain, `item${index}`, name, field.uses, 'medium')
  )
  const all = summed(funds, '项目支出', 'items')
  w.heading(0, `${unit}${w.year}年部门预算绩效自评报告`)
  w.heading(1, '部门（单位）基本情况')
  w.runIn(2, '机构组成', results.countedList(w, setting.offices, /股室|内设/))
  w.runIn(2, '机构职能', [field.duty])
  w.runIn(2, '人员概况', parts.people(w, 'staff', staff, w.facts('staff-names').pick(staffNames), '人', '', [20, 120]))
  w.heading(1, '部门资金收支情况')
  w.runIn(2, '支出情况', money.execution(w, all, '以上项目'), noise.next(0.5))
  uses(w, all, '')
  if (w.style.chance(0.5)) projectTable(w, funds, { budget: all.budget.key, spent: all.spent.key })
  w.heading(1, '部门预算绩效分析')
  w.heading(2, '部门预算总体绩效分析')
  const facts = w.facts('managed')
  const weights = facts.split(100, managed.length, 5)
  const scored = managed.map((name, index) => {
    const weight = weights[index] as number
    const lost = facts.chance(0.4) ? facts.int(1, Math.min(3, weight - 1)) * 100 : 0
    const { runs } = deduction(w, name, weight, lost)
    w.runIn(3, name, noise.words().length > 0 ? ['制度执行较为规范'] : [], runs)
    return { name, key: `deduct.${name}.score`, weight, hundredths: weight * 100 - lost }
  })
  w.heading(2, '评价结论')
  const sum = scored.reduce((total, part) => total + part.hundredths, 0)
  w.paragraph(
    w.style.chance(0.5)
      ? scoreParts(w, scored, 'department.total', '部门整体').runs
      : totalWithGrade(w, 'department.total', sum, '部门整体').runs
  )
  const annexed = w.style.chance(0.8)
  const indicators = annexed ? makeIndicators(w.facts('indicators'), field, annexSplit) : []
  w.heading(1, '存在问题和改进建议')
  w.paragraph(noise.next(), noise.words(), missed(indicators))
  if (annexed) {
    w.heading(0, `附表：${departmentForm.title}`)
    const content = { name: unit, unit, fund: all, split: annexSplit, indicators, grain: setting.grain }
    writeForm(w, departmentForm, content)
  }
  linkTables(w, from, [all.budget.key, all.spent.key])
}

const annexSplit: Split = {
  execution: 0,
  levels: [
    ['产出指标', 60],
    ['效益指标', 30],
    ['满意度指标', 10]
  ]
}

/** Why the unmet indicators of a form without a column for reasons were not reached. */
export function missed(indicators: readonly Indicator[]): readonly Run[] {
  const unmet = indicators.filter((indicator) => indicator.reason !== '')
  const reasons = unmet.map((indicator) => `${indicator.name}未完成的原因是${indicator.reason.split('，')[0]}`)
  return unmet.length === 0 ? [] : [reasons.join('；')]
}
