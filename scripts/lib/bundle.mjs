// What both bundles (command line, extension) have in common.
import { chmodSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { build } from 'esbuild'
import { pageAssets } from './page-assets.mjs'
import { root } from './root.mjs'

/** The sources of our packages by their names. */
export const sources = {
  '@gouji/core': resolve(root, 'packages/core/src/index.ts'),
  '@gouji/rules': resolve(root, 'packages/rules/src/index.ts'),
  '@gouji/formats': resolve(root, 'packages/formats/src/index.ts'),
  '@gouji/config': resolve(root, 'packages/config/src/index.ts'),
  '@gouji/language-server': resolve(root, 'packages/language-server/src/index.ts'),
  '@gouji/report-page': resolve(root, 'packages/report-page/src/index.ts')
}

/**
 * Bundles `entry` (below the root) into the file `out`, which appears whole or not at all: it is written beside itself
 * and renamed. esbuild prints what it could not resolve; then the old file stays and the exit status is 1.
 */
export async function bundle({ entry, out, executable = false, options }) {
  const result = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    platform: 'node',
    target: 'node20',
    write: false,
    legalComments: 'inline',
    // The sources, not dist: a bundle never carries the last build of a package.
    alias: sources,
    ...options,
    plugins: [pageAssets, ...(options.plugins ?? [])]
  }).catch((error) => {
    if (!error.errors) throw error
    process.exit(1)
  })
  mkdirSync(dirname(out), { recursive: true })
  const temporary = `${out}.${process.pid}.tmp`
  try {
    writeFileSync(temporary, result.outputFiles[0].contents)
    if (executable) chmodSync(temporary, 0o755)
    renameSync(temporary, out)
  } finally {
    rmSync(temporary, { force: true })
  }
}
