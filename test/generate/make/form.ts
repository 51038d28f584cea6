import type { FormLayout } from '../data/layouts.data.js'
import { emptyMarks } from '../data/layouts.data.js'
import type { Cell } from '../draft.js'
import type { Writer } from '../writer.js'
import type { Fund } from './fund.js'
import type { Grain } from '../look.js'
import { executionScore, type FormContent, type FormNodes } from './form-content.js'
import { writeIndicators } from './form-indicators.js'

/** A whole form: head, fund block, indicator block. The amounts are in 万元. */
export function writeForm(w: Writer, layout: FormLayout, content: FormContent): FormNodes {
  const nodes: FormNodes = { rows: [] }
  const side = w.style.chance(0.6)
  w.line(w.style.pick([`（${w.year}年度）`, `(${w.year}年度)`, `${w.year}年度`]))
  w.grid([
    [[layout.nameLabel], [content.name], ['主管部门'], [content.unit]],
    [['实施单位'], [content.unit], ['单位'], ['万元']]
  ])
  if (layout.fund.length > 0) writeFund(w, layout, content, nodes, side)
  writeIndicators(w, layout, content, nodes, side)
  return nodes
}

function writeFund(w: Writer, layout: FormLayout, content: FormContent, nodes: FormNodes, side: boolean): void {
  const { fund, grain, split } = content
  const empty = w.style.pick(emptyMarks)
  const kinds = layout.fund.map(([kind]) => kind)
  const bare = (key: string, yuan: number) =>
    w.money({ key, yuan }, { unit: '万元', decimals: w.look.unit === '万元' ? w.look.decimals : 2, bare: true })
  const lead = (row: Cell[], label: Cell): Cell[] => (side ? [label, ...row] : row)
  const rows: Cell[][] = [
    lead(
      [side ? [''] : [layout.fundLabel], ...kinds.map((_, i) => [w.broken(layout.fund[i]?.[1] ?? '')])],
      [layout.fundLabel]
    )
  ]
  const [total = [], ...parts] = shares(fund, grain, layout.partLabels)
  const byColumn: Record<string, number[]> = { initial: [], budget: [], spent: [] }
  for (const [index, values] of [total, ...parts].entries()) {
    const first = index === 0
    const ids: Record<string, number> = {}
    const cells: Cell[] = kinds.map((kind): Cell => {
      if (kind === 'initial' || kind === 'budget' || kind === 'spent') {
        const yuan = values[(['initial', 'budget', 'spent'] as const).indexOf(kind)]
        if (yuan === undefined) return ['']
        const id = bare(
          first ? fund[kind].key : `${fund[kind].key}.${layout.partLabels[index - 1]} of ${layout.partLabels.join()}`,
          yuan
        )
        ids[kind] = id
        byColumn[kind]?.push(id)
        return [id]
      }
      if (kind === 'rate') {
        if (!values[1]) return ['']
        ids['rate'] = w.rate(`form.rate${index}`, values[2] as number, values[1])
        return [ids['rate']]
      }
      if (!first) return [empty]
      if (kind === 'weight') ids['weight'] = w.score('form.weight', split.execution * 100, '', 'all')
      else ids['score'] = w.score('form.execution', executionScore(w, fund, split.execution), '')
      return [ids[kind] as number]
    })
    const label = first ? layout.totalLabel : (layout.partLabels[index - 1] as string)
    rows.push(lead([[label], ...cells], null))
    relateRow(w, ids, first ? nodes : undefined, split.execution)
  }
  for (const [stated, ...addends] of Object.values(byColumn)) {
    if (stated !== undefined && addends.length > 0)
      w.relate({ family: 'sum-table', stated, num: addends.map((id) => [1, id] as const) })
  }
  w.grid(rows)
}

function relateRow(w: Writer, ids: Record<string, number>, nodes: FormNodes | undefined, weight: number): void {
  const { budget, spent, rate, score } = ids
  if (rate !== undefined && budget !== undefined && spent !== undefined) {
    w.relate({ family: 'execution-rate', stated: rate, num: [[1, spent]], den: [[1, budget]] })
  }
  if (!nodes) return
  if (score !== undefined && rate !== undefined)
    w.relate({ family: 'execution-score', stated: score, num: [[1, rate]], times: weight, cap: weight })
  Object.assign(nodes, { budget, spent, rate, executionScore: score, executionWeight: ids['weight'] })
}

const classes: readonly (readonly [label: RegExp, source: RegExp])[] = [
  [/中央/, /中央/],
  [/地方/, /省|市|县|本级/],
  [/财政拨款/, /中央|省|市|县|本级|上级|一般公共|政府性|财政/],
  [/其他/, /自筹|社会/]
]

/** Total and parts of the three columns in 元, divided as the sources are; a part without any is left blank in all of them. */
function shares(fund: Fund, grain: Grain, labels: readonly string[]): (number | undefined)[][] {
  const totals = [fund.initial.yuan, fund.budget.yuan, fund.spent.yuan]
  const parts = labels.map((label) => {
    const source = classes.find(([known]) => known.test(label))?.[1]
    return source ? fund.sources.filter(({ name }) => source.test(name)).reduce((sum, { yuan }) => sum + yuan, 0) : 0
  })
  const known = parts.reduce((sum, part) => sum + part, 0)
  const last = parts.findLastIndex((part) => part > 0)
  const rest = [...totals]
  const rows = parts.map((part, index) =>
    totals.map((total, column) => {
      if (part === 0) return undefined
      const own = index === last ? (rest[column] as number) : Math.floor((total * part) / known / grain) * grain
      rest[column] = (rest[column] as number) - own
      return own
    })
  )
  return [totals, ...rows]
}
