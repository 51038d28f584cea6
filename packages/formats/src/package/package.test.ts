import { describe, expect, it } from 'vitest'
import { patched, records, renamed, zipOf } from '../../testing/zip.js'
import { Refusal } from '../refusal.js'
import { LIMITS } from './limits.js'
import { openPackage, type Package } from './package.js'

const WORDS = '绩效自评报告'.repeat(1000)
const zip = zipOf({ 'word/document.xml': WORDS, 'word/media/a.bin': new Uint8Array([1, 2, 3]) })

function refusal(work: () => unknown): Pick<Refusal, 'problem' | 'detail'> {
  try {
    work()
  } catch (error) {
    if (error instanceof Refusal) return { problem: error.problem, detail: error.detail }
    throw error
  }
  throw new Error('nothing was refused')
}

function readAll(opened: Package): string[] {
  return opened.entries.map((entry) => new TextDecoder().decode(opened.read(entry)))
}

describe('openPackage', () => {
  it('reads deflated and stored parts, by name whatever the case', () => {
    for (const level of [0, 6] as const) {
      const opened = openPackage(zipOf({ 'word/document.xml': WORDS, 'a/b.txt': 'b' }, level))
      expect(opened.entries.map(({ name }) => name)).toEqual(['word/document.xml', 'a/b.txt'])
      expect(readAll(opened)).toEqual([WORDS, 'b'])
      expect(opened.find('WORD/Document.xml')?.name).toBe('word/document.xml')
      expect(opened.find('word/none.xml')).toBeUndefined()
    }
  })

  it('reads a zip with a comment behind it, and one whose names have backslashes', () => {
    const commented = new Uint8Array(zip.length + 5)
    commented.set(zip)
    commented.set([3, 0, 97, 98, 99], zip.length - 2 + 0)
    commented.set(zip.subarray(0, zip.length - 2))
    expect(readAll(openPackage(commented.subarray(0, zip.length + 3)))[0]).toBe(WORDS)
    expect(openPackage(renamed(zip, 'word/media/a.bin', 'word\\media\\a.bin')).find('word/media/a.bin')).toBeDefined()
  })

  it('reads sizes of 64 bits', () => {
    const [first = 0] = records(zip)
    const nameEnd = first + 46 + 'word/document.xml'.length
    const extra = new Uint8Array(20)
    const view = new DataView(extra.buffer)
    view.setUint16(0, 1, true)
    view.setUint16(2, 16, true)
    view.setUint32(4, new TextEncoder().encode(WORDS).length, true)
    view.setUint32(12, new DataView(zip.buffer).getUint32(first + 20, true), true)
    const wide = new Uint8Array(zip.length + 20)
    wide.set(zip.subarray(0, nameEnd))
    wide.set(extra, nameEnd)
    wide.set(zip.subarray(nameEnd), nameEnd + 20)
    const changed = patched(wide, (all) => {
      all.setUint32(first + 20, 0xffffffff, true)
      all.setUint32(first + 24, 0xffffffff, true)
      all.setUint16(first + 30, 20, true)
    })
    expect(readAll(openPackage(changed))[0]).toBe(WORDS)
  })

  it('refuses what is cut off at any length', () => {
    for (let length = 4; length < zip.length; length += 7)
      expect(refusal(() => readAll(openPackage(zip.subarray(0, length)))).problem).toBe('corrupt')
  })

  it('refuses parts whose bytes were changed', () => {
    const damaged = patched(zip, (view) => {
      for (let at = 60; at < 75; at++) view.setUint8(at, 0xff)
    })
    const opened = openPackage(damaged)
    expect(refusal(() => readAll(opened))).toEqual({ problem: 'corrupt', detail: 'word/document.xml' })
  })

  it('refuses a part that is not as long as it says', () => {
    const [first = 0] = records(zip)
    const lying = patched(zip, (view) => view.setUint32(first + 24, 10, true))
    expect(refusal(() => readAll(openPackage(lying))).problem).toBe('corrupt')
  })

  it('refuses encrypted entries', () => {
    const [first = 0] = records(zip)
    const encrypted = patched(zip, (view) => view.setUint16(first + 8, 1, true))
    expect(refusal(() => openPackage(encrypted))).toEqual({ problem: 'encrypted', detail: 'word/document.xml' })
  })

  it.each(['../../etc/a.bin', '/etc/passwd/a.b', 'c:/windows/a.bin', 'word/../../a.bin'])(
    'refuses the name %s',
    (name) => {
      const innocent = 'x'.repeat(name.length)
      const led = renamed(zipOf({ [innocent]: 'a' }), innocent, name)
      expect(refusal(() => openPackage(led))).toEqual({ problem: 'unsafe', detail: name })
    }
  )

  it('refuses two parts of one name, also when only the case differs', () => {
    const twice = renamed(zipOf({ 'word/a.xml': 'a', 'word/b.xml': 'b' }), 'word/b.xml', 'word/a.xml')
    expect(refusal(() => openPackage(twice))).toEqual({ problem: 'unsafe', detail: 'word/a.xml' })
    const cased = zipOf({ 'word/a.xml': 'a', 'word/A.xml': 'b' })
    expect(refusal(() => openPackage(cased))).toEqual({ problem: 'unsafe', detail: 'word/A.xml' })
  })

  it('refuses parts that share their bytes', () => {
    const [first = 0, second = 0] = records(zip)
    const shared = patched(zip, (view) => view.setUint32(second + 42, view.getUint32(first + 42, true), true))
    expect(refusal(() => openPackage(shared)).problem).toBe('unsafe')
  })

  it('refuses files and directories beyond the bounds', () => {
    expect(refusal(() => openPackage(zip, { ...LIMITS, compressed: 100 })).problem).toBe('too-large')
    expect(refusal(() => openPackage(zip, { ...LIMITS, entries: 1 }))).toEqual({
      problem: 'too-many-parts',
      detail: '2'
    })
  })

  it('stops a zip bomb while it expands, whatever its headers say', () => {
    const bomb = zipOf({ 'word/document.xml': new Uint8Array(20 * 1024 * 1024) })
    expect(refusal(() => readAll(openPackage(bomb)))).toMatchObject({ problem: 'too-expanded' })
    const [first = 0] = records(bomb)
    const lying = patched(bomb, (view) => view.setUint32(first + 24, 100, true))
    let seen = 0
    const opened = openPackage(lying)
    const entry = opened.entries[0]
    if (!entry) throw new Error('no entry')
    expect(refusal(() => opened.stream(entry, (piece) => (seen += piece.length))).problem).toBe('too-expanded')
    expect(seen).toBe(0)
  })

  it('counts what all parts expand to together, and each part once', () => {
    const parts = zipOf({ a: 'x'.repeat(600), b: 'y'.repeat(600) })
    const opened = openPackage(parts, { ...LIMITS, expanded: 1000 })
    const [a, b] = opened.entries
    if (!a || !b) throw new Error('no entries')
    expect(opened.read(a)).toHaveLength(600)
    expect(opened.read(a)).toHaveLength(600)
    expect(refusal(() => opened.read(b)).problem).toBe('too-expanded')
  })
})
