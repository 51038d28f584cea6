#!/usr/bin/env node
// How fast PDFs are read, against pdf.js's own text extraction on the same files: node scripts/pdf-speed.mjs [FILE.pdf …]
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundle } from './lib/bundle.mjs'
import { root } from './lib/root.mjs'

// below scripts/lib: the tests' own files find the root from where they are
const out = join(root, 'scripts/lib', `pdf-speed.${process.pid}.mjs`)
const maps = pathToFileURL(resolve(root, 'packages/cli/node_modules/pdfjs-dist/cmaps')).href
try {
  await bundle({
    entry: 'test/formats/pdf-speed.ts',
    out,
    options: {
      format: 'esm',
      define: { GOUJI_CHARACTER_MAPS: JSON.stringify(`${maps}/`) },
      banner: {
        js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);"
      }
    }
  })
  process.exitCode = spawnSync(process.execPath, [out, ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1
} finally {
  rmSync(out, { force: true })
}
