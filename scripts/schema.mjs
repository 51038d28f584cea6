#!/usr/bin/env node
// Writes the JSON Schema of `--format json`: node scripts/schema.mjs (test/schema.test.ts tells when it is due)
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { schemaFile, schemaText } from './lib/schema.mjs'

mkdirSync(dirname(schemaFile), { recursive: true })
writeFileSync(schemaFile, await schemaText())
