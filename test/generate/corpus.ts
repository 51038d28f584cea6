import { generate } from './generate.js'
import { kindNames } from './kinds/index.js'
import { render } from './render.js'

/** A consistent report of at least `bytes`: generated reports bound together, as bundles of submissions are. */
export function corpusReport(seed: number, bytes: number): string {
  let text = ''
  for (let part = 0; Buffer.byteLength(text) < bytes; part++) {
    const kind = kindNames[(seed + part) % kindNames.length] ?? 'project'
    const { draft, layout } = generate(seed * 100 + part, { kind, target: 'word-text' })
    text += `${render(draft, layout).text}\n\n`
  }
  return text
}
