import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildReport } from '@gouji/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readHtml } from '../../packages/formats/src/html/read-html.js'
import { docxShapes } from '../lib/render-docx.js'
import { saidOf } from '../lib/same-result.js'
import { piecesOf, sampleNames, sampleReport } from '../lib/sample-document.js'

// of a Markdown report's titles the Word file keeps no heading that a web page would have
const names = sampleNames().filter((name) => name.endsWith('.txt'))

const office = spawnSync('soffice', ['--version'], { encoding: 'utf8' }).status === 0
if (!office) console.warn('skipped: LibreOffice is not installed, so no web pages made by it are read')

describe.runIf(office)('a sample as LibreOffice saves it from a Word file as a web page', () => {
  let folder = ''
  const nameOf = (sample: string): string => sample.replace(/\W/g, '_')
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'gouji-page-'))
    mkdirSync(join(folder, 'out'))
    const files = names.map((name) => {
      const path = join(folder, `${nameOf(name)}.docx`)
      const content = docxShapes[0]?.render(piecesOf(sampleReport(name)))
      if (content === undefined) throw new Error('no shape')
      writeFileSync(path, content)
      return path
    })
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const format = ['--convert-to', 'html:HTML (StarWriter)', '--outdir', join(folder, 'out')]
    const made = spawnSync('soffice', ['--headless', profile, ...format, ...files], { timeout: 240_000 })
    if (made.status !== 0) throw new Error(`LibreOffice failed: ${String(made.stderr)}`)
  }, 300_000)
  afterAll(() => rmSync(folder, { recursive: true }))

  it.each(names)('%s says the same', (name) => {
    const bytes = readFileSync(join(folder, 'out', `${nameOf(name)}.html`))
    expect(saidOf(buildReport(readHtml(bytes)))).toEqual(saidOf(sampleReport(name)))
  })
})
