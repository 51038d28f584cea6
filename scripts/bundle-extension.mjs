#!/usr/bin/env node
// Bundles the VS Code extension and its language server: node scripts/bundle-extension.mjs
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { bundle } from './lib/bundle.mjs'
import { root } from './lib/root.mjs'

const extension = resolve(root, 'packages/vscode-extension')
const { version } = JSON.parse(readFileSync(join(extension, 'package.json'), 'utf8'))

await bundle({
  entry: 'packages/vscode-extension/src/extension.ts',
  out: join(extension, 'dist/extension.cjs'),
  options: { format: 'cjs', external: ['vscode'], minify: true }
})
await bundle({
  entry: 'packages/vscode-extension/src/server.ts',
  out: join(extension, 'dist/server.mjs'),
  options: {
    format: 'esm',
    minify: true,
    define: { GOUJI_VERSION: JSON.stringify(version) },
    banner: {
      js: "import { createRequire as goujiCreateRequire } from 'node:module'\nconst require = goujiCreateRequire(import.meta.url)"
    }
  }
})

// The command line's way to read PDFs, and of pdf.js's character maps those of simplified Chinese: all of them weigh more
// than the rest of the extension.
await bundle({
  entry: 'packages/cli/src/pdf-library.ts',
  out: join(extension, 'dist/pdf-library.js'),
  options: { format: 'esm', minify: true, define: { GOUJI_CHARACTER_MAPS: JSON.stringify('./cmaps/') } }
})
const maps = join(extension, 'dist/cmaps')
const allMaps = join(root, 'packages/cli/node_modules/pdfjs-dist/cmaps')
rmSync(maps, { recursive: true, force: true })
mkdirSync(maps, { recursive: true })
for (const name of readdirSync(allMaps)) {
  if (/^(?:Adobe-GB1|GB|UniGB|HZ)/.test(name)) cpSync(join(allMaps, name), join(maps, name))
}

// The rules' pages, which the extension shows.
const pages = join(extension, 'dist/rules')
const rules = join(root, 'packages/rules/src')
rmSync(pages, { recursive: true, force: true })
mkdirSync(pages, { recursive: true })
for (const name of readdirSync(rules)) {
  const page = join(rules, name, 'README.md')
  // shared code and the relations that users write have no page
  if (existsSync(page)) cpSync(page, join(pages, `${name}.md`))
}
