import { buildReport, type Origin, readPlain } from '@gouji/core'
import { describe, expect, it } from 'vitest'
import { placeText } from './place.js'
import { words } from './words.js'

const TEXT = '一、预算执行情况\n全年预算数500万元。\n'

function said(origin: Origin | undefined, locale: 'zh' | 'en' = 'zh', text = TEXT): string {
  const source = readPlain(text)
  const report = buildReport(origin ? { ...source, origin: () => origin } : source)
  return placeText(report, text.indexOf('500'), words[locale].place)
}

describe('placeText', () => {
  it.each<[Origin | undefined, string, string]>([
    [{ paragraph: 12 }, '第12段（一、预算执行情况）', 'paragraph 12 (一、预算执行情况)'],
    [{ table: 2, row: 5, column: 3 }, '表2第5行第3列（一、预算执行情况）', 'table 2 row 5 column 3 (一、预算执行情况)'],
    [{ footnote: 1 }, '脚注1（一、预算执行情况）', 'footnote 1 (一、预算执行情况)'],
    [{ page: 3, box: [1, 2, 3, 4] }, '第3页（一、预算执行情况）', 'page 3 (一、预算执行情况)'],
    [{ sheet: '自评表', cell: 'F12' }, '自评表!F12', '自评表!F12'],
    [{}, '2:6', '2:6'],
    [undefined, '2:6', '2:6']
  ])('says %j', (origin, zh, en) => {
    expect(said(origin)).toBe(zh)
    expect(said(origin, 'en')).toBe(en)
  })

  it('lets no heading steer the terminal', () => {
    const text = '一、预算\u001b[31m执行情况\n全年预算数500万元。\n'
    expect(said({ paragraph: 2 }, 'zh', text)).toBe('第2段（一、预算[31m执行情况）')
    expect(said({ sheet: 'a\u001b]0;b', cell: 'A1' })).toBe('a]0;b!A1')
  })
})
