import { difference, type Fact, figureOf, groupOf, isAmount, operand, type Relation, sameKind } from '@gouji/core'

const excess = /(?:超额完成|超计划|超任务|超出(?:计划|任务|目标)|比(?:计划|任务|目标)多(?:完成)?)(?:了)?$/

/** 「任务450套，实际筹集468套，超额完成18套」: by how much the result is above the task in front of it. */
export function excessRelation(fact: Fact): Relation | undefined {
  const { sentence, lead, figure } = fact
  if (!sentence || !isAmount(fact) || figure.upper || !excess.test(lead)) return undefined
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
    readings: [{ expression: difference(figureOf(done), figureOf(task)), binding: 'firm' }]
  }
}
