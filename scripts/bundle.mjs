#!/usr/bin/env node
// Bundles the command line from the sources of all packages into one file:
//   node scripts/bundle.mjs [OUT]        (default: packages/cli/dist/bin.js)
// OUT may lie anywhere; it needs nothing beside it but Node and, for PDFs, pdf-library.js and cmaps/, which are put there.
import { cpSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { bundle } from './lib/bundle.mjs'
import { root } from './lib/root.mjs'
import { rulePages } from './lib/rule-pages.mjs'
import { sqliteWasm } from './lib/sqlite-wasm.mjs'

const { version } = JSON.parse(readFileSync(resolve(root, 'packages/cli/package.json'), 'utf8'))

const out = resolve(process.argv[2] ?? resolve(root, 'packages/cli/dist/bin.js'))

await bundle({
  entry: 'packages/cli/src/bin.ts',
  out,
  executable: true,
  options: {
    format: 'esm',
    plugins: [rulePages, sqliteWasm],
    external: ['./pdf-library.js'],
    define: { GOUJI_VERSION: JSON.stringify(version) },
    // commander is CommonJS and calls require('node:…'), which an ES module does not have.
    banner: {
      js: [
        '#!/usr/bin/env node',
        "import { createRequire as goujiCreateRequire } from 'node:module'",
        'const require = goujiCreateRequire(import.meta.url)'
      ].join('\n')
    }
  }
})

await bundle({
  entry: 'packages/cli/src/pdf-library.ts',
  out: resolve(dirname(out), 'pdf-library.js'),
  options: { format: 'esm', minify: true, define: { GOUJI_CHARACTER_MAPS: JSON.stringify('./cmaps/') } }
})
putCharacterMaps(resolve(dirname(out), 'cmaps'))

/** pdf.js's tables of Chinese character codes, which PDFs without fonts of their own refer to. */
function putCharacterMaps(folder) {
  const temporary = `${folder}.${process.pid}.tmp`
  try {
    cpSync(resolve(root, 'packages/cli/node_modules/pdfjs-dist/cmaps'), temporary, { recursive: true })
    rmSync(folder, { recursive: true, force: true })
    renameSync(temporary, folder)
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}
