import { describe, expect, it } from 'vitest'
import { zipOf } from '../../testing/zip.js'
import { Refusal } from '../refusal.js'
import { LIMITS } from './limits.js'
import { openPackage } from './package.js'
import { walkPart } from './xml.js'

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const WORD_STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main'

/** What a walk over `xml` sees, one event a line. */
function events(xml: string | Uint8Array, depth = LIMITS.depth): string[] {
  const opened = openPackage(zipOf({ 'a.xml': xml }), { ...LIMITS, depth })
  const seen: string[] = []
  const entry = opened.find('a.xml')
  if (!entry) throw new Error('no part')
  walkPart(opened, entry, {
    open: (name, attributes) => {
      const own = Object.entries(attributes).filter(([key]) => !key.startsWith('xmlns'))
      seen.push(`<${name}${own.map(([key, value]) => ` ${key}=${value ?? ''}`).join('')}>`)
    },
    close: (name) => seen.push(`</${name}>`),
    text: (words) => seen.push(words)
  })
  return seen
}

function problem(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    if (error instanceof Refusal) return `${error.problem} ${error.detail ?? ''}`
    throw error
  }
  return 'none'
}

describe('walkPart', () => {
  const expected = ['<w:p w:val=1>', '<w:t>', '甲&乙', '</w:t>', '</w:p>']

  it.each([
    ['transitional', `<w:p xmlns:w="${WORD}" w:val="1"><w:t>甲&amp;乙</w:t></w:p>`],
    ['strict', `<w:p xmlns:w="${WORD_STRICT}" w:val="1"><w:t>甲&#38;乙</w:t></w:p>`],
    ['another prefix', `<ns0:p xmlns:ns0="${WORD}" ns0:val="1"><ns0:t>甲&amp;乙</ns0:t></ns0:p>`],
    ['the default namespace', `<p xmlns="${WORD}" xmlns:q="${WORD}" q:val="1"><t>甲&amp;乙</t></p>`],
    ['our prefix for another namespace', `<a:p xmlns:a="${WORD}" a:val="1"><a:t>甲&amp;乙</a:t></a:p>`]
  ])('calls names by our prefixes: %s', (_, xml) => {
    expect(events(xml)).toEqual(expected)
  })

  it('ends a declaration with its element, and confuses no foreign namespace with ours', () => {
    const xml = `<r><x:p xmlns:x="${WORD}"/><w:p xmlns:w="urn:other" w:val="1"/><x:p/></r>`
    expect(events(xml)).toEqual(['<r>', '<w:p>', '</w:p>', '<?w:p ?w:val=1>', '</?w:p>', '<?x:p>', '</?x:p>', '</r>'])
  })

  it('reads UTF-16 and a byte order mark', () => {
    const wide = new Uint8Array(Buffer.from('\ufeff<?xml version="1.0" encoding="UTF-16"?><a>甲</a>', 'utf16le'))
    expect(events(wide)).toEqual(['<a>', '甲', '</a>'])
    expect(events('\ufeff<a>甲</a>')).toEqual(['<a>', '甲', '</a>'])
  })

  it('takes characters that are cut between two pieces', () => {
    const words = '绩效'.repeat(60_000)
    expect(events(`<a>x${words}</a>`).join('')).toBe(`<a>x${words}</a>`)
  })

  it('expands no entity: a DOCTYPE is refused', () => {
    const laughs = '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;">]><a>&c;</a>'
    expect(problem(() => events(laughs))).toBe('unsafe a.xml DOCTYPE')
    const outside = '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'
    expect(problem(() => events(outside))).toBe('unsafe a.xml DOCTYPE')
    expect(problem(() => events('<a>&c;</a>'))).toBe('corrupt a.xml')
  })

  it('refuses XML that is nested too deep or not well formed', () => {
    expect(problem(() => events(`${'<a>'.repeat(50)}${'</a>'.repeat(50)}`, 50))).toBe('none')
    expect(problem(() => events(`${'<a>'.repeat(51)}${'</a>'.repeat(51)}`, 50))).toBe('too-deep a.xml')
    expect(problem(() => events('<a>'.repeat(100_000)))).toBe('too-deep a.xml')
    for (const xml of ['<a><b></a>', '<a', '', 'words', '<a/><b/>', '<a b="1" b="2"/>'])
      expect(problem(() => events(xml))).toBe('corrupt a.xml')
  })
})
