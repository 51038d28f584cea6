import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildReport } from '@gouji/core'
import { readDocument } from '@gouji/formats'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from '../../scripts/lib/root.mjs'
import { means } from '../lib/pdf/means.js'
import { printedPage } from '../lib/pdf/printed-page.js'
import { saidOf } from '../lib/same-result.js'
import { piecesOf, sampleNames, sampleReport } from '../lib/sample-document.js'

async function saidOfFile(path: string) {
  const source = await readDocument(readFileSync(path), path, means)
  if ('problem' in source) throw new Error(`${path}: ${source.problem}`)
  return saidOf(buildReport(source))
}

describe('PDFs that programs have made of samples', () => {
  it.each([
    ['weights-slip.libreoffice.pdf', 'excerpts/weights-slip.md'],
    ['f18-side-by-side.chromium.pdf', 'excerpts/f18-side-by-side.md']
  ])('%s says the same as the sample', async (file, sample) => {
    expect(await saidOfFile(join(root, 'test/fixtures/pdf', file))).toEqual(saidOf(sampleReport(sample)))
  })
})

const listFonts = 'fc-list'
const canPrint =
  spawnSync('soffice', ['--version']).status === 0 &&
  /\S/.test(spawnSync(listFonts, [':lang=zh-cn'], { encoding: 'utf8' }).stdout ?? '')
if (!canPrint) console.warn('skipped: PDFs printed here and now need LibreOffice and a Chinese font')

describe.runIf(canPrint)('a sample as LibreOffice prints it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-print-'))
  const nameOf = (sample: string): string => sample.replace(/\W/g, '_')
  beforeAll(() => {
    const files = sampleNames().map((name) => {
      const path = join(folder, `${nameOf(name)}.html`)
      writeFileSync(path, printedPage(piecesOf(sampleReport(name))))
      return path
    })
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    const how = ['--infilter=HTML (StarWriter)', '--convert-to', 'pdf:writer_pdf_Export', '--outdir', folder]
    const made = spawnSync('soffice', ['--headless', profile, ...how, ...files], { encoding: 'utf8', timeout: 240_000 })
    if (made.status !== 0) throw new Error(`LibreOffice failed: ${made.stderr}`)
  }, 300_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each(sampleNames())('%s says the same', async (name) => {
    expect(await saidOfFile(join(folder, `${nameOf(name)}.pdf`))).toEqual(saidOf(sampleReport(name)))
  })
})
