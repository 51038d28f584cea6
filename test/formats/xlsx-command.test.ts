import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readXlsx } from '../../packages/formats/src/xlsx/read-xlsx.js'
import { gouji, requireBuild } from '../lib/command.js'
import { renderXlsx } from '../lib/render-xlsx.js'
import { piecesOf, sampleReport } from '../lib/sample-document.js'

describe('the command on a workbook', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-xlsx-'))
  const path = join(folder, '自评表.xlsx')
  const original = renderXlsx(piecesOf(sampleReport('form-farmland-slips.txt')), '自评表')
  beforeAll(() => {
    requireBuild()
    writeFileSync(path, original)
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  const findings = (
    file: string
  ): { fingerprint: string; text: string; place: { origin: object }; repairs: { text: string }[] }[] =>
    JSON.parse(gouji(['check', '--format', 'json', file]).stdout).reports[0].findings

  it('says sheet and cell', () => {
    const { stdout, status } = gouji(['check', path])
    expect(stdout).toMatch(/^ *自评表![A-Z]+\d+ {2}错误 /m)
    expect(status).toBe(1)
    for (const { place } of findings(path))
      expect(place.origin).toMatchObject({ sheet: '自评表', cell: expect.stringMatching(/^[A-Z]\d+$/) })
  })

  it('annotates a copy', () => {
    const { stdout, status } = gouji(['annotate', '--highlight', path])
    expect([status, stdout]).toEqual([0, expect.stringContaining('自评表.勾稽.xlsx')])
    expect(readXlsx(readFileSync(join(folder, '自评表.勾稽.xlsx'))).text).toBe(readXlsx(original).text)
    expect(readFileSync(path)).toEqual(Buffer.from(original))
  })

  it('repairs a copy', () => {
    const [first] = findings(path).filter(({ repairs }) => repairs.length > 0)
    const repair = first?.repairs[0]?.text ?? ''
    const { status } = gouji(['fix', '--apply', `${first?.fingerprint}=${repair}`, path])
    expect(status).toBe(0)
    const left = findings(join(folder, '自评表.已改.xlsx')).map(({ fingerprint }) => fingerprint)
    expect(left).not.toContain(first?.fingerprint)
    expect(readXlsx(readFileSync(join(folder, '自评表.已改.xlsx'))).text).toContain(repair)
  })
})
