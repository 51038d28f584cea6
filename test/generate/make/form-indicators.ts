import type { Column, FormLayout } from '../data/layouts.data.js'
import type { Cell, Family } from '../draft.js'
import { decimalString, dropZeros, type Print, print } from '../print.js'
import type { Writer } from '../writer.js'
import { executionScore, type FormContent, type FormNodes, type RowNodes } from './form-content.js'
import type { Indicator } from './indicators.js'

/** A value of an indicator as printed, without its comparator. */
export function valuePrint(indicator: Indicator, n: number, bare: boolean): Print {
  const digits = dropZeros(decimalString(BigInt(n), 10n ** BigInt(indicator.decimals), indicator.decimals), true)
  const percent = indicator.unit === '%'
  const power = indicator.unit.startsWith('万') ? 4 : 0
  const kind = percent ? 'rate' : indicator.decimals === 0 && power === 0 ? 'count' : 'measure'
  return print(kind, digits, bare ? '' : indicator.unit, percent ? -2 : power, kind === 'count')
}

export const comparator = (w: Writer, indicator: Indicator): string =>
  indicator.aim === '≥'
    ? w.look.greater
    : indicator.aim === '≤'
      ? w.look.less
      : indicator.aim === '='
        ? w.look.equal
        : ''

export function writeIndicators(
  w: Writer,
  layout: FormLayout,
  content: FormContent,
  nodes: FormNodes,
  side: boolean
): void {
  const rows: Cell[][] = []
  const sideCells = (first: boolean): Cell[] =>
    side ? [first ? [w.style.pick(['绩效指标', '绩\n效\n指\n标', '绩效\n\n指标'])] : null] : []
  rows.push([...sideCells(true), ...layout.columns.map(([, head]): Cell => [w.broken(head)])])
  const weights: number[] = []
  const scores: number[] = []
  if (layout.executionRow) rows.push([...sideCells(false), ...executionRow(w, layout, content, nodes)])
  if (nodes.executionWeight !== undefined) weights.push(nodes.executionWeight)
  if (nodes.executionScore !== undefined) scores.push(nodes.executionScore)
  let levelNode: number | undefined
  let levelWeights: number[] = []
  const closeLevel = () => {
    if (levelNode !== undefined)
      w.relate({ family: 'weight-level', stated: levelNode, num: levelWeights.map((id) => [1, id] as const) })
    levelNode = undefined
    levelWeights = []
  }
  for (const [index, indicator] of content.indicators.entries()) {
    const before = content.indicators[index - 1]
    const opens = before?.l1 !== indicator.l1
    if (opens) closeLevel()
    const row = indicatorRow(w, layout, indicator)
    const l1: Cell = opens ? levelCell(w, layout, indicator, content) : null
    if (opens && layout.levelWeights) levelNode = (l1 ?? []).find((run) => typeof run === 'number')
    levelWeights.push(row.nodes.weight)
    weights.push(row.nodes.weight)
    if (row.nodes.score !== undefined) scores.push(row.nodes.score)
    nodes.rows.push(row.nodes)
    const l2: Cell = opens || before?.l2 !== indicator.l2 ? [indicator.l2] : null
    rows.push([
      ...sideCells(false),
      ...layout.columns.map(([kind]): Cell => (kind === 'l1' ? l1 : kind === 'l2' ? l2 : (row.cells[kind] ?? [''])))
    ])
  }
  closeLevel()
  if (layout.sumLabel) rows.push([...sideCells(false), ...sumRow(w, layout, content, nodes, weights, scores)])
  else
    w.relate({
      family: 'weight-total',
      stated: weights[0] as number,
      num: [[1, hundred(w)], ...weights.slice(1).map((id) => [-1, id] as const)]
    })
  w.grid(rows)
}

/** The whole that unprinted totals stand for. */
function hundred(w: Writer): number {
  return w.add({ kind: 'rate', text: '100', from: 0, to: 3, value: 1, half: 0, scale: -2, exact: true }, 'hundred')
}

function levelCell(w: Writer, layout: FormLayout, indicator: Indicator, content: FormContent): Cell {
  if (!layout.levelWeights) return [indicator.l1]
  const weight = content.split.levels.find(([level]) => level === indicator.l1)?.[1] ?? 0
  const [before = '', after = ''] = layout.levelWeights.split('*')
  return [indicator.l1 + before, w.score(`level.${indicator.l1}`, weight * 100, '', 'all'), after]
}

