import { buildReport, readText } from '@gouji/core'
import { describe, expect, it } from 'vitest'
import { run, testReadme } from '../../testing/tester.js'
import { bandsOf } from './bands.js'
import { grade } from './index.js'

testReadme(grade, import.meta.url)

function bands(text: string): string[] | undefined {
  return bandsOf(buildReport(readText(text, 'text')))?.map(
    ({ grade: name, low, high }) => `${name} ${low ?? ''}-${high ?? ''}`
  )
}

describe('grade', () => {
  it('reads the bands that a document prints', () => {
    expect(bands('综合评价等级分为优秀（大于90分）、良好（80-90分）、较差（60-80分）、差（小于60分）。')).toEqual([
      'excellent 90-',
      'good 80-90',
      'weak 60-80',
      'poor -60'
    ])
    expect(bands('评价等级分为优（90分及以上）、良（80-90分）、中（60-80分）、差（60分以下）四个等级。')).toEqual([
      'excellent 90-',
      'good 80-90',
      'fair 60-80',
      'poor -60'
    ])
    expect(bands('得分90-100分为优、80-90分为良、60-80分为中、60分以下为差。')).toEqual([
      'excellent 90-',
      'good 80-90',
      'fair 60-80',
      'poor -60'
    ])
    expect(bands('本项目综合得分92分，评价等级为优。')).toBeUndefined()
  })

  it('binds each grade to the score before it', () => {
    const { checks } = run(grade, '甲项目自评得分96分，评价等级为优；乙项目自评得分85分，评价等级为优。')
    expect(checks.map(({ relation, verdict }) => `${relation.stated.figure.text} ${verdict}`)).toEqual([
      '96分 exact',
      '85分 inconsistent'
    ])
  })

  it('finds the score of the part when the grade stands alone', () => {
    const { findings } = run(grade, '一、自评结论\n项目综合得分为76.4分。\n二、评价等级\n绩效评价等级为“良”。')
    expect(findings).toMatchObject([
      { text: '76.4分', message: '得分 76.4分 与等级“良”不符：按通行标准，“良”为 80 分及以上、90 分以下' }
    ])
  })

  it('does not take honours for grades', () => {
    expect(run(grade, '项目自评得分85分，本单位被评为优秀单位，工作人员获评“优秀党员”。').checks).toEqual([])
  })
})
