import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { root } from './root.mjs'

export const readmeFile = resolve(root, 'README.md')

const example = /(```\n\$ gouji )(check [^\n]+)(\n)[\s\S]*?(```\n)/

/** README.md with what the built command prints today in its example; the command line is the one that stands there. */
export function readmeText() {
  const text = readFileSync(readmeFile, 'utf8')
  const command = example.exec(text)?.[2]
  if (!command) throw new Error('README.md has no example that starts with "$ gouji check"')
  const bin = resolve(root, 'packages/cli/dist/bin.js')
  const { stdout, stderr } = spawnSync(process.execPath, [bin, ...command.split(' ')], { cwd: root, encoding: 'utf8' })
  if (stderr) throw new Error(stderr)
  return text.replace(example, (_, fence, words, end, close) => `${fence}${words}${end}${stdout}${close}`)
}
