import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { normalise } from '../text/normalise.js'
import { type Lexed, lexFigures } from './lex.js'

/** Real reports stay outside the project; without them these tests are skipped. */
const shared = new URL('../../../../../shared/', import.meta.url)
const goldFolder = new URL('gold/', shared)
const names = existsSync(goldFolder) ? readdirSync(goldFolder) : []

interface Quote {
  readonly line: number
  readonly quote: string
}
interface Gold {
  readonly file: string
  readonly relations: readonly { readonly line: number; readonly quote: string; readonly operands?: readonly Quote[] }[]
}

function lexLines(text: string): { lexed: Lexed; starts: number[] } {
  const starts: number[] = []
  const spans = []
  let at = 0
  for (const line of text.split('\n')) {
    starts.push(at)
    spans.push({ start: at, end: at + line.length })
    at += line.length + 1
  }
  return { lexed: lexFigures(normalise(text), text, spans), starts }
}

/** A number with a unit of money, rate, people or score: what a relation is about. */
const measured = /\d(?:个?[万亿]?元|%|万?人|个|分|辆|次|项)(?![\u4e00-\u9fff])/

describe.skipIf(names.length === 0)('real reports (in ../shared; skipped when absent)', () => {
  it.each(names)('%s: every figure of an annotated relation is found', (name) => {
    const gold = JSON.parse(readFileSync(new URL(name, goldFolder), 'utf8')) as Gold
    const text = readFileSync(new URL(`reports/${gold.file}`, shared), 'utf8')
    const { lexed, starts } = lexLines(text)
    const missing: string[] = []
    for (const { line, quote } of gold.relations.flatMap((relation) => [relation, ...(relation.operands ?? [])])) {
      if (!measured.test(quote)) continue
      const start = text.indexOf(quote, starts[line - 1])
      const end = start + quote.length
      if (!lexed.figures.some(({ span }) => span.start >= start && span.end <= end)) missing.push(`${line}: ${quote}`)
    }
    expect(missing).toEqual([])
  })

  it.each(names)('%s: what is found is in order and no digit of money is left over', (name) => {
    const gold = JSON.parse(readFileSync(new URL(name, goldFolder), 'utf8')) as Gold
    const text = readFileSync(new URL(`reports/${gold.file}`, shared), 'utf8')
    const { lexed } = lexLines(text)
    const read = new Uint8Array(text.length)
    for (const { span } of [...lexed.figures, ...lexed.dates, ...lexed.masked, ...lexed.malformed])
      read.fill(1, span.start, span.end)
    const left = [...text.matchAll(/\d[\d.,]*/g)].filter((match) => read[match.index] === 0)
    expect(left.map((match) => text.slice(match.index - 5, match.index + 10))).toEqual([])
    for (const [index, { span }] of lexed.figures.entries()) {
      expect(span.start).toBeGreaterThanOrEqual(lexed.figures[index - 1]?.span.end ?? 0)
    }
  })
})
