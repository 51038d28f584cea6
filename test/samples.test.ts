import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { root } from '../scripts/lib/root.mjs'
import { gouji, requireBuild } from './lib/command.js'

interface Quote {
  readonly line: number
  readonly quote: string
}
/** A planted slip; a finding may as well point at `related`: the other places that it contradicts. */
interface Slip extends Quote {
  readonly what: string
  readonly related?: readonly Quote[]
}
interface Point {
  readonly line: number
  readonly column: number
}
interface Place {
  readonly start: Point
  readonly end: Point
}
interface Finding {
  readonly severity: string
  readonly message: string
  readonly place: Place
  readonly related: readonly { readonly place: Place }[]
}

const folder = join(root, 'test/samples')
const names = readdirSync(folder).filter((name) => /\.(md|txt)$/.test(name))

/** Whether a place meets a quote; a quote stands once on its line. */
function meets(place: Place, { line, quote }: Quote, lines: readonly string[]): boolean {
  if (line < place.start.line || line > place.end.line) return false
  const from = (lines[line - 1] ?? '').indexOf(quote) + 1
  const start = line === place.start.line ? place.start.column : 1
  const end = line === place.end.line ? place.end.column : Number.POSITIVE_INFINITY
  return start < from + quote.length && from < end
}

describe.each(names)('sample %s', (name) => {
  const lines = readFileSync(join(folder, name), 'utf8').split('\n')
  const expectedFile = join(folder, name.replace(/\.\w+$/, '.expected.json'))
  const slips: readonly Slip[] = existsSync(expectedFile) ? JSON.parse(readFileSync(expectedFile, 'utf8')).slips : []
  let findings: readonly Finding[] = []

  it('says what is planted in it', () => {
    expect(slips.length).toBeGreaterThan(0)
    for (const { line, quote } of slips.flatMap((slip) => [slip, ...(slip.related ?? [])])) {
      expect(lines[line - 1]?.split(quote), `${name}:${line} ${quote}`).toHaveLength(2)
    }
  })

  // Waits for the rules.
  describe.skip('checked', () => {
    beforeAll(() => {
      requireBuild()
      const { stdout } = gouji(['check', '--format', 'json', join(folder, name)])
      findings = JSON.parse(stdout).reports[0].findings.filter((finding: Finding) => finding.severity !== 'info')
    })

    it.each(slips)('finds $quote on line $line: $what', (slip) => {
      const hits = findings.filter(({ place, related }) =>
        [place, ...related.map((entry) => entry.place)].some((candidate) => meets(candidate, slip, lines))
      )
      expect(hits.map((hit) => hit.message)).not.toEqual([])
    })

    it('finds nothing else', () => {
      const planted = slips.flatMap((slip) => [slip, ...(slip.related ?? [])])
      const others = findings.filter(({ place }) => !planted.some((slip) => meets(place, slip, lines)))
      expect(others.map(({ place, message }) => `${place.start.line}:${place.start.column} ${message}`)).toEqual([])
    })
  })
})
