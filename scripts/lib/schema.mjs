import { resolve } from 'node:path'
import { build } from 'esbuild'
import { root } from './root.mjs'

/** The JSON Schemas that are published: of `--format json`, and of a line of `--format ndjson`. */
export const schemas = [
  { file: 'packages/cli/schema/result-1.schema.json', of: 'resultSchema', title: 'gouji check --format json' },
  { file: 'packages/cli/schema/line-1.schema.json', of: 'lineSchema', title: 'gouji check --format ndjson, one line' }
].map((schema) => ({ ...schema, file: resolve(root, schema.file) }))

/** A schema's text, made from the types in packages/core/src/engine/schema.ts. */
export async function schemaText({ of, title }) {
  const { outputFiles } = await build({
    stdin: {
      // "input": keys that a later version adds are no error to whoever validates with this one.
      contents: `import { z } from 'zod'
        import { ${of} } from './src/engine/schema.ts'
        export default z.toJSONSchema(${of}, { io: 'input', reused: 'ref' })`,
      resolveDir: resolve(root, 'packages/core')
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false
  })
  const { default: schema } = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
  )
  const { $schema, ...rest } = schema
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`
}
