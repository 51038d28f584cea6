import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { zipOf } from '../../testing/zip.js'
import { openPackage } from './package.js'
import { rewritePackage } from './rewrite.js'
import { partText, walkXml } from './xml.js'

const parts = { 'a.xml': '<a>甲</a>'.repeat(100), 'word/b.bin': new Uint8Array([0, 1, 2, 255]), 'c.xml': '<c/>' }
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('rewritePackage', () => {
  it.each([0, 6] as const)('replaces and adds parts and keeps the others byte for byte (level %i)', (level) => {
    const bytes = zipOf(parts, level)
    const before = openPackage(bytes)
    const changes = new Map([
      ['a.xml', utf8('<a>乙</a>')],
      ['word/new.xml', utf8('<new/>')]
    ])
    const written = rewritePackage(before, changes)
    const after = openPackage(written)
    expect(after.entries.map(({ name }) => name)).toEqual(['a.xml', 'word/b.bin', 'c.xml', 'word/new.xml'])
    // another reader agrees
    expect(unzipSync(written)).toEqual({
      'a.xml': utf8('<a>乙</a>'),
      'word/b.bin': parts['word/b.bin'],
      'c.xml': utf8('<c/>'),
      'word/new.xml': utf8('<new/>')
    })
    for (const name of ['word/b.bin', 'c.xml']) {
      const [old, kept] = [before.find(name), after.find(name)]
      if (!old || !kept) throw new Error(`no ${name}`)
      const raw = (all: Uint8Array, at: typeof old): Uint8Array =>
        all.subarray(at.offset, at.offset + 30 + at.compressed)
      expect(raw(written, kept)).toEqual(raw(bytes, old))
    }
  })

  it('gives the same bytes again when nothing changes', () => {
    const bytes = zipOf(parts)
    expect(rewritePackage(openPackage(bytes), new Map())).toEqual(bytes)
  })
})

describe('partText and walkXml', () => {
  it('count offsets in the text of the part', () => {
    const opened = openPackage(zipOf({ 'a.xml': '\ufeff<a>甲&amp;\r\n<b x="1"/>乙</a>' }))
    const entry = opened.find('a.xml')
    if (!entry) throw new Error('no part')
    const text = partText(opened, entry)
    const ends: string[] = []
    walkXml(text, entry.name, 10, {
      open: (name, _, end) => ends.push(`${name} ${text.slice(0, end)}`),
      close: (name, end) => ends.push(`/${name} ${text.slice(0, end)}`)
    })
    const upToB = '<a>甲&amp;\r\n<b x="1"/>'
    expect(ends).toEqual(['a <a>', `b ${upToB}`, `/b ${upToB}`, `/a ${upToB}乙</a>`])
  })
})
