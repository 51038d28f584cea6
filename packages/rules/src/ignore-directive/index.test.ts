import { describe, expect, it } from 'vitest'
import { run, testReadme } from '../../testing/tester.js'
import { executionRate } from '../execution-rate/index.js'
import { ignoreDirective } from './index.js'

testReadme(ignoreDirective, import.meta.url)

const head = '云岫县2022年度培训项目支出绩效自评报告\n'
const wrong = '全年预算数820.00万元，全年执行数779.00万元，执行率为85.00%。'
const both = [executionRate, ignoreDirective]

describe('ignore-directive', () => {
  it('stands at the whole directive', () => {
    const { findings } = run(both, `${head}<!-- 勾稽忽略 execution-rate -->\n${wrong}\n`)
    expect(
      findings.map(({ rule, line, column, endLine, endColumn }) => [rule, line, column, endLine, endColumn])
    ).toEqual([
      ['ignore-directive', 2, 1, 2, 29],
      ['execution-rate', 3, 33, 3, 39]
    ])
  })

  it('says what is unused when the number has been mended', () => {
    const { findings } = run(
      both,
      `${head}<!-- 勾稽忽略 execution-rate -- 口径不同 -->\n${wrong.replace('85', '95')}\n`
    )
    expect(findings.map(({ rule, message }) => [rule, message])).toEqual([
      ['ignore-directive', '忽略标记没有用到（execution-rate）：这里已没有这样的问题，请删去']
    ])
  })

  it('keeps silent where the directive does its work', () => {
    const { findings } = run(both, `${head}<!-- 勾稽忽略 预算执行率 -- 口径不同 -->\n${wrong}\n`)
    expect(findings).toEqual([])
  })
})
