#!/usr/bin/env node
// Writes the built extension as a file to install: node scripts/package-extension.mjs [OUT.vsix]
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { copyFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { root } from './lib/root.mjs'

const MOST = 3 * 1024 * 1024

const extension = resolve(root, 'packages/vscode-extension')
const out = resolve(process.argv[2] ?? join(extension, 'dist/gouji-vscode.vsix'))
const vsce = createRequire(join(extension, 'package.json')).resolve('@vscode/vsce/vsce')
const temporary = `${out}.${process.pid}.tmp`
const license = join(extension, 'LICENSE')

copyFileSync(join(root, 'LICENSE'), license)
try {
  // Bundled already; and pnpm's links are nothing that vsce understands.
  const given = [
    'package',
    '--no-dependencies',
    '--allow-missing-repository',
    '--no-update-package-json',
    '--no-rewrite-relative-links',
    '-o',
    temporary
  ]
  const { status, stdout, stderr } = spawnSync(process.execPath, [vsce, ...given], { cwd: extension, encoding: 'utf8' })
  if (status !== 0) throw new Error(`vsce: ${stdout}${stderr}`)
  const { size } = statSync(temporary)
  if (size > MOST) throw new Error(`${size} bytes are more than ${MOST}`)
  renameSync(temporary, out)
  console.log(`${out}: ${(size / 1024 / 1024).toFixed(2)} MB`)
} finally {
  rmSync(temporary, { force: true })
  rmSync(license, { force: true })
}
