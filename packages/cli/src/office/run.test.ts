import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findOffice } from './find.js'
import { runQuietly } from './run.js'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-run-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function script(lines: string): string {
  const path = join(folder, 'program')
  writeFileSync(path, `#!/bin/sh\n${lines}\n`, { mode: 0o755 })
  return path
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}

describe.skipIf(process.platform !== 'linux')('runQuietly', () => {
  it('says whether a program ended well', async () => {
    expect(await runQuietly(script('exit 0'), [], 20)).toBe(true)
    expect(await runQuietly(script('exit 3'), [], 20)).toBe(false)
    expect(await runQuietly(join(folder, 'none'), [], 20)).toBe(false)
  })

  it('ends a program that takes too long, with all that it started', async () => {
    const pids = join(folder, 'pids')
    const slow = script(`sleep 300 &\necho $$ $! > "${pids}"\nwait`)
    expect(await runQuietly(slow, [], 1)).toBe('too-slow')
    const [own, child] = readFileSync(pids, 'utf8').trim().split(' ').map(Number)
    await expect.poll(() => isAlive(own as number) || isAlive(child as number)).toBe(false)
  })
})

describe('findOffice', () => {
  it('takes the program that GOUJI_SOFFICE names, and no other', async () => {
    expect(await findOffice({ GOUJI_SOFFICE: script('exit 0') })).toBe(join(folder, 'program'))
    expect(await findOffice({ GOUJI_SOFFICE: join(folder, 'none'), PATH: process.env.PATH })).toBeUndefined()
  })
})
