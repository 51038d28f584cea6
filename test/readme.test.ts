import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readmeFile, readmeText } from '../scripts/lib/readme.mjs'
import { requireBuild } from './lib/command.js'

it('README.md shows what the command prints (else run `node scripts/readme.mjs`)', () => {
  requireBuild()
  expect(readFileSync(readmeFile, 'utf8')).toBe(readmeText())
})