function indicatorRow(
  w: Writer,
  layout: FormLayout,
  indicator: Indicator
): { cells: Partial<Record<Column, Cell>>; nodes: RowNodes } {
  const separate = layout.columns.some(([kind]) => kind === 'property')
  const scored = layout.columns.some(([kind]) => kind === 'score')
  const weight = layout.percentWeights
    ? w.add(print('rate', String(indicator.weight), '%', -2, true), 'weight')
    : w.score('weight', indicator.weight * 100, '', 'all')
  const score = scored
    ? w.score('score', indicator.score, '', w.look.zeros === 'keep' ? 'whole' : w.look.zeros)
    : undefined
  const cells: Partial<Record<Column, Cell>> = { l3: [indicator.name], weight: [weight], reason: [indicator.reason] }
  if (score !== undefined) {
    cells.score = [score]
    w.relate({ family: 'score-over-weight', stated: score, num: [[1, weight]], comparison: '≤' })
    w.spot('blank-score', score, '', [weight])
  }
  if (indicator.aim === '定性') {
    cells.property = ['定性']
    cells.target = [indicator.words]
    cells.actual = [indicator.words]
    return { cells, nodes: { indicator, weight, ...(score === undefined ? {} : { score }) } }
  }
  const target = w.add(valuePrint(indicator, indicator.target, separate), `target.${indicator.name}`)
  const actual = w.add(
    valuePrint(indicator, indicator.actual, separate && w.style.chance(0.7)),
    `actual.${indicator.name}`
  )
  const sign = w.word(comparator(w, indicator), 'comparator')
  cells.property = [separate ? sign : '']
  cells.unit = [indicator.unit]
  cells.target = separate ? [target] : [sign, target]
  cells.actual = [actual]
  const row = { indicator, target, actual, weight, ...(score === undefined ? {} : { score }) }
  offer(w, row, sign, separate)
  return { cells, nodes: row }
}

/** Slips that need no arithmetic, in the row of an indicator. */
function offer(w: Writer, row: RowNodes & { target: number; actual: number }, sign: number, separate: boolean): void {
  const { indicator, target, actual, score, weight } = row
  const near = [target, actual, weight, ...(score === undefined ? [] : [score])]
  const spot = (family: Family, node: number, now: string) => w.spot(family, node, now, near)
  const full = score !== undefined && indicator.score === indicator.weight * 100 && indicator.reason === ''
  if (indicator.aim !== '≤' && full) {
    const low = Math.floor((indicator.target * w.style.int(60, 88)) / 100)
    spot(
      'unmet-full',
      actual,
      valuePrint(indicator, low, w.nodes[actual]?.text.endsWith(indicator.unit) === false).text
    )
  }
  if (indicator.aim === '≥' && indicator.actual === indicator.target)
    spot('strict-equal', sign, w.style.pick(['＞', '>', '大于']))
  if (indicator.aim === '≥' && !separate) spot('result-as-bound', actual, `≥${w.nodes[actual]?.text}`)
  spot('blank-target', target, separate ? '' : indicator.unit === '%' ? '' : ` ${indicator.unit}`)
  if (!separate)
    spot(
      'kind-differs',
      actual,
      indicator.unit === '%' ? `${w.style.int(120, 980)}人` : `${w.style.int(91, 99)}.${w.style.int(11, 99)}%`
    )
}

function executionRow(w: Writer, layout: FormLayout, content: FormContent, nodes: FormNodes): Cell[] {
  const { fund, split } = content
  const rate = w.rate('form.rate0', fund.spent.yuan, fund.budget.yuan)
  const weight = w.score('form.weight', split.execution * 100, '', 'all')
  const score = w.score('form.execution', executionScore(w, fund, split.execution), '')
  w.relate({ family: 'execution-score', stated: score, num: [[1, rate]], times: split.execution, cap: split.execution })
  Object.assign(nodes, { rate, executionWeight: weight, executionScore: score })
  const cells: Partial<Record<Column, Cell>> = {
    l1: ['预算执行率'],
    l2: ['预算执行率'],
    l3: ['预算执行率'],
    target: ['100%'],
    actual: [rate],
    weight: [weight],
    score: [score]
  }
  return layout.columns.map(([kind]) => cells[kind] ?? [''])
}

function sumRow(
  w: Writer,
  layout: FormLayout,
  content: FormContent,
  nodes: FormNodes,
  weights: readonly number[],
  scores: readonly number[]
): Cell[] {
  const { indicators, split, fund } = content
  const weight = w.score('form.weights', 10000, '', 'all')
  w.relate({ family: 'weight-total', stated: weight, num: weights.map((id) => [1, id] as const) })
  const sum = indicators.reduce((total, indicator) => total + indicator.score, executionScore(w, fund, split.execution))
  const total = w.score('form.total', sum, '')
  nodes.total = total
  w.relate({ family: 'score-total', stated: total, num: scores.map((id) => [1, id] as const) })
  return layout.columns.map(
    ([kind], index): Cell =>
      index === 0 ? [layout.sumLabel] : kind === 'weight' ? [weight] : kind === 'score' ? [total] : ['']
  )
}
