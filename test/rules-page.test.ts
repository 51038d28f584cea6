import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rules } from '@gouji/rules'
import { beforeAll, describe, expect, it } from 'vitest'
import { root } from '../scripts/lib/root.mjs'
import { extensionManifest, extensionManifestText } from '../scripts/lib/editor-settings.mjs'
import { rulesPage, rulesPageText } from '../scripts/lib/rules-page.mjs'
import { requireBuild } from './lib/command.js'

describe('the page of rules', () => {
  beforeAll(requireBuild)

  it('is what the code has (else run `node scripts/rules.mjs`)', async () => {
    expect(readFileSync(rulesPage, 'utf8')).toBe(await rulesPageText())
  })

  it('and the settings of the VS Code extension are, too', async () => {
    expect(readFileSync(extensionManifest, 'utf8')).toBe(await extensionManifestText())
  })

  it('leads to a page for each rule, and no two rules share an id', () => {
    const ids = rules.map((rule) => rule.meta.id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(existsSync(join(root, 'packages/rules/src', id, 'README.md')), id).toBe(true)
  })

  it('has wordings for all that a rule can find', () => {
    for (const rule of rules) {
      if (rule.relations) expect(rule.checkMessage, rule.meta.id).toBeTypeOf('function')
      if (rule.issues) expect(rule.issueMessage, rule.meta.id).toBeTypeOf('function')
    }
  })
})
