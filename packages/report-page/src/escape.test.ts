import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { html, jsonInHtml } from './escape.js'

describe('html', () => {
  it('lets no sign of markup through, and nothing that turns the writing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(html(text)).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)|[\u0000-\u0008\u202A-\u202E\u2066-\u2069]/)
      })
    )
  })

  it('keeps the length of what is shown, so that nothing disappears unseen', () => {
    expect(html('a\u202Eb\u0007c\tд')).toBe('a\uFFFDb\uFFFDc\tд')
  })
})

describe('jsonInHtml', () => {
  it('is JSON of the same value in which no tag and no comment can begin or end', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom('</script>', '<!--', ']]>', '\u2028', '\u2029', '&lt;'), (json, text) => {
        const value = [JSON.parse(json), text]
        const embedded = jsonInHtml(value)
        expect(embedded).not.toMatch(/[<>&\u2028\u2029]/)
        expect(JSON.parse(embedded)).toEqual(JSON.parse(JSON.stringify(value)))
      })
    )
  })
})
