import { difference, type Fact, factAt, figureOf, operand, type Relation, type Sentence } from '@gouji/core'

const gap =
  /(\uE003)(?:[，,][^，。；\uE000-\uE009]{0,6}\uE004)?[，,（]?(?:较|比)?(低于|高于|超过|超出|超(?![过出])|少于|未达到|比|较)[^，。；\uE000-\uE009]{0,14}（?[≥≧＞>]?(\uE003)）?[^，。；\uE000-\uE009]{0,8}?(?:提高|提升|高出?|低|降低|下降)?了?(\uE004)/dg

/** 「按期完工率97.2%，低于目标值（100%）2.8个百分点」: how far a rate is from what it is held against. */
export function* gaps(sentence: Sentence): Iterable<Relation> {
  if (!sentence.skeleton.includes('\uE004')) return
  for (const { indices, 2: word } of sentence.skeleton.matchAll(gap)) {
    const fact = (group: number): Fact | undefined => indices?.[group] && factAt(sentence, indices[group][0])
    const [rate, other, points] = [fact(1), fact(3), fact(4)]
    // 比上年 is a change in time, which has its own words
    if (!rate || !other || !points || !/低于|高于|超|少于|未达到/.test(word ?? '')) continue
    if (rate.figure.upper || other.figure.upper || points.figure.upper) continue
    const less = /低于|少于|未达到/.test(word ?? '')
    const [high, low] = less ? [other, rate] : [rate, other]
    yield {
      kind: 'points',
      stated: operand(points),
      comparison: '=',
      readings: [{ expression: difference(figureOf(high), figureOf(low)), binding: 'firm' }]
    }
  }
}
