import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildReport } from '@gouji/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { annotate } from '../../packages/formats/src/annotate.js'
import { openPackage } from '../../packages/formats/src/package/package.js'
import { partText } from '../../packages/formats/src/package/xml.js'
import { readXlsx } from '../../packages/formats/src/xlsx/read-xlsx.js'
import { pageShapes } from '../lib/render-html.js'
import { renderXlsx } from '../lib/render-xlsx.js'
import { saidOf } from '../lib/same-result.js'
import { piecesOf, sampleNames, sampleReport } from '../lib/sample-document.js'

/** LibreOffice's part for spreadsheets is a package of its own: it is there when it can make a workbook. */
const folder = mkdtempSync(join(tmpdir(), 'gouji-calc-'))
const made = join(folder, 'made')
mkdirSync(made)
writeFileSync(join(folder, 'probe.csv'), '1,2\n')
const calc = convert(['probe.csv']) && exists('probe.xlsx')
if (!calc) console.warn('skipped: LibreOffice Calc is not installed, so no workbooks made by it are read')

// the cells of one are glued behind a blank column, which only a text export has
const names = sampleNames().filter((name) => name !== 'excerpts/glued-cells.txt')
const nameOf = (sample: string): string => sample.replace(/\W/g, '_')

function convert(files: readonly string[], from: readonly string[] = []): boolean {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const to = ['--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', made]
  const run = spawnSync('soffice', ['--headless', profile, ...from, ...to, ...files], { cwd: folder, timeout: 200_000 })
  return run.status === 0
}

function exists(name: string): boolean {
  try {
    return readFileSync(join(made, name)).length > 0
  } catch {
    return false
  }
}

afterAll(() => rmSync(folder, { recursive: true }))

describe.runIf(calc)('workbooks that LibreOffice saves', () => {
  beforeAll(() => {
    for (const name of names)
      writeFileSync(join(folder, `${nameOf(name)}.xlsx`), renderXlsx(piecesOf(sampleReport(name))))
    if (!convert(names.map((name) => `${nameOf(name)}.xlsx`))) throw new Error('LibreOffice failed')
  }, 240_000)

  it.each(names)('%s says the same', (name) => {
    const bytes = readFileSync(join(made, `${nameOf(name)}.xlsx`))
    expect(saidOf(buildReport(readXlsx(bytes)))).toEqual(saidOf(sampleReport(name)))
  })
})

describe.runIf(calc)('a form that LibreOffice makes of a web page', () => {
  it('says what the form says', () => {
    const pieces = piecesOf(sampleReport('form-farmland-slips.txt'))
    const page = pageShapes[0]?.render(pieces)
    writeFileSync(join(folder, 'page.html'), page ?? '')
    expect(convert(['page.html'], ['--infilter=HTML (StarCalc)'])).toBe(true)
    const said = saidOf(buildReport(readXlsx(readFileSync(join(made, 'page.xlsx')))))
    expect(said.findings).toEqual(saidOf(sampleReport('form-farmland-slips.txt')).findings)
  }, 120_000)
})

describe.runIf(calc)('an annotated workbook', () => {
  it('opens in LibreOffice with its comments, colours and words', async () => {
    const bytes = renderXlsx(piecesOf(sampleReport('form-farmland.txt')), '自评表')
    const { text } = readXlsx(bytes)
    const span = { start: text.indexOf('2050.5'), end: text.indexOf('2050.5') + 6 }
    const marks = {
      annotations: [{ span, severity: 'error' as const, lines: ['请核对<2050.5>'], related: [] }],
      verified: [],
      inconsistent: [span]
    }
    const written = await annotate(bytes, 'x.xlsx', marks, { highlight: true, author: 'Gouji', date: '2024-01-01' })
    if ('problem' in written) throw new Error(written.problem)
    writeFileSync(join(folder, 'annotated.xlsx'), written)
    expect(convert(['annotated.xlsx'])).toBe(true)
    const opened = openPackage(readFileSync(join(made, 'annotated.xlsx')))
    const comments = opened.find('xl/comments1.xml')
    const words = comments ? partText(opened, comments).replace(/<[^>]*>/g, '') : ''
    expect(words).toContain('请核对&lt;2050.5&gt;')
    const styles = opened.find('xl/styles.xml')
    expect(styles && partText(opened, styles)).toContain('FFFFC7CE')
    expect(readXlsx(readFileSync(join(made, 'annotated.xlsx'))).text).toBe(text)
  }, 120_000)
})
