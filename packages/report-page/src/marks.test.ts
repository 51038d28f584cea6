import { buildReport, readText } from '@gouji/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Anchor } from './anchors.js'
import { Marks } from './marks.js'

const text = '全年预算数820.00万元，全年执行数779.00万元，执行率为<95.00%>。'
const report = buildReport(readText(text, 'text'))
const whole = { start: 0, end: text.length }

const pieces = (html: string) =>
  [...html.matchAll(/<span([^>]*)>([^<]*)<\/span>|([^<]+)/g)].map(([, attributes = '', inside, outside]) => ({
    anchors: /data-a="([\d ]+)"/.exec(attributes)?.[1]?.split(' ').map(Number) ?? [],
    text: (inside ?? outside ?? '').replaceAll('&lt;', '<').replaceAll('&gt;', '>')
  }))

describe('Marks', () => {
  it('cuts the text where anchors begin and end, whatever they overlap', () => {
    const span = fc.tuple(fc.nat(text.length), fc.nat(text.length)).map(([a, b]) => ({
      start: Math.min(a, b),
      end: Math.max(a, b),
      findings: []
    }))
    fc.assert(
      fc.property(fc.array(span, { maxLength: 8 }), (anchors: Anchor[]) => {
        const found = pieces(new Marks(report, anchors, () => 'info').render(whole))
        expect(found.map((piece) => piece.text).join('')).toBe(text)
        for (const [i, { start, end }] of anchors.entries()) {
          const covered = found.filter((piece) => piece.anchors.includes(i)).map((piece) => piece.text)
          expect(covered.join('')).toBe(text.slice(start, end))
        }
      })
    )
  })

  it('writes an anchor once, in whichever part of the text it stands', () => {
    const anchors: Anchor[] = [{ start: 5, end: 13, status: 'v', findings: [1] }]
    const marks = new Marks(report, anchors, () => 'error')
    const parts = [0, 8, 20].map((start, i, starts) => marks.render({ start, end: starts[i + 1] ?? text.length }))
    expect(parts.join('').match(/data-k="1"/g)).toHaveLength(1)
    expect(pieces(parts.join('')).flatMap(({ anchors: [first], text: shown }) => (first === 0 ? [shown] : []))).toEqual(
      ['820', '.00万元']
    )
  })

  it('leaves a mark, once, where a finding stands at a blank', () => {
    const anchors: Anchor[] = [{ start: 4, end: 4, findings: [2] }]
    const marks = new Marks(report, anchors, () => 'warning')
    expect(marks.render({ start: 4, end: 4 })).toBe('<span class="W" data-a="0" data-n="2" data-k="2"></span>')
    expect(marks.render(whole)).not.toContain('<span')
    expect(new Marks(report, anchors, () => 'info').render(whole)).toMatch(/^全年预算<span [^>]*><\/span>数820/)
  })

  it('shows Markdown without its signs', () => {
    const markdown = buildReport(readText('执行率**95.00%**，见[附件](http://example.test/)。\n', 'markdown'))
    expect(new Marks(markdown, [], () => 'info').render({ start: 0, end: 13 })).toBe('执行率95.00%')
  })
})
