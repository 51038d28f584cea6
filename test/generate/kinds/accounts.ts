import { basic, detail, general, makeAccounts, overall, shared } from '../make/accounts-money.js'
import { otherMatters, threePublic } from '../make/accounts-other.js'
import { balanceTable, functionTable } from '../make/group-tables.js'
import type { Noise } from '../make/noise.js'
import * as results from '../make/results.js'
import { gradeCounts } from '../make/scores.js'
import * as bank from '../wordings/accounts.data.js'
import type { Writer } from '../writer.js'
import type { Setting } from './setting.js'

/** The explanation of a department's final accounts. */
export function accounts(w: Writer, setting: Setting, noise: Noise): void {
  const { unit, field, grain } = setting
  const a = makeAccounts(w, unit, grain)
  w.heading(0, w.style.pick([`${unit}${w.year}年度部门决算情况说明`, `${w.year}年度${unit}部门决算`]))
  w.heading(0, '第一部分 部门概况')
  w.heading(1, '部门职责')
  w.paragraph([field.duty])
  w.heading(1, '机构设置')
  w.paragraph(results.countedList(w, setting.offices, /股室|内设/))
  w.heading(0, `第二部分 ${w.year}年度部门决算情况说明`)
  w.heading(1, '收入支出决算总体情况说明')
  w.paragraph(overall(w, a, false), ['主要变动原因是项目支出变化'])
  w.heading(1, '收入决算情况说明')
  w.paragraph(shared(w, a, bank.income, a.total, a.income).runs)
  w.heading(1, '支出决算情况说明')
  const spending = shared(w, a, bank.spending, a.total, [
    { name: '基本支出', ...a.basic },
    { name: '项目支出', ...a.project }
  ])
  w.paragraph(spending.runs)
  if (w.style.chance(0.3)) balanceTable(w, a)
  w.heading(1, '财政拨款收入支出决算总体情况说明')
  w.paragraph(overall(w, a, true))
  w.heading(1, '一般公共预算财政拨款支出决算情况说明')
  w.heading(2, '一般公共预算财政拨款支出决算总体情况')
  w.paragraph(...general(w, a, spending.total))
  w.heading(2, '一般公共预算财政拨款支出决算结构情况')
  const groups = [...new Set(a.lines.map((line) => line.group))].map((name, index) => ({
    name,
    key: `accounts.group${index}`,
    yuan: a.lines.filter((line) => line.group === name).reduce((sum, line) => sum + line.yuan, 0)
  }))
  const structure = shared(w, a, bank.structure, a.general, groups)
  w.paragraph(structure.runs)
  w.heading(2, '一般公共预算财政拨款支出决算具体情况')
  detail(w, a, structure.total)
  if (w.style.chance(0.3)) functionTable(w, a)
  w.heading(1, '一般公共预算财政拨款基本支出决算情况说明')
  w.paragraph(...basic(w, a))
  w.heading(1, '财政拨款“三公”经费支出决算情况说明')
  threePublic(w, a)
  w.heading(1, '政府性基金预算支出决算情况说明')
  w.paragraph([`${w.year}年度无使用政府性基金预算拨款安排的支出`])
  w.heading(1, '国有资本经营预算支出决算情况说明')
  w.paragraph([`${w.year}年度国有资本经营预算财政拨款支出0万元`])
  w.heading(1, '其他重要事项的情况说明')
  otherMatters(w, a)
  w.runIn(2, '预算绩效管理情况', noise.words(), gradeCounts(w, w.facts('grades').int(6, 24)))
  w.heading(0, '第三部分 名词解释')
  for (const [term, meaning] of w.style.sample(terms, 3)) w.runIn(3, `${term}：${meaning}`)
}

const terms = [
  ['财政拨款收入', '指单位从同级财政部门取得的财政预算资金'],
  ['基本支出', '指为保障机构正常运转、完成日常工作任务而发生的人员支出和公用支出'],
  ['项目支出', '指在基本支出之外为完成特定行政任务和事业发展目标所发生的支出'],
  ['“三公”经费', '指部门用财政拨款安排的因公出国（境）费、公务用车购置及运行费和公务接待费'],
  ['机关运行经费', '指为保障行政单位运行用于购买货物和服务的各项资金']
] as const
