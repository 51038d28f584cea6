import { describe, expect, it } from 'vitest'
import { normalise } from '../text/normalise.js'
import { lexFigures } from './lex.js'

describe('a doubled decimal point', () => {
  it('makes the number malformed, not two numbers', () => {
    const text = '项目资金3089..3万元，已支付35.6万元。'
    const { figures, malformed } = lexFigures(normalise(text), text, [{ start: 0, end: text.length }])
    expect(figures.map((figure) => figure.text)).toEqual(['35.6万元'])
    expect(malformed).toEqual([{ span: { start: 4, end: 11 }, kind: 'separators' }])
  })

  it('is seen behind thousands too', () => {
    const text = '8,341..15'
    const { figures, malformed } = lexFigures(text, text, [{ start: 0, end: text.length }])
    expect(figures).toEqual([])
    expect(malformed).toEqual([{ span: { start: 0, end: 9 }, kind: 'separators' }])
  })
})
