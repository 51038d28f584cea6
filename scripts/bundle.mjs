#!/usr/bin/env node
// Bundles the command line from the sources of all packages into one file:
//   node scripts/bundle.mjs [OUT]        (default: packages/cli/dist/bin.js)
// OUT may lie anywhere; it needs nothing beside it but Node.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { bundle } from './lib/bundle.mjs'
import { root } from './lib/root.mjs'
import { rulePages } from './lib/rule-pages.mjs'

const { version } = JSON.parse(readFileSync(resolve(root, 'packages/cli/package.json'), 'utf8'))

await bundle({
  entry: 'packages/cli/src/bin.ts',
  out: resolve(process.argv[2] ?? resolve(root, 'packages/cli/dist/bin.js')),
  executable: true,
  options: {
    format: 'esm',
    plugins: [rulePages],
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
