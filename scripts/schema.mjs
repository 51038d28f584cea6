#!/usr/bin/env node
// Writes the JSON Schemas of the machine-readable results and of configurations: node scripts/schema.mjs (test/schema.test.ts tells when it is due)
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { schemas, schemaText } from './lib/schema.mjs'

for (const schema of schemas) {
  mkdirSync(dirname(schema.file), { recursive: true })
  writeFileSync(schema.file, await schemaText(schema))
}
