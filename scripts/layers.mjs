#!/usr/bin/env node
// Fails when a package reaches into a layer that it must not know: node scripts/layers.mjs
import { violationsBelow } from './lib/layers.mjs'
import { root } from './lib/root.mjs'

const violations = violationsBelow(root)
for (const { file, line, what, why } of violations) console.error(`${file}:${line}: ${what} (${why})`)
if (violations.length > 0) process.exitCode = 1
else console.log('layers: no package reaches into a layer that it must not know')
