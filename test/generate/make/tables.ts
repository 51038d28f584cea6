import type { Cell } from '../draft.js'
import type { Writer } from '../writer.js'
import type { Fund } from './fund.js'

/** Amounts of one table stand in 万元 or, where the caption says so, in 元. */
export type TableUnit = '万元' | '元'
export const tableUnit = (w: Writer): TableUnit =>
  w.look.unit === '元' && w.style.chance(0.6) ? '元' : w.style.chance(0.08) ? '元' : '万元'
export const tableMoney = (w: Writer, key: string, yuan: number, unit: TableUnit) =>
  w.money(
    { key, yuan },
    { unit, decimals: unit === '元' ? 2 : w.look.unit === '万元' ? w.look.decimals : 2, bare: true }
  )

/** Projects, one a row: budget, spending, rate; a total above or below. */
export function projectTable(w: Writer, funds: readonly Fund[], keys: { budget: string; spent: string }): void {
  const totalFirst = w.style.chance(0.25)
  const unit = tableUnit(w)
  const numbered = w.style.chance(0.5)
  const rateHead = w.style.pick(['执行率', '执行率（%）', '预算执行率'])
  const percent = !rateHead.includes('%')
  const heads = [
    ['序号'],
    [w.style.pick(['项目名称', '资金项目名称'])],
    [w.style.pick(['全年预算数', '预算数', '预算安排数'])],
    [w.style.pick(['全年执行数', '执行数', '实际支出'])],
    [rateHead]
  ]
  const budgets: number[] = []
  const spents: number[] = []
  const row = (
    label: Cell[],
    budget: { key: string; yuan: number },
    spent: { key: string; yuan: number },
    total: boolean
  ): Cell[] => {
    const B = tableMoney(w, budget.key, budget.yuan, unit)
    const X = tableMoney(w, spent.key, spent.yuan, unit)
    if (!total) {
      budgets.push(B)
      spents.push(X)
    }
    const full = w.rate(`${spent.key}.rate`, spent.yuan, budget.yuan)
    const node = w.nodes[full]
    const r = percent || !node ? full : w.add({ ...node, text: node.text.slice(0, node.to) }, node.key)
    w.relate({ family: 'execution-rate', stated: r, num: [[1, X]], den: [[1, B]] })
    return [...label, [B], [X], [r]]
  }
  const label = (index: number, name: string): Cell[] =>
    numbered ? [[index === 0 ? '' : String(index)], [name]] : [[name]]
  const sum = (part: 'budget' | 'spent') => funds.reduce((total, fund) => total + fund[part].yuan, 0)
  const rows = funds.map((fund, index) => row(label(index + 1, fund.name), fund.budget, fund.spent, false))
  const total = row(
    label(0, '合计'),
    { key: keys.budget, yuan: sum('budget') },
    { key: keys.spent, yuan: sum('spent') },
    true
  )
  const [, , B, X] = numbered ? total : [null, ...total]
  w.relate({ family: 'sum-table', stated: B?.[0] as number, num: budgets.map((id) => [1, id] as const) })
  w.relate({ family: 'sum-table', stated: X?.[0] as number, num: spents.map((id) => [1, id] as const) })
  w.line(w.style.pick([`单位：${unit}`, `（单位：${unit}）`, `金额单位：${unit}`]))
  w.grid([numbered ? heads : heads.slice(1), ...(totalFirst ? [total, ...rows] : [...rows, total])])
}

