import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findOffice } from '../../packages/cli/src/office/find.js'
import { zipOf } from '../../packages/formats/testing/zip.js'
import { root } from '../../scripts/lib/root.mjs'
import { gouji, requireBuild } from '../lib/command.js'

const office = await findOffice()
if (office === undefined) console.warn('LibreOffice is not installed: reading .doc, .rtf and .odt is not tested')

const folder = mkdtempSync(join(tmpdir(), 'gouji-office-'))
beforeAll(requireBuild)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** A text as RTF, a paragraph a line, every character beyond ASCII as its number. */
function rtfOf(text: string): string {
  const coded = text.replace(/[\u0080-\uffff]/g, (sign) => {
    const code = sign.charCodeAt(0)
    return `\\u${code > 0x7fff ? code - 0x10000 : code}?`
  })
  return `{\\rtf1\\ansi\\uc1 ${coded.trimEnd().replaceAll('\n', '\\par\n')}}`
}

const sample = join(root, 'test/samples/accounts-market.txt')

/** Findings as they are said, whatever the places are. */
function said(path: string): string[] {
  const { stdout, stderr } = gouji(['check', '--format', 'json', path], { seconds: 100 })
  expect(stderr).toBe('')
  return JSON.parse(stdout).reports[0].findings.map(
    ({ rule, severity, message }: Record<string, string>) => `${severity} ${rule} ${message}`
  )
}

describe('documents of other office programs', () => {
  it('are refused with one line where LibreOffice is missing, whatever their names say', () => {
    const path = put('报告.docx', rtfOf('全年预算数500万元。'))
    const { status, stderr } = gouji(['check', path], { env: { GOUJI_SOFFICE: '/nowhere/soffice' } })
    expect(status).toBe(2)
    expect(stderr).toBe(
      `${path}：RTF 文件要经 LibreOffice 转换，没有找到它；请安装 LibreOffice（Debian、Ubuntu：apt install libreoffice-writer libreoffice-calc），或另存为 .docx、.xlsx\n`
    )
  })

  it('are refused with one line where the program writes nothing', () => {
    const path = put('b.rtf', rtfOf('全年预算数500万元。'))
    const { status, stderr } = gouji(['check', path], { env: { GOUJI_SOFFICE: '/bin/true' } })
    expect(status).toBe(2)
    expect(stderr).toBe(`${path}：LibreOffice 没能转换这个RTF 文件；请用原来的软件另存为 .docx 或 .xlsx\n`)
  })
})

describe.skipIf(office === undefined)('with LibreOffice', () => {
  const expected = (): string[] => said(sample)

  it('says of .rtf and .doc what it says of the text', { timeout: 240_000 }, () => {
    const rtf = put('c.rtf', rtfOf(readFileSync(sample, 'utf8')))
    const profile = pathToFileURL(join(folder, 'profile')).href
    execFileSync(
      office as string,
      ['--headless', `-env:UserInstallation=${profile}`, '--convert-to', 'doc', '--outdir', folder, rtf],
      { stdio: 'ignore' }
    )
    expect(expected().length).toBeGreaterThan(3)
    for (const name of ['c.rtf', 'c.doc']) expect(said(join(folder, name)), name).toEqual(expected())
  })

  it('leaves nothing behind, and asks nothing of the network', { timeout: 120_000 }, async () => {
    let asked = 0
    const server = createServer((_request, response) => {
      asked++
      response.end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const path = put('d.odt', linkedPicture(`http://127.0.0.1:${port}/a.png`))
    const own = mkdtempSync(join(folder, 'tmp-'))
    const run = gouji(['check', path], { env: { TMPDIR: own }, seconds: 100 })
    expect(run.stdout).toContain('已读数字 1 个')
    expect(readdirSync(own)).toEqual([])
    server.close()
    expect(asked).toBe(0)
  })
})

/** An .odt with a picture that stands elsewhere. */
function linkedPicture(url: string): Uint8Array {
  const spaces = ['office', 'text', 'drawing', 'table']
    .map((name) => `xmlns:${name === 'drawing' ? 'draw' : name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
    .join(' ')
  const picture = `<draw:frame text:anchor-type="as-char" svg:width="2cm" svg:height="2cm"><draw:image xlink:href="${url}" xlink:type="simple" xlink:actuate="onLoad"/></draw:frame>`
  return zipOf({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<?xml version="1.0"?><office:document-content ${spaces} xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.2"><office:body><office:text><text:p>预算500万元${picture}</text:p></office:text></office:body></office:document-content>`,
    'META-INF/manifest.xml': `<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`
  })
}
