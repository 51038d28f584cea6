import { resolve } from 'node:path'
import { build } from 'esbuild'
import { root } from './root.mjs'

/** Where the JSON Schema of `--format json` is published. */
export const schemaFile = resolve(root, 'packages/cli/schema/result-1.schema.json')

/** The schema's text, made from the types in packages/core/src/engine/schema.ts. */
export async function schemaText() {
  const { outputFiles } = await build({
    stdin: {
      // "input": keys that a later version adds are no error to whoever validates with this one.
      contents: `import { z } from 'zod'
        import { resultSchema } from './src/engine/schema.ts'
        export default z.toJSONSchema(resultSchema, { io: 'input', reused: 'ref' })`,
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
  return `${JSON.stringify({ $schema, title: 'gouji check --format json', ...rest }, null, 2)}\n`
}
