import { projectForms } from '../data/layouts.data.js'
import { executionScore } from '../make/form-content.js'
import { writeForm } from '../make/form.js'
import { type Fund, makeFund } from '../make/fund.js'
import { goals, reached } from '../make/indicator-text.js'
import { type Indicator, type Level1, makeIndicators, type Split, splits } from '../make/indicators.js'
import * as money from '../make/money.js'
import { subtotalTable } from '../make/group-tables.js'
import type { Noise } from '../make/noise.js'
import * as parts from '../make/parts.js'
import { yearTable } from '../make/tables.js'
import * as change from '../make/change.js'
import { executionScored, gradeOf, type Part, scoreParts, totalWithGrade, weightSplit } from '../make/scores.js'
import type { Writer } from '../writer.js'
import { achievements, income, linkTables, spending, troubles, uses } from './sections.js'
import type { Setting } from './setting.js'

export const levelScore = (indicators: readonly Indicator[], level: Level1) =>
  indicators.filter((indicator) => indicator.l1 === level).reduce((sum, indicator) => sum + indicator.score, 0)

/** The total of a form with its parts by level, as a text states them. */
export function scoreSentences(
  w: Writer,
  indicators: readonly Indicator[],
  split: Split,
  execution: number,
  subject: string
) {
  const levels: Part[] = split.levels.map(([level, weight]) => ({
    name: level,
    key: `levels.${level}`,
    weight,
    hundredths: levelScore(indicators, level)
  }))
  const all = [
    { name: '预算执行率', key: 'levels.execution', weight: split.execution, hundredths: execution },
    ...levels
  ]
  return scoreParts(w, all, 'form.total', subject)
}

/** The national outline of a project's self-evaluation, with its form. */
export function project(w: Writer, setting: Setting, noise: Noise): void {
  const { unit, project: name, field } = setting
  const from = w.nodes.length
  const fund = makeFund(w.facts('fund'), setting.grain, 'fund', name, field.uses, setting.size)
  const split = w.facts('split').pick(splits)
  const indicators = makeIndicators(w.facts('indicators'), field, split)
  const numeric = indicators.filter((indicator) => indicator.aim !== '定性')
  const subject = w.style.pick(['', '', '项目', '该项目', name])
  w.heading(0, `${w.year}年度${name}支出绩效自评报告`)
  w.line(w.style.pick([unit, `（${unit}）`]))
  w.heading(1, '项目基本情况')
  w.heading(2, '项目概况')
  w.paragraph([`${name}由${unit}组织实施，旨在改善${field.people}的生产生活条件`], noise.next(0.8), noise.words())
  w.heading(2, w.style.pick(['资金情况', '项目资金安排情况']))
  w.paragraph(...income(w, fund, subject, noise))
  w.heading(2, '绩效目标')
  w.paragraph(goals(w, w.style.sample(numeric, Math.min(numeric.length, 4))))
  w.heading(1, '资金使用及管理情况')
  w.paragraph(...spending(w, fund, subject, noise))
  uses(w, fund, subject)
  if (w.style.chance(0.4)) w.paragraph(...change.change(w, fund.spent, fund.prior.yuan, ''))
  if (w.style.chance(0.25)) yearTable(w, fund, 'years')
  if (w.style.chance(0.15)) subtotalTable(w, fund, setting.towns, 'towns')
  w.heading(1, '项目组织实施情况')
  w.paragraph(noise.words(), noise.next(0.7), noise.words())
  w.heading(1, '绩效目标完成情况')
  results(w, setting, indicators, noise)
  w.heading(1, '自评结论')
  conclusion(w, fund, indicators, split)
  const [B, X] = [w.find(fund.budget.key), w.find(fund.spent.key)]
  if (B !== undefined && X !== undefined && w.style.chance(0.5))
    w.paragraph(money.restated(w, fund, name, { budget: B, spent: X }))
  troubles(w, setting, 1, ['存在的问题及原因', '改进措施'])
  w.heading(1, '绩效自评结果应用和公开情况')
  w.paragraph(['自评结果作为下一年度预算安排的参考，并按要求公开'])
  w.heading(1, '其他需要说明的问题')
  w.paragraph(['无'])
  const layout = w.style.pick(projectForms)
  w.heading(0, `附件：${layout.title}`)
  writeForm(w, layout, { name, unit, fund, split, indicators, grain: setting.grain })
  linkTables(w, from, [fund.budget.key, fund.spent.key, 'form.total', /^(?:actual|target)\./])
}

