import { describe, expect, it } from 'vitest'
import { normalise } from '../text/normalise.js'
import { lexFigures } from './lex.js'

function lex(text: string): ReturnType<typeof lexFigures> {
  return lexFigures(normalise(text), text, [{ start: 0, end: text.length }])
}

describe('four digits that might be a year', () => {
  it('are a count in front of a counter', () => {
    const { figures, dates } = lex('服务对象人数从1991个增至2399个')
    expect(figures.map((figure) => figure.text)).toEqual(['1991个', '2399个'])
    expect(dates).toEqual([])
  })

  it('are a year in front of other words', () => {
    const { figures, dates } = lex('从2018起按新标准执行')
    expect(figures).toEqual([])
    expect(dates.map((date) => date.year)).toEqual([2018])
  })
})

describe('a standard counted by words in front of it', () => {
  it('names each word once', () => {
    const { figures } = lex('人均补助标准由每人每年610元提高到640元')
    expect(figures[0]?.unit).toBe('元/人/年')
  })
})
