import { transferForm } from '../data/layouts.data.js'
import type { Cell } from '../draft.js'
import { centralSources } from '../wordings/parts.data.js'
import { executionScore } from '../make/form-content.js'
import { writeForm } from '../make/form.js'
import { type Fund, makeFund } from '../make/fund.js'
import { goals, reached } from '../make/indicator-text.js'
import { makeIndicators, splits } from '../make/indicators.js'
import * as money from '../make/money.js'
import type { Noise } from '../make/noise.js'
import * as parts from '../make/parts.js'
import { totalWithGrade } from '../make/scores.js'
import type { Writer } from '../writer.js'
import { missed } from './department.js'
import { scoreSentences } from './project.js'
import { achievements, linkTables, spending, uses } from './sections.js'
import type { Setting } from './setting.js'

/** Income with what was carried over against spending, under a head that prints its own formula. */
function formulaTable(w: Writer, fund: Fund, place: string): void {
  const money = (key: string, yuan: number) =>
    w.money({ key, yuan }, { unit: '万元', decimals: w.look.unit === '万元' ? w.look.decimals : 2, bare: true })
  const [A, B, C] = [
    money('formula.a', fund.budget.yuan),
    money('formula.b', fund.carry.yuan),
    money('formula.c', fund.spent.yuan)
  ]
  const D = w.rate('formula.d', fund.spent.yuan, fund.budget.yuan + fund.carry.yuan)
  w.relate({
    family: 'execution-rate',
    stated: D,
    num: [[1, C]],
    den: [
      [1, A],
      [1, B]
    ]
  })
  const rows: Cell[][] = [
    [
      ['地区'],
      ['当年财政补助资金下达数（万元）'],
      ['上年结转资金（万元）'],
      ['当年实际支出（万元）'],
      ['预算执行率（%）']
    ],
    [null, ['A'], ['B'], ['C'], ['D=C/(A+B)']],
    [[place], [A], [B], [C], [D]]
  ]
  w.grid(rows)
}

/** Self-evaluation of a transfer payment after the outline of its filling notes. */
export function transfer(w: Writer, setting: Setting, noise: Noise): void {
  const { unit, place, project: name, field } = setting
  const from = w.nodes.length
  const made = makeFund(w.facts('transfer'), setting.grain, 'fund', name, field.uses, setting.size, centralSources)
  const carried = w.facts('carried').chance(0.3)
  const fund = carried
    ? { ...made, arrived: made.budget, left: { ...made.left, yuan: made.budget.yuan - made.spent.yuan } }
    : made
  const split = splits[0] as (typeof splits)[number]
  const indicators = makeIndicators(w.facts('transfer.indicators'), field, split)
  w.heading(0, `${place}${w.year}年度${name}转移支付绩效自评报告`)
  w.heading(1, '绩效目标分解下达情况')
  w.runIn(2, '资金预算下达情况', parts.sources(w, fund, w.style.pick(['', name])), noise.next(0.4))
  w.runIn(2, '绩效目标情况', goals(w, indicators.slice(0, 4)))
  w.heading(1, '绩效自评工作开展情况')
  w.paragraph(noise.words(), noise.next(0.4))
  w.heading(1, '绩效目标完成情况分析')
  w.heading(2, '资金投入情况分析')
  if (carried) {
    w.paragraph(money.executionCarry(w, fund, ''))
    if (w.style.chance(0.6)) formulaTable(w, fund, place)
  } else w.paragraph(...spending(w, fund, '', noise))
  uses(w, fund, '')
  w.heading(2, '总体绩效目标完成情况分析')
  w.paragraph(noise.words(), ...achievements(w, setting, 'done', noise, 2, indicators))
  w.heading(2, '绩效指标完成情况分析')
  for (const [title, level] of [
    ['产出指标', '产出指标'],
    ['效益指标', '效益指标'],
    ['满意度指标', '满意度指标']
  ] as const) {
    w.runIn(
      3,
      title,
      reached(
        w,
        indicators.filter((indicator) => indicator.l1 === level)
      )
    )
  }
  const execution = executionScore(w, fund, split.execution)
  const total = indicators.reduce((sum, indicator) => sum + indicator.score, execution)
  if (!carried)
    w.runIn(
      2,
      '自评得分',
      w.style.chance(0.6)
        ? scoreSentences(w, indicators, split, execution, '').runs
        : totalWithGrade(w, 'form.total', total, '').runs
    )
  w.heading(1, '偏离绩效目标的原因和下一步改进措施')
  const reasons = missed(indicators)
  w.paragraph(reasons.length === 0 ? ['未发现偏离绩效目标情况'] : reasons, ['下一步将加强调度，加快资金支付'])
  w.heading(1, '绩效自评结果拟应用和公开情况')
  w.paragraph(['自评结果作为分配下一年度资金的参考，并在县政府门户网站公开'])
  w.heading(1, '其他需要说明的问题')
  w.paragraph(['无'])
  if (!carried) {
    w.heading(0, `附件：${transferForm.title}`)
    writeForm(w, transferForm, { name, unit, fund, split, indicators, grain: setting.grain })
  }
  linkTables(w, from, [fund.budget.key, fund.spent.key, 'form.total', /^(?:actual|target)\./])
}
