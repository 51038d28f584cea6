import type { Run } from '../draft.js'
import { type Fund, makeFund } from '../make/fund.js'
import { goals, reached } from '../make/indicator-text.js'
import { makeIndicators, splits } from '../make/indicators.js'
import * as money from '../make/money.js'
import type { Noise } from '../make/noise.js'
import * as parts from '../make/parts.js'
import { average } from '../make/scores.js'
import { projectTable } from '../make/tables.js'
import type { Amount, Writer } from '../writer.js'
import { achievements, linkTables, spending, troubles } from './sections.js'
import { fields, type Setting } from './setting.js'

/** A fund as the sum of others, for a summary. */
export function sumOf(
  funds: readonly Fund[],
  part: 'initial' | 'budget' | 'arrived' | 'spent' | 'left',
  key: string
): Amount {
  return { key: `${key}.${part}`, yuan: funds.reduce((sum, fund) => sum + fund[part].yuan, 0) }
}

export function summed(funds: readonly Fund[], name: string, key: string): Fund {
  const first = funds[0] as Fund
  const of = (part: 'initial' | 'budget' | 'arrived' | 'spent' | 'left') => sumOf(funds, part, key)
  const none = (part: string): Amount => ({ key: `${key}.${part}`, yuan: 0 })
  return {
    ...first,
    name,
    initial: of('initial'),
    budget: of('budget'),
    arrived: of('arrived'),
    spent: of('spent'),
    left: of('left'),
    added: none('added'),
    cut: none('cut'),
    carry: none('carry'),
    uses: funds.map((fund, index) => ({ name: fund.name, key: `${key}.use${index}`, yuan: fund.spent.yuan })),
    sources: funds.map((fund, index) => ({ name: fund.name, key: `${key}.source${index}`, yuan: fund.budget.yuan })),
    prior: none('prior')
  }
}

/** The Chongqing outline: a unit reports on several projects, each under its own number in every chapter. */
export function severalProjects(w: Writer, setting: Setting, noise: Noise): void {
  const { unit, field } = setting
  const from = w.nodes.length
  const facts = w.facts('projects')
  const names = facts
    .shuffle([...field.projects, ...facts.pick(fields.filter((other) => other !== field)).projects.slice(0, 2)])
    .slice(0, facts.int(3, 5))
  const funds = names.map((name, index) =>
    makeFund(w.facts(`fund${index}`), setting.grain, `fund${index}`, name, field.uses, setting.size)
  )
  const all = summed(funds, '项目资金', 'all')
  const split = facts.pick(splits)
  const sets = names.map((name) => facts.shuffle(makeIndicators(w.facts(name), field, split)).slice(0, 3))
  w.heading(0, w.style.pick([`${unit}${w.year}年度绩效自评工作报告`, `${unit}${w.year}年项目支出绩效自评报告`]))
  w.line(`${setting.place.slice(-1)}财政局：`)
  const count = w.word(String(names.length), 'count')
  w.spot('count-list', count, String(names.length + 1))
  w.paragraph(
    [`${w.year}年，${w.style.pick(['我局', '我单位', '本部门'])}对`, count, '个项目开展绩效自评'],
    money.execution(w, all, '项目资金'),
    ['现将自评情况报告如下']
  )
  w.heading(1, '项目基本概况')
  w.heading(2, '项目背景、内容')
  for (const name of names) w.runIn(3, name, noise.words(), noise.next(0.4))
  w.heading(2, '项目资金情况')
  const tabled = w.style.chance(0.6)
  for (const fund of funds) {
    w.heading(3, fund.name)
    w.paragraph(...fundSentences(w, fund, noise, tabled))
  }
  if (tabled) projectTable(w, funds, { budget: all.budget.key, spent: all.spent.key })
  w.heading(2, '绩效目标')
  for (const [index, set] of sets.entries()) w.runIn(3, names[index] as string, goals(w, set))
  w.heading(1, '绩效目标完成情况分析')
  w.runIn(
    2,
    '总体绩效目标完成情况分析',
    ...achievements(w, { ...setting, field: { ...field, indicators: [] } }, 'all', noise, 2)
  )
  w.heading(2, '绩效指标完成情况分析')
  for (const [index, set] of sets.entries()) w.runIn(3, names[index] as string, reached(w, set))
  w.heading(2, '评价结果')
  const scores = names.map(() => facts.int(92, 99) * 100)
  w.paragraph(
    ...names.map((name, index) => [
      `${name}自评得分`,
      w.score(`own${index}`, scores[index] as number, '分', 'whole'),
      '，评价等级为“优”'
    ])
  )
  w.paragraph(average(w, scores))
  troubles(w, setting, 1, ['存在问题', '改进措施'])
  w.heading(1, '绩效自评结果应用和公开情况')
  w.paragraph(['自评结果与下年度资金安排挂钩，并在门户网站公开'])
  w.heading(1, '其他需要说明的问题')
  w.paragraph(['无'])
  linkTables(w, from, [all.budget.key, all.spent.key])
}

/** The money of one project; with last year's money only where no table gives a rate without it. */
function fundSentences(w: Writer, fund: Fund, noise: Noise, tabled: boolean): readonly (readonly Run[])[] {
  if (!tabled && w.style.chance(0.3)) {
    const whole = { ...fund, arrived: fund.budget }
    const sentences = [money.executionCarry(w, whole, '')]
    return w.style.chance(0.5) ? sentences : [...sentences, money.balanceCarry(w, whole, '')]
  }
  const before = [money.adjustment(w, fund, ''), parts.sources(w, fund, '')].filter((runs) => runs.length > 0)
  return [...before.slice(0, w.style.int(1, 2)), ...spending(w, fund, '', noise)]
}
