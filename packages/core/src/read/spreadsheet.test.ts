import { describe, expect, it } from 'vitest'
import { cellName, rangeName } from './cell-address.js'
import { movedFormula, rangesAdded } from './spreadsheet.js'

describe('rangesAdded', () => {
  it.each([
    ['SUM(F5:F9)', ['F5:F9']],
    ['sum( $F$5 : F9 )', ['F5:F9']],
    ['F5+F7', ['F5', 'F7']],
    ['SUM(B2,D2:E2)+F2', ['B2', 'D2:E2', 'F2']],
    ['ROUND(SUM(C9:C5),2)', ['C5:C9']]
  ])('%s', (formula, expected) => {
    expect(rangesAdded(formula)?.map(rangeName)).toEqual(expected)
  })

  it.each([
    'SUM(F5:F9)/2',
    'F5-F6',
    'SUM(F:F)',
    'SUM(表2!F5:F9)',
    'AVERAGE(F5:F9)',
    'SUM(F5:F9)*1.1',
    '5+F6',
    'F5:F9',
    '',
    'SUM()',
    'XFE1+A1',
    'A1048577'
  ])('leaves %s alone', (formula) => {
    expect(rangesAdded(formula)).toBeUndefined()
  })
})

it('moves the references of a formula that are not fixed', () => {
  expect(movedFormula('SUM(B2:B$4)+$C3', 2, 1)).toBe('SUM(C4:C$4)+$C5')
  expect(movedFormula('Z9+AZ9', 0, 1)).toBe('AA9+BA9')
  expect(movedFormula('A1', -1, 0)).toBeUndefined()
  expect(cellName({ row: 11, column: 701 })).toBe('ZZ12')
})
