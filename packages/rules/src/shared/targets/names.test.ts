import { describe, expect, it } from 'vitest'
import { answers, isSpecific, likenessOf, nameFrom, wordsOf } from './names.js'

const keys = (words: string) => nameFrom(words)

describe('nameFrom', () => {
  it('takes off who, when and the doing, and says synonyms in one way', () => {
    expect(keys('全县基本医疗保险参保率')).toEqual({
      text: '基本医疗保险参保率',
      key: '基本医保参保率',
      head: '参保率'
    })
    expect(keys('参保对象满意率')).toEqual({ text: '参保对象满意率', key: '参保对象满意度', head: '满意度' })
    expect(keys('确保全区公交电动化率保持在').text).toBe('公交电动化率')
    expect(keys('任务完成及时率大于等于').text).toBe('任务完成及时率')
    expect(keys('三级医院开通比例应').text).toBe('三级医院开通比例')
  })

  it('keeps words that only look like them', () => {
    expect(keys('完成率').text).toBe('完成率')
    expect(keys('保障率').text).toBe('保障率')
    expect(keys('完成造林面积').text).toBe('造林面积')
  })
})

describe('likenessOf', () => {
  const like = (a: string, b: string) => likenessOf(keys(a), keys(b))

  it('finds the same name in other words', () => {
    expect(like('家长满意率', '家长满意度')).toEqual({ score: 1, contrary: false, narrower: false })
    expect(like('费用审核率', '审核率')).toEqual({ score: 0.95, contrary: false, narrower: false })
  })

  it('tells a part from the whole, and one thing from another', () => {
    expect(like('残疾人满意度', '重度残疾人满意度')).toMatchObject({ narrower: true, contrary: false })
    expect(like('居民住院报销比例', '职工住院报销比例')).toMatchObject({ contrary: true })
  })
})

describe('answers', () => {
  it('wants all characters and most pairs of the name', () => {
    expect(answers(keys('电子社保卡签发率'), wordsOf('社保卡电子签发率'))).toBe(true)
    expect(answers(keys('设备验收合格率'), wordsOf('抽查票据合格率'))).toBe(false)
    expect(isSpecific(keys('参保率'))).toBe(false)
    expect(isSpecific(keys('脱贫人口参保率'))).toBe(true)
  })
})
