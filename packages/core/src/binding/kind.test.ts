import { expect, it } from 'vitest'
import { sameCounter } from './kind.js'

it.each([
  ['人', '名', true],
  ['万人', '人', true],
  ['台（套）', '台', true],
  ['台', '套（台）', true],
  ['台套', '套', true],
  ['台', '套', false],
  ['件（次）', '台', false],
  ['户', '人', false]
])('%s and %s', (a, b, same) => {
  expect(sameCounter(a, b)).toBe(same)
  expect(sameCounter(b, a)).toBe(same)
})
