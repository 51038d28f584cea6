import { type Fact, factAt, figureOf, operand, product, type Relation, type Report } from '@gouji/core'

const { source: money } = /[\uE000\uE001]/
/** 「完成锅炉改造36台，每台补助8万元，合计补助288万元」 */
const each = new RegExp(
  `(\\uE002)[，,（(][^，。；\\uE000-\\uE00A]{0,6}(?:每|平均每)([台辆个人户套处所家名件座栋场次期批份]{1,2})[^，。；\\uE000-\\uE00A]{0,8}(${money})[）)]?[，,](?:合计|共计?|总计|计|总额)[^，。；\\uE000-\\uE00A]{0,8}(\\uE000)`,
  'dg'
)

/** Things × what each of them got = the amount that closes the wording. */
export function* products(report: Report): Iterable<Relation> {
  for (const sentence of report.sentences) {
    const { skeleton } = sentence
    if (!skeleton.includes('每')) continue
    for (const { indices, 2: unit } of skeleton.matchAll(each)) {
      const fact = (group: number): Fact | undefined => indices?.[group] && factAt(sentence, indices[group][0])
      const [count, price, total] = [fact(1), fact(3), fact(4)]
      if (!count || !price || !total || !count.figure.unit.endsWith(unit ?? '') || /[年月日天]/.test(price.lead))
        continue
      if (count.figure.upper || price.figure.upper || price.figure.comparator || total.figure.upper) continue
      yield {
        kind: 'product',
        stated: operand(total),
        comparison: '=',
        readings: [{ expression: product(figureOf(count), figureOf(price)), binding: 'firm' }]
      }
    }
  }
}
