// The script and the styles of the HTML report, as modules for a bundle: 'gouji:page-script', 'gouji:page-style'.
import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { build } from 'esbuild'
import { root } from './root.mjs'

const entries = { 'page-script': 'main.ts', 'page-style': 'page.css' }

// Offices keep their browsers for years.
const target = ['chrome86', 'firefox78', 'safari15']

/** esbuild plugin: each module is `{ text, hash }`, the hash as a content security policy wants it. */
export const pageAssets = {
  name: 'page-assets',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^gouji:page-/ }, ({ path }) => ({
      path: path.slice('gouji:'.length),
      namespace: 'page-asset'
    }))
    onLoad({ filter: /.*/, namespace: 'page-asset' }, async ({ path }) => {
      const entry = resolve(root, 'packages/report-page/client', entries[path])
      const { outputFiles } = await build({
        entryPoints: [entry],
        bundle: true,
        minify: true,
        format: 'iife',
        charset: 'utf8',
        target,
        write: false
      })
      const text = outputFiles[0].text.trim()
      if (/<\/(?:script|style)|<!--/i.test(text)) throw new Error(`${entry} would end the element that it stands in`)
      const hash = `sha256-${createHash('sha256').update(text).digest('base64')}`
      return { contents: JSON.stringify({ text, hash }), loader: 'json' }
    })
  }
}
