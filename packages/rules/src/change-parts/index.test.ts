import { describe, expect, it } from 'vitest'
import { run, testReadme } from '../../testing/tester.js'
import { changeParts } from './index.js'

testReadme(changeParts, import.meta.url)

const title = '白水市档案馆2023年度部门决算\n七、“三公”经费支出决算情况说明\n'
const verdicts = (words: string): string[] =>
  run(changeParts, title + words).checks.map(({ relation, verdict }) => `${relation.stated.figure.text} ${verdict}`)

describe('change-parts', () => {
  it('adds up what one sentence lists behind 其中', () => {
    const words =
      '2023年度“三公”经费财政拨款支出决算数比2022年度减少1.70万元，其中：因公出国（境）费支出决算与上年持平；公务用车购置及运行维护费支出决算增加0.03万元，增长2.24%；公务接待费支出决算减少1.73万元，下降93.51%。'
    expect(verdicts(words)).toEqual(['1.70万元 exact'])
    expect(
      run(changeParts, title + words.replace('1.70', '1.82')).findings.map(({ text, repairs }) => [text, repairs])
    ).toEqual([['1.82万元', ['1.70万元']]])
  })

  it('reads the items of a chapter by their headings', () => {
    const items =
      '（一）因公出国（境）费用。2023年决算数0万元，与上年无变化。\n（二）公务接待费。2023年决算数0.80万元，比2022年减少0.20万元。\n（三）公务用车购置及运行维护费。2023年决算数6.00万元，比2022年增加1.50万元。'
    expect(verdicts(`2023年“三公”经费决算数6.80万元，比2022年增加1.30万元，增长23.64%。\n${items}`)).toEqual([
      '1.30万元 exact',
      '23.64% exact'
    ])
  })

  it('does not mix years, chapters or comparisons with the budget', () => {
    const budget =
      '2023年度“三公”经费支出决算6.80万元，比年初预算减少2.20万元。\n1.因公出国（境）费0万元，与上年持平。\n2.公务接待费0.80万元，比上年减少0.20万元。\n3.公务用车购置及运行维护费6.00万元，比上年增加1.50万元。'
    expect(verdicts(budget)).toEqual([])
    const chapters =
      '2023年度“三公”经费支出决算6.80万元，比上年增加2.20万元。\n八、其他\n1.因公出国（境）费0万元，与上年持平。\n2.公务接待费0.80万元，比上年减少0.20万元。\n3.公务用车购置及运行维护费6.00万元，比上年增加1.50万元。'
    expect(verdicts(chapters)).toEqual([])
  })

  it('reads reasons that name the parts, and adds up changes against the budget by themselves', () => {
    const words =
      '2023年“三公”经费支出159.06万元，较2023年预算减少58.19万元，降低26.78%，主要是因公出国（境）费减少14.85万元，公务用车购置及运行费减少15.48万元，公务接待费减少27.86万元。其中：因公出国（境）费决算数79.26万元，比2022年度决算数87.50万元减少8.24万元。'
    expect(verdicts(words)).toEqual(['58.19万元 exact'])
    const { findings } = run(changeParts, title + words.replace('27.86', '26.86'))
    expect(findings.map(({ text }) => text)).toEqual(['58.19万元'])
  })

  it('keeps the funds apart', () => {
    const words = '一般公共预算基本支出比上年增加11.00万元，人员经费比上年增加12.50万元，公用经费比上年减少2.50万元。'
    expect(verdicts(words)).toEqual([])
  })
})
