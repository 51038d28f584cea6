import { describe, expect, it } from 'vitest'
import { run, testReadme } from '../../testing/tester.js'
import { average } from './index.js'

testReadme(average, import.meta.url)

describe('average', () => {
  it.each([
    ['三个批次中选率分别为92%、95%和98%，平均中选率为95%。', 'exact'],
    ['三个批次中选率分别为92%、95%和98%，平均中选率为97%。', 'inconsistent'],
    ['得分分别为96分、98分，满分100分，平均得分97分。', 'exact']
  ])('%s %s', (text, verdict) => expect(run(average, text).checks.map((check) => check.verdict)).toEqual([verdict]))

  it('does not take figures that merely stand around for the values', () => {
    expect(run(average, '检查率100%，报销比例75%，药品平均降幅达50%。').checks).toEqual([])
  })
})
