import { describe, expect, it } from 'vitest'
import { readPlain } from '../read/plain.js'
import type { Source } from '../read/source.js'
import { buildReport } from '../report/build.js'
import { placeJson } from './json.js'
import { originAt } from './origin.js'

const TEXT = '项目绩效自评报告\n一、基本情况\n（二）资金\n1.中央资金500万元，已支出480万元。\n'

function reportWith(origin: Source['origin']): ReturnType<typeof buildReport> {
  const source = readPlain(TEXT)
  return buildReport(origin ? { ...source, origin } : source)
}

describe('originAt', () => {
  const report = reportWith((offset) => ({ paragraph: TEXT.slice(0, offset).split('\n').length }))

  it('adds the heading above the place, with its number', () => {
    expect(originAt(report, TEXT.indexOf('500'))).toEqual({ paragraph: 4, section: '（二）资金' })
    expect(originAt(report, TEXT.indexOf('基本'))).toEqual({ paragraph: 2, section: '一、基本情况' })
  })

  it('adds none above the first heading', () => {
    expect(originAt(report, 2)).toEqual({ paragraph: 1 })
  })

  it('is undefined in a text', () => {
    expect(originAt(reportWith(undefined), 20)).toBeUndefined()
  })

  it('goes into the JSON beside line and column', () => {
    const start = TEXT.indexOf('480')
    expect(placeJson(report, { start, end: start + 3 })).toMatchObject({
      start: { line: 4 },
      origin: { paragraph: 4, section: '（二）资金' }
    })
  })
})
