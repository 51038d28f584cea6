import { resolve } from 'node:path'
import { build } from 'esbuild'
import { sources } from './bundle.mjs'
import { pageAssets } from './page-assets.mjs'
import { root } from './root.mjs'
import { rulePages } from './rule-pages.mjs'

// "input": keys that a later version adds are no error to whoever validates with this one.
const ofResult = (name) => `import { z } from 'zod'
  import { ${name} } from './src/engine/schema.ts'
  export default z.toJSONSchema(${name}, { io: 'input', reused: 'ref' })`

// From packages/config/src/schema.ts and the options of all rules.
const ofConfig = `import { configJsonSchema, schemaFor } from '@gouji/config'
  import { reporterNames } from './src/reporters/index.ts'
  export default configJsonSchema(schemaFor(reporterNames))`

/** The JSON Schemas that are published: of `--format json`, of a line of `--format ndjson`, of gouji.config.yaml. */
export const schemas = [
  { file: 'result-1', title: 'gouji check --format json', folder: 'packages/core', make: ofResult('resultSchema') },
  {
    file: 'line-1',
    title: 'gouji check --format ndjson, one line',
    folder: 'packages/core',
    make: ofResult('lineSchema')
  },
  { file: 'config-1', title: 'gouji.config.yaml', folder: 'packages/cli', make: ofConfig }
].map((schema) => ({ ...schema, file: resolve(root, `packages/cli/schema/${schema.file}.schema.json`) }))

/** A schema's text, made from the sources. */
export async function schemaText({ title, folder, make }) {
  const { outputFiles } = await build({
    stdin: { contents: make, resolveDir: resolve(root, folder) },
    alias: sources,
    plugins: [pageAssets, rulePages],
    define: { GOUJI_VERSION: '"0"' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    // for packages that are CommonJS
    banner: { js: "import { createRequire } from 'node:module'\nconst require = createRequire('file:///')" },
    write: false
  })
  const { default: schema } = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
  )
  const { $schema, ...rest } = schema
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`
}
