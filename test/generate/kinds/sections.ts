import type { Run } from '../draft.js'
import * as change from '../make/change.js'
import type { Fund } from '../make/fund.js'
import * as money from '../make/money.js'
import type { Noise } from '../make/noise.js'
import * as parts from '../make/parts.js'
import type { Indicator } from '../make/indicators.js'
import * as results from '../make/results.js'
import { pointNames } from '../wordings/change.data.js'
import { fullArrival } from '../wordings/funds.data.js'
import { people as bankPeople, peopleNames } from '../wordings/parts.data.js'
import { problemsHead, remediesHead } from '../wordings/results.data.js'
import type { Writer } from '../writer.js'
import type { Setting } from './setting.js'

/** Everything that a report says about where its money came from. */
export function income(w: Writer, fund: Fund, subject: string, noise: Noise): readonly (readonly Run[])[] {
  const sentences = [money.adjustment(w, fund, subject), parts.sources(w, fund, subject)].filter(
    (runs) => runs.length > 0
  )
  return [...(w.style.chance(0.7) ? sentences : w.style.shuffle(sentences).slice(0, 1)), noise.next(0.3)]
}

/** Arrival, execution and what is left, in one of several orders. */
export function spending(w: Writer, fund: Fund, subject: string, noise: Noise): readonly (readonly Run[])[] {
  const kind = w.style.int(0, 3)
  const last: (readonly Run[])[] = [
    fund.left.yuan > 0 && w.style.chance(0.6) ? money.balance(w, fund, subject) : [],
    noise.next(0.4)
  ]
  if (kind === 0) return [money.arrivalAndExecution(w, fund, subject), ...last]
  const first =
    kind === 1 && fund.arrived.yuan === fund.budget.yuan ? [w.style.pick(fullArrival)] : money.arrival(w, fund, subject)
  return [first, money.execution(w, fund, subject), ...last]
}

/** How the money was used: in a sentence, with shares, as lines, or as an open list. */
export function uses(w: Writer, fund: Fund, subject: string): void {
  const kind = w.style.int(0, 6)
  if (kind <= 1) w.paragraph(parts.uses(w, fund, subject))
  else if (kind <= 3) w.paragraph(parts.usesWithShares(w, fund, subject))
  else if (kind === 4) parts.usesAsLines(w, fund, subject)
  else if (kind === 5 && fund.uses[0]) w.paragraph(parts.share(w, fund.uses[0], { ...fund.spent, name: '全年支出' }))
  else w.paragraph(parts.openUses(w, fund, subject))
}

/** Results with figures of their own: completions, named rates, changes, counts of people. */
export function achievements(
  w: Writer,
  setting: Setting,
  key: string,
  noise: Noise,
  count: number,
  taken: readonly Indicator[] = []
): (readonly Run[])[] {
  const { field, grain } = setting
  const facts = w.facts(`${key}.achievements`)
  const counts = facts.shuffle(
    field.indicators.filter(
      (item) =>
        item.level === '数量指标' && item.aim === '≥' && taken.every((indicator) => indicator.name !== item.name)
    )
  )
  const made: (() => readonly Run[])[] = [
    () => results.namedRate(w, `${key}.named`),
    () => results.perHead(w, `${key}.head`),
    () => results.controlled(w, `${key}.control`, grain),
    () => change.points(w, facts.pick(pointNames)),
    () =>
      change.changeOfCount(
        w,
        `${key}.count`,
        facts.pick(['服务对象人数', '办理业务数量', '检查单位数量']),
        '个',
        [120, 2400]
      ),
    () => people(w, key, field.people)
  ]
  for (const item of counts.slice(0, 2)) {
    const power = 10 ** item.decimals
    const range: readonly [number, number] = [Math.round(item.low * power), Math.round(item.high * power)]
    made.push(() => results.completion(w, `${key}.${item.name}`, item.name, item.unit, range, item.decimals))
  }
  for (const indicator of taken.filter((indicator) => indicator.l2 === '数量指标'))
    made.push(() => results.completionOf(w, indicator))
  return facts.sample(made, count).flatMap((make) => [make(), noise.next(0.25)])
}

export function people(w: Writer, key: string, who: string): readonly Run[] {
  return parts.people(w, `${key}.people`, bankPeople, w.facts(`${key}.who`).pick(peopleNames), '人', who, [300, 9000])
}

/** Problems and remedies, announced with their number or as numbered headings. */
export function troubles(w: Writer, setting: Setting, level: 1 | 2, titles: readonly [string, string]): void {
  const facts = w.facts('troubles')
  const pairs = facts.shuffle([...setting.field.trouble, ...commonTroubles]).slice(0, facts.int(2, 4))
  const announce = w.style.chance(0.6)
  w.heading(level, titles[0])
  if (announce)
    w.paragraph(
      results.announced(
        w,
        problemsHead,
        pairs.map(([problem]) => problem)
      )
    )
  else for (const [problem] of pairs) w.runIn(level + 1, problem, ['有待在今后工作中改进'])
  w.heading(level, titles[1])
  if (announce)
    w.paragraph(
      results.announced(
        w,
        remediesHead,
        pairs.map(([, remedy]) => remedy)
      )
    )
  else for (const [, remedy] of pairs) w.runIn(level + 1, remedy, ['确保资金发挥效益'])
}

const commonTroubles: readonly (readonly [string, string])[] = [
  ['绩效指标设置不够细化', '加强绩效业务学习'],
  ['支出进度不够均衡', '按月通报支出进度'],
  ['资料归档不够规范', '明确专人管理档案'],
  ['部门协作有待加强', '建立联席会议制度']
]

/** A text and a table that print the same quantity must agree: relates every later print in a grid to the first in the text. */
export function linkTables(w: Writer, from: number, keys: readonly (string | RegExp)[]): void {
  const first = new Map<string, number>()
  const linked = (key: string) =>
    keys.some((wanted) => (typeof wanted === 'string' ? wanted === key : wanted.test(key)))
  const inGrid = new Set(
    w.blocks
      .flatMap((block) => (block.type === 'grid' ? block.rows.flat() : []))
      .flatMap((cell) => (cell ?? []).filter((run) => typeof run === 'number'))
  )
  for (const node of w.nodes.slice(from)) {
    if (!linked(node.key)) continue
    if (!inGrid.has(node.id)) first.set(node.key, first.get(node.key) ?? node.id)
  }
  for (const node of w.nodes.slice(from)) {
    const text = first.get(node.key)
    if (text !== undefined && inGrid.has(node.id))
      w.relate({ family: node.kind === 'score' ? 'score-text-table' : 'text-table', stated: text, num: [[1, node.id]] })
  }
}
