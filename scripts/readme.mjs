#!/usr/bin/env node
// Brings the example of README.md up to what the built command prints: node scripts/readme.mjs
import { writeFileSync } from 'node:fs'
import { readmeFile, readmeText } from './lib/readme.mjs'

writeFileSync(readmeFile, readmeText())