/** Uses of two years with their changes. */
export function yearTable(w: Writer, fund: Fund, key: string): void {
  const unit = tableUnit(w)
  const rows: Cell[][] = [[['支出项目'], [`${w.year - 1}年`], [`${w.year}年`], ['增减额'], ['增减率']]]
  const columns: [number[], number[], number[]] = [[], [], []]
  const add = (name: string, before: number, now: number, part: string): number[] => {
    const P = tableMoney(w, `${key}.${part}.prior`, before, unit)
    const X = tableMoney(w, `${key}.${part}.now`, now, unit)
    const D = tableMoney(w, `${key}.${part}.change`, now - before, unit)
    const r = w.rate(`${key}.${part}.rate`, now - before, before)
    w.relate({
      family: 'sum-table',
      stated: D,
      num: [
        [1, X],
        [-1, P]
      ]
    })
    w.relate({
      family: 'change-rate',
      stated: r,
      num: [
        [1, X],
        [-1, P]
      ],
      den: [[1, P]]
    })
    rows.push([[name], [P], [X], [D], [r]])
    return [P, X, D]
  }
  let total = 0
  for (const [index, use] of fund.uses.entries()) {
    const facts = w.facts(`${key}.${index}`)
    const step = Math.round(use.yuan / 10000) * facts.int(3, 40) * 100
    const before = use.yuan + (facts.chance(0.4) && step < use.yuan ? -step : step)
    total += before
    for (const [at, id] of add(use.name, before, use.yuan, String(index)).entries()) columns[at]?.push(id)
  }
  const sums = add(w.totalLabel(), total, fund.spent.yuan, 'total')
  for (const [at, stated] of sums.entries())
    w.relate({ family: 'sum-table', stated, num: (columns[at] ?? []).map((id) => [1, id] as const) })
  w.line(w.style.pick([`单位：${unit}`, `（单位：${unit}）`]))
  w.grid(rows)
}

/** Staff by kind: posts and people. */
export function staffTable(w: Writer, parts: readonly { name: string; posts: number; people: number }[]): void {
  const rows: Cell[][] = [[['人员类别'], ['编制数'], ['实有人数']]]
  const columns: [number[], number[]] = [[], []]
  const count = (key: string, n: number) => w.count({ key, n, unit: '人' }, true)
  for (const part of parts) {
    const [P, X] = [count(`posts.${part.name}`, part.posts), count(`people.${part.name}`, part.people)]
    columns[0].push(P)
    columns[1].push(X)
    rows.push([[part.name], [P], [X]])
  }
  const P = count(
    'posts',
    parts.reduce((sum, part) => sum + part.posts, 0)
  )
  const X = count(
    'people',
    parts.reduce((sum, part) => sum + part.people, 0)
  )
  w.relate({ family: 'sum-table', stated: P, num: columns[0].map((id) => [1, id] as const) })
  w.relate({ family: 'sum-table', stated: X, num: columns[1].map((id) => [1, id] as const) })
  w.grid([...rows, [[w.totalLabel()], [P], [X]]])
}

/** A third party's score table: level, weight, score and the rate of scoring. */
export function scoreTable(
  w: Writer,
  parts: readonly { name: string; key: string; weight: number; hundredths: number }[],
  totalKey: string
): void {
  const rows: Cell[][] = [[['一级指标'], ['分值'], ['得分'], ['得分率']]]
  const weights: number[] = []
  const scores: number[] = []
  const add = (name: string, key: string, weight: number, hundredths: number): [number, number] => {
    const W = w.score(`${key}.weight`, weight * 100, '', 'all')
    const X = w.score(key, hundredths, '')
    const r = w.rate(`${key}.rate`, hundredths, weight * 100)
    w.relate({ family: 'named-rate', stated: r, num: [[1, X]], den: [[1, W]] })
    w.relate({ family: 'score-over-weight', stated: X, num: [[1, W]], comparison: '≤' })
    rows.push([[name], [W], [X], [r]])
    return [W, X]
  }
  for (const part of parts) {
    const [W, X] = add(part.name, part.key, part.weight, part.hundredths)
    weights.push(W)
    scores.push(X)
  }
  const [W, X] = add(
    '合计',
    totalKey,
    100,
    parts.reduce((sum, part) => sum + part.hundredths, 0)
  )
  w.relate({ family: 'weight-total', stated: W, num: weights.map((id) => [1, id] as const) })
  w.relate({ family: 'score-total', stated: X, num: scores.map((id) => [1, id] as const) })
  w.grid(rows)
}
