// The pages of the rules, for `gouji explain`: an esbuild plugin that resolves the module gouji:rule-pages.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'

/** The README of every rule, by its id. */
export function pages() {
  const folder = join(root, 'packages/rules/src')
  const entries = readdirSync(folder)
    .map((id) => [id, join(folder, id, 'README.md')])
    .filter(([, path]) => existsSync(path))
    .map(([id, path]) => [id, readFileSync(path, 'utf8')])
  return Object.fromEntries(entries)
}

export const rulePages = {
  name: 'rule-pages',
  setup(build) {
    build.onResolve({ filter: /^gouji:rule-pages$/ }, () => ({ path: 'rule-pages', namespace: 'gouji' }))
    build.onLoad({ filter: /^rule-pages$/, namespace: 'gouji' }, () => ({
      contents: JSON.stringify(pages()),
      loader: 'json'
    }))
  }
}
