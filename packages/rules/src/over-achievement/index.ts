import { constant, Decimal, defineRule, figureOf, product, operand, type Relation, type Report, z } from '@gouji/core'
import { targetPairs } from '../shared/targets/index.js'
import { printOf } from '../shared/targets/print.js'
import { indicatorRows } from '../shared/targets/rows.js'
import { overAchievementMessage } from './message.js'

const options = z.strictObject({
  /** Per cent above the target from which on forms ask for a word why it was so low. */
  above: z.number().positive().max(10_000).default(30).describe('超过目标百分之几要说明原因')
})

type Options = z.output<typeof options>

/** Results far above their targets in forms that have a column of reasons, where it says nothing. */
function* relations(report: Report, { above }: Options): Iterable<Relation> {
  const silent = new Set<number>()
  const largest = new Decimal(above).div(100).plus(1)
  for (const { actuals, reason, block } of indicatorRows(report)) {
    if (reason !== '' || !block.columns.some((column) => column.role === 'reason')) continue
    for (const fact of actuals) silent.add(fact.figure.index)
  }
  for (const { name, target, actual, comparison, place } of targetPairs(report)) {
    if (place !== 'row' || (comparison !== '≥' && comparison !== '>') || !silent.has(actual.figure.index)) continue
    yield {
      kind: 'over',
      stated: operand(actual, name),
      comparison: '≤',
      tentative: true,
      readings: [{ expression: product(figureOf(target), constant(largest)), binding: 'firm' }],
      data: { name, target: printOf(report, target), actual: printOf(report, actual), above }
    }
  }
}

/** A result far above its target without a word on it. Source: handbook B47, A.3.3. */
export const overAchievement = defineRule({
  meta: {
    id: 'over-achievement',
    title: { zh: '超额过大', en: 'Far above the target' },
    severity: 'info',
    preset: 'nursery',
    covers: ['B46', 'B47']
  },
  options,
  relations,
  checkMessage: overAchievementMessage
})
