import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../refusal.js'
import { readHtml } from './read-html.js'

const page = `<!doctype html><html><head><meta charset=utf-8><title>报告</title></head><body><div id=zoom>
<h1>项目自评报告</h1><p class=a style='display:inline'>&nbsp;预算<b>620.00</b>万元<sup>1</sup></p><ol><li>甲<li>乙</ol>
<table><tr><td rowspan=2 colspan=3>甲<td>1<tr><td>2<tfoot><tr><td>&#x4e00;&amp;</table><pre>a  b\nc</pre></div></body></html>`
const pieces = [
  '<table>',
  '</table>',
  '<tr>',
  '<td colspan=9>',
  '<b>',
  '</b>',
  '<p>',
  '</p>',
  '<a href=x>',
  '<!--',
  '&#',
  '&amp',
  '\0',
  '<svg>',
  '<math>',
  '</div>',
  '<form>',
  '<template>',
  '12.5%',
  '<br>',
  '<plaintext>'
]

/** Reads, or refuses with a reason; whatever is read has places inside its text. */
function survives(bytes: Uint8Array): void {
  let source: ReturnType<typeof readHtml>
  try {
    source = readHtml(bytes)
  } catch (error) {
    if (error instanceof Refusal) return
    throw error
  }
  expect(source.plain).toHaveLength(source.text.length)
  for (let at = 0; at < source.text.length; at++) {
    const place = source.origin?.(at)
    expect(place?.fileLine).toBeGreaterThan(0)
    expect(place?.fileColumn).toBeGreaterThan(0)
  }
}

describe('damaged pages', () => {
  const whole = new TextEncoder().encode(page)

  it('cut anywhere', () => {
    for (let end = 0; end < whole.length; end++) survives(whole.subarray(0, end))
  })

  it('with bytes changed', () => {
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255))
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
        const bytes = whole.slice()
        for (const [at, byte] of changes) bytes[at] = byte
        survives(bytes)
      }),
      { seed: 4, numRuns: 300 }
    )
  })

  it('of tags in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), (tags) => {
        survives(new TextEncoder().encode(tags.join('')))
      }),
      { seed: 4, numRuns: 500 }
    )
  })
})
