import { makeFund } from '../make/fund.js'
import * as money from '../make/money.js'
import type { Noise } from '../make/noise.js'
import * as parts from '../make/parts.js'
import * as results from '../make/results.js'
import { deduction, scoreParts, totalWithGrade, weightSplit } from '../make/scores.js'
import { subtotalTable } from '../make/group-tables.js'
import { scoreTable, yearTable } from '../make/tables.js'
import type { Writer } from '../writer.js'
import { achievements, income, linkTables, spending, troubles, uses } from './sections.js'
import type { Setting } from './setting.js'

const levels = ['决策', '过程', '产出', '效益'] as const
const weightings = [
  [20, 20, 30, 30],
  [15, 25, 30, 30],
  [15, 20, 35, 30],
  [20, 25, 25, 30]
] as const

/** A third party's evaluation: outline of annex 3, a score table, and each part in the text. */
export function evaluation(w: Writer, setting: Setting, noise: Noise): void {
  const { place, project: name, field, unit } = setting
  const from = w.nodes.length
  const fund = makeFund(w.facts('fund'), setting.grain, 'fund', name, field.uses, setting.size)
  const facts = w.facts('scores')
  const weights = facts.pick(weightings)
  const scored = levels.map((level, index) => {
    const weight = weights[index] as number
    return {
      name: level,
      key: `level.${level}`,
      weight,
      hundredths: weight * 100 - (facts.chance(0.7) ? facts.int(1, 10) * 50 : 0)
    }
  })
  const total = scored.reduce((sum, part) => sum + part.hundredths, 0)
  w.heading(0, `${place}${w.year}年度${name}绩效评价报告`)
  w.heading(1, '基本情况')
  w.runIn(2, '项目概况', [`${name}由${unit}组织实施`], noise.next(0.7))
  w.heading(2, '资金投入和使用情况')
  w.paragraph(...income(w, fund, '', noise))
  w.paragraph(...spending(w, fund, '', noise))
  uses(w, fund, '')
  if (w.style.chance(0.3)) yearTable(w, fund, 'years')
  if (w.style.chance(0.3)) subtotalTable(w, fund, setting.towns, 'towns')
  w.heading(2, '项目绩效目标')
  w.paragraph(results.countedList(w, setting.towns, /乡镇/), noise.words())
  w.heading(1, '绩效评价工作开展情况')
  w.paragraph(results.namedRate(w, 'survey'), w.style.chance(0.6) ? weightSplit(w, scored) : [])
  w.heading(1, '综合评价情况及评价结论')
  w.paragraph(
    w.style.chance(0.5) ? scoreParts(w, scored, 'evaluation.total', '').runs : [],
    totalWithGrade(w, 'evaluation.total', total, w.style.pick(['', '该项目'])).runs
  )
  scoreTable(w, scored, 'evaluation.total')
  w.heading(1, '绩效评价指标分析')
  for (const part of scored)
    w.runIn(
      2,
      `${part.name}情况分析`,
      noise.words(),
      w.style.chance(0.7) ? deduction(w, `${part.name}指标`, part.weight, part.weight * 100 - part.hundredths).runs : []
    )
  w.paragraph(...achievements(w, setting, 'done', noise, 3))
  if (w.style.chance(0.4))
    w.paragraph(
      parts.partition(
        w,
        fund.uses.map((use) => use.name)
      )
    )
  w.heading(1, '主要经验及做法')
  w.paragraph(noise.words(), noise.next(0.6))
  troubles(w, setting, 1, ['存在的问题及原因分析', '有关建议'])
  w.heading(1, '其他需要说明的问题')
  w.paragraph(['无'])
  if (w.style.chance(0.4)) {
    const [B, X] = [w.find(fund.budget.key), w.find(fund.spent.key)]
    if (B !== undefined && X !== undefined) w.paragraph(money.restated(w, fund, name, { budget: B, spent: X }))
  }
  linkTables(w, from, ['evaluation.total'])
}
