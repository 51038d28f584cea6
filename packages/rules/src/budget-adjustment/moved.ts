import { difference, type Fact, factAt, figureOf, operand, type Relation, type Sentence } from '@gouji/core'

const moved =
  /由[^，。；\uE000-\uE009]{0,8}(\uE000)[^，。；\uE000-\uE009]{0,4}(?:调整|变更|追加|压减|核减)(?:为|到|至)了?(\uE000)[，,][^，。；\uE000-\uE009]{0,6}(调增|追加|增加|调减|核减|压减|减少)了?(\uE000)/dg

/** 「预算由年初的111822万元调整为133786万元，调增21964万元」: by how much it was moved. */
export function* movedBudgets(sentence: Sentence): Iterable<Relation> {
  const { skeleton } = sentence
  if (!skeleton.includes('由')) return
  for (const { indices, 3: word } of skeleton.matchAll(moved)) {
    const fact = (group: number): Fact | undefined => indices?.[group] && factAt(sentence, indices[group][0])
    const [before, after, change] = [fact(1), fact(2), fact(4)]
    if (!before || !after || !change) continue
    const [high, low] = /增|追/.test(word ?? '') ? [after, before] : [before, after]
    yield {
      kind: 'moved',
      stated: operand(change),
      comparison: '=',
      readings: [{ expression: difference(figureOf(high), figureOf(low)), binding: 'firm' }]
    }
  }
}
