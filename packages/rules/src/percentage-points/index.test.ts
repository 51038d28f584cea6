import { describe, expect, it } from 'vitest'
import { run, testReadme } from '../../testing/tester.js'
import { percentagePoints } from './index.js'

testReadme(percentagePoints, import.meta.url)

const title = '白水市档案馆2023年度部门决算\n二、决算情况说明\n'

describe('percentage-points', () => {
  const wordings: readonly (readonly [words: string, right: string, wrong: string])[] = [
    ['参保率由95.2%提高到96.5%，提高▢。', '1.3个百分点', '3.1个百分点'],
    ['报销比例从68.5%降至65.0%，降低了▢。', '3.5个百分点', '5.3个百分点'],
    ['门诊就诊率95.1%，比上年的94.2%提高▢。', '0.9个百分点', '1.9个百分点'],
    ['检查单位2413个，比上年增加476个。2022年知晓率为80.8%，2023年为88.3%，上升▢。', '7.5个百分点', '5.7个百分点'],
    ['税收占比76.4%，上年71.8%，同比上升▢。', '4.6个百分点', '6.4个百分点']
  ]
  for (const [words, right, wrong] of wordings) {
    it(words.slice(0, 30), () => {
      const { checks, findings } = run(percentagePoints, title + words.replace('▢', right))
      expect(findings).toEqual([])
      expect(checks.map(({ relation, verdict }) => [relation.stated.figure.text, verdict])).toEqual([[right, 'exact']])
      const texts = run(percentagePoints, title + words.replace('▢', wrong)).findings.map(({ text }) => text)
      expect(texts).toEqual([wrong])
    })
  }

  it('offers 个百分点 where the difference is printed with %', () => {
    const { findings } = run(percentagePoints, `${title}满意度由85%提高到92%，提高7%。`)
    expect(findings.map(({ severity, text, message }) => [severity, text, message])).toEqual([
      ['info', '7%', '两个百分比之差应写作“7个百分点”，而不是“7%”']
    ])
    expect(run(percentagePoints, `${title}满意度由85%提高到92%，提高8.24%。`).findings).toEqual([])
  })
})
