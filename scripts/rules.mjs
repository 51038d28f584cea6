#!/usr/bin/env node
// Writes docs/rules.md: node scripts/rules.mjs (test/rules-page.test.ts tells when it is due)
import { writeFileSync } from 'node:fs'
import { rulesPage, rulesPageText } from './lib/rules-page.mjs'

writeFileSync(rulesPage, await rulesPageText())
