import { describe, expect, it } from 'vitest'
import { parseDirective } from './directive.js'

const span = { start: 3, end: 40 }
const parse = (words: string) => parseDirective(words, span)

describe('parseDirective', () => {
  it.each([
    [' 勾稽忽略 share -- 按上级口径 ', 'line', false, ['share'], '按上级口径'],
    ['勾稽忽略下一行 share、same-fact —— 按上级口径', 'line', true, ['share', 'same-fact'], '按上级口径'],
    ['勾稽忽略本表：预算执行率 – 决算前数据', 'table', false, ['预算执行率'], '决算前数据'],
    ['勾稽忽略本节 全部 理由：历史数据', 'section', false, 'all', '历史数据'],
    ['勾稽忽略全文 * -- 转载', 'file', false, 'all', '转载'],
    [
      'gouji-ignore-next-line share, balance -- by the county’s scope',
      'line',
      true,
      ['share', 'balance'],
      'by the county’s scope'
    ],
    ['gouji-ignore-table all because: draft', 'table', false, 'all', 'draft'],
    ['勾稽忽略 execution-rate', 'line', false, ['execution-rate'], ''],
    ['勾稽忽略', 'line', false, [], ''],
    ['勾稽忽略 -- 没写规则', 'line', false, [], '没写规则']
  ])('%s', (words, scope, nextLine, rules, reason) => {
    expect(parse(words)).toEqual({ span, scope, nextLine, rules, reason })
  })

  it.each(['', '这里还要补充', '勾稽忽略的问题见下', '请用勾稽忽略 share -- x', 'gouji-ignored'])(
    '%s is none',
    (words) => {
      expect(parse(words)).toBeUndefined()
    }
  )
})
