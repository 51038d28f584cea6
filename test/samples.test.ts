import { readdirSync, readFileSync } from 'node:fs'
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
  /** The rule that finds it, where no other would do. */
  readonly rule?: string
  readonly related?: readonly Quote[]
}
interface Expected {
  /** What an excerpt guards against. */
  readonly why?: string
  /** Nothing may be found; `slips` is empty. */
  readonly clean?: boolean
  readonly slips: readonly Slip[]
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
  readonly rule: string
  readonly severity: string
  readonly message: string
  readonly place: Place
  readonly related: readonly { readonly place: Place }[]
}

/** What the rules do not get right yet. With `quote`: the slip is missed; without: something else is found as well. */
interface Pending {
  readonly sample: string
  readonly quote?: string
  readonly why: string
}
const pending: readonly Pending[] = [
  { sample: 'department-archive.txt', quote: '28.55%', why: '支出总额 is called 全年支出 in the paragraph above' },
  {
    sample: 'form-farmland-slips.txt',
    quote: '1.25万亩',
    why: 'the overall aim of a form is not held against its rows'
  },
  {
    sample: 'excerpts/sum-without-of-which.txt',
    quote: '总投资860.00万元',
    why: 'sources of funds without 其中 are not added up'
  },
  {
    sample: 'excerpts/parts-exceed-whole.txt',
    quote: '培训经费12.60万元',
    why: 'a list of 其中 that adds to more is taken for partial'
  },
  { sample: 'excerpts/percentage-points.txt', quote: '2.40个百分点', why: 'the rates before ； count as candidates' },
  { sample: 'excerpts/same-fact-differs.txt', quote: '268.00万元', why: '项目总投资 is not compared across sections' },
  { sample: 'excerpts/year-slip.txt', quote: '2032年', why: 'years to come in 截至…年12月31日 are not looked at' }
]

const folder = join(root, 'test/samples')
const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.(md|txt)$/.test(name))
  .sort()

/** The lines of a report in UTF-8 or else GB18030. */
function linesOf(name: string): readonly string[] {
  const bytes = readFileSync(join(folder, name))
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).split(/\r?\n/)
  } catch {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes).split(/\r?\n/)
  }
}

function expectedOf(name: string): Expected {
  return JSON.parse(readFileSync(join(folder, name.replace(/\.\w+$/, '.expected.json')), 'utf8'))
}

/** Whether a place meets a quote; a quote stands once on its line. */
function meets(place: Place, { line, quote }: Quote, lines: readonly string[]): boolean {
  if (line < place.start.line || line > place.end.line) return false
  const from = (lines[line - 1] ?? '').indexOf(quote) + 1
  const start = line === place.start.line ? place.start.column : 1
  const end = line === place.end.line ? place.end.column : Number.POSITIVE_INFINITY
  return start < from + quote.length && from < end
}

function quotesOf(slip: Slip): readonly Quote[] {
  return [slip, ...(slip.related ?? [])]
}

/** A finding stands at the slip or at what it contradicts, and names the slip itself among its places. */
function finds(finding: Finding, slip: Slip, lines: readonly string[]): boolean {
  if (slip.rule && finding.rule !== slip.rule) return false
  if (!quotesOf(slip).some((quote) => meets(finding.place, quote, lines))) return false
  return [finding, ...finding.related].some(({ place }) => meets(place, slip, lines))
}

function isPending(sample: string, quote?: string): boolean {
  return pending.some((entry) => entry.sample === sample && entry.quote === quote)
}

describe.each(names)('sample %s', (name) => {
  const lines = linesOf(name)
  const { slips, clean = false } = expectedOf(name)
  let findings: readonly Finding[] = []

  it('says what is planted in it', () => {
    expect(slips.length === 0).toBe(clean)
    for (const { line, quote } of slips.flatMap(quotesOf))
      expect(lines[line - 1]?.split(quote), `${name}:${line} ${quote}`).toHaveLength(2)
  })

  describe('checked', () => {
    beforeAll(() => {
      requireBuild()
      const { stdout } = gouji(['check', '--format', 'json', join(folder, name)])
      findings = JSON.parse(stdout).reports[0].findings.filter((finding: Finding) => finding.severity !== 'info')
    })

    for (const slip of slips) {
      const run = isPending(name, slip.quote) ? it.fails : it
      run(`finds ${slip.quote} on line ${slip.line}: ${slip.what}`, () => {
        expect(findings.some((finding) => finds(finding, slip, lines))).toBe(true)
      })
    }

    const run = isPending(name) ? it.fails : it
    run('finds nothing else', () => {
      const planted = slips.flatMap(quotesOf)
      const others = findings.filter(({ place }) => !planted.some((quote) => meets(place, quote, lines)))
      expect(
        others.map(({ place, rule, message }) => `${place.start.line}:${place.start.column} ${rule} ${message}`)
      ).toEqual([])
    })
  })
})

it('holds nothing pending that no sample knows', () => {
  const known = pending.filter(
    ({ sample, quote }) =>
      names.includes(sample) && (quote === undefined || expectedOf(sample).slips.some((slip) => slip.quote === quote))
  )
  expect(known).toEqual(pending)
})
