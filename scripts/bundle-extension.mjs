#!/usr/bin/env node
// Bundles the VS Code extension: node scripts/bundle-extension.mjs
import { resolve } from 'node:path'
import { bundle, root } from './lib/bundle.mjs'

await bundle({
  entry: 'packages/vscode-extension/src/extension.ts',
  out: resolve(root, 'packages/vscode-extension/dist/extension.cjs'),
  options: { format: 'cjs', external: ['vscode'] }
})
