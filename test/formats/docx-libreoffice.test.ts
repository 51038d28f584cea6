import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildReport } from '@gouji/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDocx } from '../../packages/formats/src/docx/read-docx.js'
import { docxShapes } from '../lib/render-docx.js'
import { pageShapes } from '../lib/render-html.js'
import { saidOf } from '../lib/same-result.js'
import { piecesOf, sampleNames, sampleReport } from '../lib/sample-document.js'

const office = spawnSync('soffice', ['--version'], { encoding: 'utf8' }).status === 0
if (!office) console.warn('skipped: LibreOffice is not installed, so no files made by it are read')

/** What LibreOffice makes its files of: a Word file with automatic numbers, and a web page. */
const origins = [
  { name: 'a numbered Word file', extension: 'docx', shape: docxShapes.at(-1) },
  { name: 'a web page', extension: 'html', shape: pageShapes[0] }
] as const

describe.runIf(office).each(origins)('a sample as LibreOffice saves it from $name', ({ extension, shape }) => {
  let folder = ''
  const nameOf = (sample: string): string => sample.replace(/\W/g, '_')
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'gouji-office-'))
    mkdirSync(join(folder, 'out'))
    const files = sampleNames().map((name) => {
      const path = join(folder, `${nameOf(name)}.${extension}`)
      const content = shape?.render(piecesOf(sampleReport(name)))
      if (content === undefined) throw new Error('no shape')
      writeFileSync(path, content)
      return path
    })
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const format = ['--convert-to', 'docx:MS Word 2007 XML', '--outdir', join(folder, 'out')]
    const made = spawnSync('soffice', ['--headless', profile, ...format, ...files], {
      encoding: 'utf8',
      timeout: 240_000
    })
    if (made.status !== 0) throw new Error(`LibreOffice failed: ${made.stderr}`)
  }, 300_000)
  afterAll(() => rmSync(folder, { recursive: true }))

  it.each(sampleNames())('%s says the same', (name) => {
    const bytes = readFileSync(join(folder, 'out', `${nameOf(name)}.docx`))
    expect(saidOf(buildReport(readDocx(bytes)))).toEqual(saidOf(sampleReport(name)))
  })
})
