import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeWhole } from './whole-file.js'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-whole-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('writeWhole', () => {
  it('writes text and bytes, over an older file too', async () => {
    const path = join(folder, '结果.json')
    await writeWhole(path, '一')
    await writeWhole(path, '二')
    expect(readFileSync(path, 'utf8')).toBe('二')
    await writeWhole(path, Uint8Array.of(1, 2, 3))
    expect([...readFileSync(path)]).toEqual([1, 2, 3])
    expect(readdirSync(folder)).toEqual(['结果.json'])
  })

  it('leaves nothing behind where it cannot write', async () => {
    const taken = join(folder, 'taken')
    mkdirSync(taken)
    writeFileSync(join(taken, 'kept'), '')
    await expect(writeWhole(taken, '一')).rejects.toThrow()
    await expect(writeWhole(join(folder, 'none', 'x'), '一')).rejects.toThrow()
    expect(readdirSync(folder).sort()).toEqual(['taken', '结果.json'].sort())
  })
})
