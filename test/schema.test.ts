import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { root } from '../scripts/lib/root.mjs'
import { schemas, schemaText } from '../scripts/lib/schema.mjs'
import { gouji, requireBuild } from './lib/command.js'

beforeAll(requireBuild)
const samples = readdirSync(join(root, 'test/samples')).filter((name) => /\.(md|txt)$/.test(name))
const paths = [...samples.map((name) => `test/samples/${name}`), 'test/samples/missing.txt']
const run = (format: string): string => gouji(['check', '--format', format, ...paths]).stdout
const published = schemas.map(({ file }) => readFileSync(file, 'utf8'))
const validators = published.map((text) => new Ajv2020({ allErrors: true }).compile(JSON.parse(text)))

describe('the published JSON Schemas', () => {
  it.each(schemas.map((schema, i) => [schema.title, i] as const))('%s is what the code has', async (_, i) => {
    const [schema, text] = [schemas[i], published[i]]
    if (!schema) throw new Error('no such schema')
    expect(text, 'run `node scripts/schema.mjs`').toBe(await schemaText(schema))
  })

  it('describes the results of all samples, and of files that cannot be checked', () => {
    const [validate] = validators
    const result = JSON.parse(run('json'))
    validate?.(result)
    expect(validate?.errors ?? []).toEqual([])
    expect(result).toMatchObject({
      gouji: '0.1.0',
      schemaVersion: 1,
      summary: { reports: samples.length, failures: 1 }
    })
  })

  it('describes every line of the same run as NDJSON', () => {
    const [, validate] = validators
    const lines = run('ndjson')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    for (const line of lines) {
      validate?.(line)
      expect(validate?.errors ?? []).toEqual([])
    }
    const { summary, reports } = JSON.parse(run('json'))
    expect(lines[0]).toEqual({ type: 'run', gouji: '0.1.0', schemaVersion: 1 })
    expect(lines.at(-1)).toEqual({ type: 'summary', ...summary })
    expect(lines.filter((line) => line.type === 'finding')).toEqual(
      reports.flatMap(({ path, findings }: { path: string; findings: object[] }) =>
        findings.map((finding) => ({ type: 'finding', path, ...finding }))
      )
    )
    expect(lines.filter((line) => line.type === 'check')).toHaveLength(
      reports.flatMap(({ checks }: { checks: object[] }) => checks).length
    )
  })

  it('describes configurations: takes what Gouji takes, and refuses what it refuses', () => {
    const [, , validate] = validators
    expect(validate?.({ extends: 'strict', rules: { share: 'off', grade: { severity: 'info' } } })).toBe(true)
    expect(validate?.({ rules: { shar: 'off' } })).toBe(false)
    expect(validate?.({ maxWarnings: -1 })).toBe(false)
  })

  it.each([0, 1])('refuses what is no result (%d)', (i) => {
    const validate = validators[i]
    expect(validate?.({ gouji: '0.1.0', schemaVersion: 1, reports: [{}], failures: [], summary: {} })).toBe(false)
    expect(validate?.({ type: 'finding', path: 'x' })).toBe(false)
  })
})
