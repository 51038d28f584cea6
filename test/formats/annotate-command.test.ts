import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { root } from '../../scripts/lib/root.mjs'
import { gouji, requireBuild } from '../lib/command.js'
import { printReport } from '../lib/pdf/print-report.js'
import { printShapes } from '../lib/pdf/shapes.js'
import { piecesOf, sampleReport } from '../lib/sample-document.js'

const folder = mkdtempSync(join(tmpdir(), 'gouji-annotate-'))
beforeAll(requireBuild)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const SAMPLE = 'accounts-market.txt'

it('gouji annotate writes highlights into a copy of a PDF, from the built command', () => {
  const path = join(folder, '报告.pdf')
  const original = printReport(piecesOf(sampleReport(SAMPLE)), printShapes[0] ?? { name: 'upright' })
  writeFileSync(path, original)
  const { status, stdout, stderr } = gouji(['annotate', path])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toContain('报告.勾稽.pdf')
  expect(readFileSync(path).equals(Buffer.from(original))).toBe(true)
  const copy = readFileSync(join(folder, '报告.勾稽.pdf'))
  expect(copy.subarray(0, original.length).equals(Buffer.from(original))).toBe(true)
  expect(copy.subarray(original.length).toString('latin1')).toContain('/Subtype /Highlight')
})

it('gouji annotate writes footnotes into Markdown for a text', () => {
  const path = join(folder, '报告.txt')
  writeFileSync(path, readFileSync(join(root, 'test/samples', SAMPLE)))
  expect(gouji(['annotate', path]).status).toBe(0)
  const copy = readFileSync(join(folder, '报告.勾稽.md'), 'utf8')
  expect(copy).toMatch(/\[\^勾稽1\]/)
  expect(copy).toMatch(/^\[\^勾稽1\]: /m)
  expect(readdirSync(folder).filter((name) => !name.startsWith('报告.'))).toEqual([])
})
