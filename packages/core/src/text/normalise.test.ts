import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalise } from './normalise.js'

describe('normalise', () => {
  it.each([
    ['６８３４．４２万元', '6834.42万元'],
    ['1，784.89', '1,784.89'],
    ['共3个，其中5个；Ａ、Ｂ。', '共3个，其中5个；A、B。'],
    ['1．部门整体', '1．部门整体'],
    ['92.73％ 4﹪', '92.73% 4%'],
    ['≧60 ⩾60 ≦5 ⩽5 ﹦3 ＝3 ＞2 ＜＝1', '≥60 ≥60 ≤5 ≤5 =3 =3 >2 <=1'],
    ['执行率(B/A)：90', '执行率（B/A）：90'],
    ['（图1）', '（图1）'],
    ['10%～20%，－3，−3', '10%~20%，-3，-3'],
    ['a\u00a0b\u3000c\u2009d\u202fe\u200bf\ufeffg', 'a b c d e f g'],
    ['共\t3个\r\n5个', '共\t3个\r\n5个'],
    ['⽉⼈民⻓⻚', '月人民长页'],
    ['\uf9b4', '領'],
    ['﹝2021﹞12号', '〔2021〕12号']
  ])('%s → %s', (text, plain) => {
    expect(normalise(text)).toBe(plain)
  })

  it('blanks bookmark artefacts without moving anything', () => {
    const text = '[bookmark: _GoBack]2021年得分为98分'
    expect(normalise(text)).toBe(`${' '.repeat(19)}2021年得分为98分`)
    expect(normalise('[bookmark: 没有结束\n98分')).toBe('[bookmark: 没有结束\n98分')
  })

  it('keeps the length and is stable for any text', () => {
    const noisy = fc.string({ unit: 'binary', maxLength: 60 })
    const genre = fc.array(
      fc.constantFrom('１', '，', '．', '(', '％', '≧', '万', '\u3000', '[bookmark: x]', '⽉', '\n')
    )
    fc.assert(
      fc.property(
        fc.oneof(
          noisy,
          genre.map((parts) => parts.join(''))
        ),
        (text) => {
          const plain = normalise(text)
          expect(plain.length).toBe(text.length)
          expect(normalise(plain)).toBe(plain)
        }
      )
    )
  })
})
