#!/usr/bin/env node
// Bundles the VS Code extension: node scripts/bundle-extension.mjs
import { resolve } from 'node:path'
import { bundle } from './lib/bundle.mjs'
import { root } from './lib/root.mjs'

await bundle({
  entry: 'packages/vscode-extension/src/extension.ts',
  out: resolve(root, 'packages/vscode-extension/dist/extension.cjs'),
  options: { format: 'cjs', external: ['vscode'] }
})
