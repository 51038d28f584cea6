// The settings of the VS Code extension that name the rules, made from the rules' metadata.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './root.mjs'

export const extensionManifest = resolve(root, 'packages/vscode-extension/package.json')

/** The extension's package.json as it ought to be, with one property a rule; reads the built packages. */
export async function extensionManifestText() {
  const { rules } = await import(pathToFileURL(resolve(root, 'packages/rules/dist/index.js')).href)
  const text = readFileSync(extensionManifest, 'utf8')
  const severities = '["off", "error", "warning", "info"]'
  const properties = rules.map(({ meta }) =>
    [
      `            "${meta.id}": {`,
      `              "enum": ${severities},`,
      `              "description": "${meta.title.zh} · ${meta.title.en}"`,
      '            }'
    ].join('\n')
  )
  return text.replace(
    /("gouji\.rules": \{[\s\S]*?"properties": \{)[\s\S]*?(\},\n\s*"additionalProperties")/,
    (_, before, after) => `${before}\n${properties.join(',\n')}\n          ${after}`
  )
}
