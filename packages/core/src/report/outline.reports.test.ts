import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { read } from '../read/read.js'
import { outline } from './outline.js'
import type { Outline } from './report.js'

const folder = fileURLToPath(new URL('../../../../../shared/reports/', import.meta.url))
const here = existsSync(folder)

function outlineOf(number: string): { text: string; outlined: Outline } {
  const name = readdirSync(folder).find((file) => file.startsWith(number)) ?? ''
  const source = read(readFileSync(`${folder}${name}`), name)
  if ('problem' in source) throw new Error(source.problem)
  return { text: source.text, outlined: outline(source) }
}

/** The level of the section that a line opens, by line number. */
function levelsByLine(text: string, { sections }: Outline): Map<number, number> {
  return new Map(
    sections
      .filter(({ level }) => level > 0)
      .map(({ level, span }) => [text.slice(0, span.start).split('\n').length, level])
  )
}

describe.skipIf(!here)('outline of real reports (skipped: ../shared/reports is not here)', () => {
  it.each([
    ['000', ['project'], 2022, 0],
    ['001', ['department'], 2021, 0],
    ['002', ['project'], 2022, 0],
    ['003', ['accounts', 'department', 'form', 'transfer', 'accounts'], 2024, 6],
    ['004', ['transfer', 'form'], 2024, 4]
  ] as const)('%s', (number, kinds, year, tables) => {
    const { outlined } = outlineOf(number)
    expect(outlined.parts.map((part) => part.kind)).toEqual(kinds)
    expect(outlined.year).toBe(year)
    expect(outlined.tables).toHaveLength(tables)
    expect(outlined.entity).toMatch(/县医疗保障局$/)
  })

  it('finds the levels of numbers that lost their style', () => {
    const one = outlineOf('001')
    const levels = levelsByLine(one.text, one.outlined)
    expect([5, 12, 17, 19, 21, 25, 54, 58, 65, 67].map((line) => levels.get(line))).toEqual(new Array(10).fill(1))
    expect([6, 8, 10, 13, 15, 22, 23, 55, 56, 57].map((line) => levels.get(line))).toEqual(new Array(10).fill(2))
    const two = outlineOf('002')
    const chapters = [...levelsByLine(two.text, two.outlined)].filter(([, level]) => level === 1).map(([line]) => line)
    expect(chapters).toEqual([5, 17, 24, 29, 40, 45, 48])
    const four = outlineOf('004')
    const lost = [...levelsByLine(four.text, four.outlined)].filter(([line, level]) => level === 1 && line < 50)
    expect(lost.map(([line]) => line)).toEqual([6, 19, 21, 40, 42, 47])
  })

  it('puts the cells of a form under their headers', () => {
    const { tables } = outlineOf('004').outlined
    const form = tables[3]
    const weight = form?.rows[0]?.findIndex((cell) => cell?.text === '分值') ?? -1
    const sum = (column: number): number =>
      (form?.rows ?? []).slice(1, -1).reduce((total, row) => total + Number(row[column]?.text ?? 0), 0)
    expect(form?.rows.map((row) => row.length)).toEqual(
      [...new Array(20).fill(9), 7, 9].slice(-(form?.rows.length ?? 0))
    )
    expect(weight).toBe(4)
    expect(sum(weight)).toBe(100)
    expect(form?.rows.at(-1)?.[weight]?.text).toBe('100')
  })
})
