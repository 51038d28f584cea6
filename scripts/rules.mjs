#!/usr/bin/env node
// Writes what lists all rules, docs/rules.md and the settings of the VS Code extension: node scripts/rules.mjs
// (test/rules-page.test.ts tells when it is due)
import { writeFileSync } from 'node:fs'
import { extensionManifest, extensionManifestText } from './lib/editor-settings.mjs'
import { rulesPage, rulesPageText } from './lib/rules-page.mjs'

writeFileSync(rulesPage, await rulesPageText())
writeFileSync(extensionManifest, await extensionManifestText())