export function results(w: Writer, setting: Setting, indicators: readonly Indicator[], noise: Noise): void {
  const level = (wanted: Level1) => indicators.filter((indicator) => indicator.l1 === wanted)
  if (w.style.chance(0.5)) {
    w.heading(2, '产出指标完成情况')
    w.paragraph(reached(w, level('产出指标')), ...achievements(w, setting, 'done', noise, 2, indicators))
    w.heading(2, '效益指标完成情况')
    w.paragraph(reached(w, level('效益指标')), noise.next(0.5))
    w.heading(2, '满意度指标完成情况')
    w.paragraph(reached(w, level('满意度指标')))
    return
  }
  w.runIn(2, '总体目标完成情况', noise.words(), noise.next(0.6))
  w.runIn(2, '产出指标', ...achievements(w, setting, 'done', noise, 3, indicators))
  w.runIn(2, '效益和满意度指标', reached(w, [...level('效益指标'), ...level('满意度指标')]))
}

function conclusion(w: Writer, fund: Fund, indicators: readonly Indicator[], split: Split): void {
  const execution = executionScore(w, fund, split.execution)
  const total = indicators.reduce((sum, indicator) => sum + indicator.score, execution)
  const kind = w.style.int(0, 2)
  if (kind === 0) {
    const levels = split.levels.map(([name, weight]) => ({ name, weight }))
    w.paragraph(
      w.style.chance(0.5) ? weightSplit(w, [{ name: '预算执行率', weight: split.execution }, ...levels]) : [],
      totalWithGrade(w, 'form.total', total, '项目').runs
    )
    return
  }
  const said = scoreSentences(w, indicators, split, execution, '项目')
  const grade = gradeOf(total)
  if (kind === 1) w.paragraph(w.style.chance(0.4) ? executionScored(w, fund, split.execution) : [], said.runs)
  else {
    const g = w.word(grade, 'grade')
    if (total % 1000 !== 0) w.spot('grade', g, grade === '优' ? '良' : '优', [said.total])
    w.paragraph(said.runs, ['评价等级为“', g, '”'])
  }
}

/** The Gansu outline: short, without a form, its money told once. */
export function shortProject(w: Writer, setting: Setting, noise: Noise): void {
  const { unit, project: name, field } = setting
  const fund = makeFund(w.facts('fund'), setting.grain, 'fund', name, field.uses, setting.size)
  const split = w.facts('split').pick(splits)
  const indicators = makeIndicators(w.facts('indicators'), field, split)
  w.line(unit)
  w.heading(0, `${w.year}年度${name}绩效自评报告`)
  w.heading(1, '项目基本情况')
  w.runIn(2, '项目概况', noise.words(), noise.next(0.8))
  w.runIn(2, '项目绩效目标', goals(w, indicators.slice(0, 5)))
  w.heading(1, '项目资金使用及管理情况')
  w.heading(2, '项目资金的安排落实情况')
  w.paragraph(
    parts.sources(w, fund, ''),
    fund.arrived.yuan === fund.budget.yuan ? ['资金全部到位'] : money.arrival(w, fund, '')
  )
  w.heading(2, '项目资金实际使用情况')
  uses(w, fund, '')
  w.paragraph(money.execution(w, fund, w.style.pick(['', '项目'])))
  w.heading(1, '项目组织实施情况')
  w.paragraph(noise.next(), noise.words())
  w.heading(1, '项目绩效情况')
  results(w, setting, indicators, noise)
  w.runIn(2, '自评结论', scoreSentences(w, indicators, split, executionScore(w, fund, split.execution), '').runs)
  troubles(w, setting, 1, ['存在的问题', '有关建议'])
  w.heading(1, '其他需要说明的问题')
  w.paragraph(['无其他需要说明的问题'])
}
