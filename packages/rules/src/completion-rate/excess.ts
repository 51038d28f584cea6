import { difference, type Fact, figureOf, groupOf, isAmount, operand, type Relation, sameKind } from '@gouji/core'

/** 少装230块, 比计划少12人; 少 is no verb in 减少. */
const shortfall = /(?:^|[，,])(?:比(?:计划|任务|目标))?(?:少|欠|缺|差)[^，。；\uE000-\uE00A]{0,4}$/
/** By how much more, in front of the figure. */
export const excess =
  /(?:超额完成|超计划|超任务|超出(?:计划|任务|目标)|比(?:年度|年初)?(?:计划|任务|目标)(?:任务|数)?(?:多|超)(?:完成|出)?)(?:了)?$/

/** 「任务450套，实际筹集468套，超额完成18套」「计划9200块，实装8970块，少装230块」: how far the result is from the task in front of it. */
export function excessRelation(fact: Fact): Relation | undefined {
  const { sentence, lead, figure } = fact
  if (!sentence || !isAmount(fact) || figure.upper) return undefined
  const less = shortfall.test(lead)
  if (!less && !excess.test(lead)) return undefined
  const before = sentence.facts.filter(
    (other) =>
      other.index < fact.index &&
      other.segment === fact.segment &&
      other.scope === fact.scope &&
      isAmount(other) &&
      sameKind(other, fact)
  )
  const [task, done] = before.slice(-2)
  if (!task || !done || groupOf(task) !== 'plan' || groupOf(done) === 'plan' || fact.clause - task.clause > 3)
    return undefined
  return {
    kind: 'excess',
    stated: operand(fact),
    comparison: '=',
    readings: [
      {
        expression: less ? difference(figureOf(task), figureOf(done)) : difference(figureOf(done), figureOf(task)),
        binding: 'firm'
      }
    ]
  }
}
