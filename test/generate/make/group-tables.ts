import type { Cell } from '../draft.js'
import type { Writer } from '../writer.js'
import type { Accounts } from './accounts-money.js'
import { amount, type Fund, type Named } from './fund.js'
import { type TableUnit, tableMoney, tableUnit } from './tables.js'

const plus = (ids: readonly number[]) => ids.map((id) => [1, id] as const)
const caption = (w: Writer, unit: TableUnit) =>
  w.line(w.style.pick([`单位：${unit}`, `（单位：${unit}）`, `金额单位：${unit}`]))

/** Money by town, in groups that each close with 小计, and a total of the groups. */
export function subtotalTable(w: Writer, fund: Fund, towns: readonly string[], key: string): void {
  const facts = w.facts(key)
  const unit = tableUnit(w)
  const half = Math.ceil(towns.length / 2)
  const groups = [towns.slice(0, half), towns.slice(half)].filter((group) => group.length > 1)
  const places = groups.flat()
  if (groups.length < 2) return
  const pieces = facts.split(
    fund.spent.yuan / 100,
    places.length,
    Math.max(1, Math.floor(fund.spent.yuan / 100 / places.length / 5))
  )
  const rows: Cell[][] = [[['片区'], ['乡镇'], ['安排资金'], ['受益户数']]]
  const totals: [number[], number[]] = [[], []]
  let people = 0
  for (const [index, group] of groups.entries()) {
    const columns: [number[], number[]] = [[], []]
    let [yuan, count] = [0, 0]
    for (const [at, place] of group.entries()) {
      const money = (pieces[places.indexOf(place)] as number) * 100
      const houses = facts.int(20, 400)
      yuan += money
      count += houses
      const ids = [
        tableMoney(w, `${key}.${place}`, money, unit),
        w.count({ key: `${key}.${place}.n`, n: houses, unit: '户' }, true)
      ] as const
      columns[0].push(ids[0])
      columns[1].push(ids[1])
      rows.push([at === 0 ? [`第${index === 0 ? '一' : '二'}片区`] : null, [place], [ids[0]], [ids[1]]])
    }
    people += count
    const ids = [
      tableMoney(w, `${key}.sub${index}`, yuan, unit),
      w.count({ key: `${key}.sub${index}.n`, n: count, unit: '户' }, true)
    ] as const
    for (const at of [0, 1] as const) {
      w.relate({ family: 'sum-table', stated: ids[at], num: plus(columns[at]) })
      totals[at].push(ids[at])
    }
    rows.push([null, ['小计'], [ids[0]], [ids[1]]])
  }
  const ids = [
    tableMoney(w, fund.spent.key, fund.spent.yuan, unit),
    w.count({ key: `${key}.n`, n: people, unit: '户' }, true)
  ] as const
  for (const at of [0, 1] as const) w.relate({ family: 'sum-table', stated: ids[at], num: plus(totals[at]) })
  caption(w, unit)
  w.grid([...rows, [[w.totalLabel()], [''], [ids[0]], [ids[1]]]])
}

/** Income on the left, spending on the right, with totals that must be equal. */
export function balanceTable(w: Writer, a: Accounts): void {
  const unit = tableUnit(w)
  const right: Named[] = [
    { name: '基本支出', ...a.basic },
    { name: '项目支出', ...a.project }
  ]
  const print = (part: Named) => tableMoney(w, part.key, part.yuan, unit)
  const lefts = a.income.map(print)
  const rights = right.map(print)
  const rows: Cell[][] = [[['收入项目'], ['决算数'], ['支出项目'], ['决算数']]]
  for (let i = 0; i < Math.max(lefts.length, rights.length); i++) {
    const cell = (name: string | undefined, id: number | undefined): Cell[] => [
      [name ?? ''],
      id === undefined ? [''] : [id]
    ]
    rows.push([...cell(a.income[i]?.name, lefts[i]), ...cell(right[i]?.name, rights[i])])
  }
  const L = tableMoney(w, a.total.key, a.total.yuan, unit)
  const R = tableMoney(w, a.total.key, a.total.yuan, unit)
  w.relate({ family: 'sum-table', stated: L, num: plus(lefts) })
  w.relate({ family: 'sum-table', stated: R, num: plus(rights) })
  w.relate({ family: 'same-fact', stated: L, num: [[1, R]] })
  caption(w, unit)
  w.grid([...rows, [['收入总计'], [L], ['支出总计'], [R]]])
}

/** Functional classes with their items under codes: columns add up across, rows by class. */
export function functionTable(w: Writer, a: Accounts): void {
  const facts = w.facts('accounts.table')
  const unit = tableUnit(w)
  const heads: Cell[] = [['科目编码'], ['科目名称'], ['合计'], ['基本支出'], ['项目支出']]
  const rows: Cell[][] = []
  const add = (code: string, name: string, basic: number, project: number): number[] => {
    const ids = [basic + project, basic, project].map((yuan, at) =>
      tableMoney(w, `functions.${code}.${at}`, yuan, unit)
    )
    const [T, B, X] = ids as [number, number, number]
    w.relate({
      family: 'sum-table',
      stated: T,
      num: [
        [1, B],
        [1, X]
      ]
    })
    rows.push([[code], [name], [T], [B], [X]])
    return ids
  }
  const basicOf = new Map(
    a.lines.map((line) => [
      line.key,
      facts.chance(0.4) ? line.yuan : amount(facts, 100, line.yuan / 5, line.yuan / 1.5)
    ])
  )
  const sum = (lines: readonly Named[]) => {
    const basic = lines.reduce((total, line) => total + (basicOf.get(line.key) as number), 0)
    return [basic, lines.reduce((total, line) => total + line.yuan, 0) - basic] as const
  }
  const groups = [...new Set(a.lines.map((line) => line.group))]
  const whole = add('', w.totalLabel(), ...sum(a.lines))
  const tops: number[][] = []
  for (const [index, group] of groups.entries()) {
    const lines = a.lines.filter((line) => line.group === group)
    const code = String(201 + index * 4)
    const top = add(code, group, ...sum(lines))
    tops.push(top)
    const items = lines.map((line, at) =>
      add(`${code}0${at + 1}01`, line.name.replace(/^.*（款）|（项）$/g, ''), ...sum([line]))
    )
    for (const [at, stated] of top.entries())
      w.relate({ family: 'sum-table', stated, num: plus(items.map((ids) => ids[at] as number)) })
  }
  for (const [at, stated] of whole.entries())
    w.relate({ family: 'sum-table', stated, num: plus(tops.map((ids) => ids[at] as number)) })
  caption(w, unit)
  w.grid([heads, ...rows])
}
