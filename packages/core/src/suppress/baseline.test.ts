import { describe, expect, it } from 'vitest'
import {
  type AcceptedFinding,
  acceptedIn,
  type Baseline,
  baselineSchema,
  emptyBaseline,
  updateBaseline
} from './baseline.js'

const entry = (fingerprint: string): AcceptedFinding => ({ fingerprint, rule: 'share', text: '12%', message: '占比' })
const old: Baseline = { version: 1, files: { 'b.txt': [entry('1'), entry('2')], 'a/c.txt': [entry('3')] } }
const found = (path: string, ...fingerprints: string[]) => new Map([[path, fingerprints.map(entry)]])

describe('updateBaseline', () => {
  it('takes in the findings of new files, sorted by path', () => {
    const first = updateBaseline(emptyBaseline, new Map([...found('乙.txt', '2'), ...found('a.txt', '1')]))
    expect(first).toMatchObject({ kept: 0, added: 2, removed: 0 })
    expect(Object.keys(first.baseline.files)).toEqual(['a.txt', '乙.txt'])
    expect(baselineSchema.parse(first.baseline)).toEqual(first.baseline)
  })

  it('brings a file up to date and leaves the others', () => {
    const { baseline, ...counts } = updateBaseline(old, found('b.txt', '2', '9'))
    expect(counts).toEqual({ kept: 1, added: 1, removed: 1 })
    expect(baseline.files).toEqual({ 'a/c.txt': [entry('3')], 'b.txt': [entry('2'), entry('9')] })
  })

  it('only forgets when asked to prune, and drops files without entries', () => {
    const { baseline, ...counts } = updateBaseline(
      old,
      new Map([...found('b.txt', '2', '9'), ...found('a/c.txt')]),
      true
    )
    expect(counts).toEqual({ kept: 1, added: 0, removed: 2 })
    expect(baseline.files).toEqual({ 'b.txt': [entry('2')] })
  })

  it('does not change the old one', () => {
    updateBaseline(old, found('b.txt'))
    expect(old.files['b.txt']).toHaveLength(2)
  })
})

describe('acceptedIn', () => {
  it('knows the fingerprints of one file', () => {
    expect([...acceptedIn(old, 'b.txt')]).toEqual(['1', '2'])
    expect(acceptedIn(old, 'c.txt').size).toBe(0)
    expect(acceptedIn(old, 'constructor').size).toBe(0)
  })
})
