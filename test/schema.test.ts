import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { root } from '../scripts/lib/root.mjs'
import { schemaFile, schemaText } from '../scripts/lib/schema.mjs'
import { gouji, requireBuild } from './lib/command.js'

describe('the published JSON Schema', () => {
  beforeAll(requireBuild)
  const published = readFileSync(schemaFile, 'utf8')
  const validate = new Ajv2020({ allErrors: true }).compile(JSON.parse(published))

  it('is what the code has (else run `node scripts/schema.mjs`)', async () => {
    expect(published).toBe(await schemaText())
  })

  it('describes the results of all samples, and of files that cannot be checked', () => {
    const samples = readdirSync(join(root, 'test/samples')).filter((name) => /\.(md|txt)$/.test(name))
    const paths = [...samples.map((name) => `test/samples/${name}`), 'test/samples/missing.txt']
    const result = JSON.parse(gouji(['check', '--format', 'json', ...paths]).stdout)
    validate(result)
    expect(validate.errors ?? []).toEqual([])
    expect(result).toMatchObject({
      gouji: '0.1.0',
      schemaVersion: 1,
      summary: { reports: samples.length, failures: 1 }
    })
  })

  it('refuses what is no result', () => {
    expect(validate({ gouji: '0.1.0', schemaVersion: 1, reports: [{}], failures: [], summary: {} })).toBe(false)
  })
})
