import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { root } from '../scripts/lib/root.mjs'
import { gouji, requireBuild } from './lib/command.js'

const page = join(root, 'docs/reporters.md')
const text = readFileSync(page, 'utf8')
const examples = [...text.matchAll(/```\n\$ gouji (check [^\n]+)\n([\s\S]*?)```/g)].map(
  ([, command, output]) => [command ?? '', output ?? ''] as const
)

describe('docs/reporters.md', () => {
  beforeAll(requireBuild)

  it.each(examples)('shows the first lines of what `gouji %s` prints', (command, output) => {
    const printed = gouji(command.split(' '))
      .stdout.replace(/^\uFEFF/, '')
      .split(/\r?\n/)
    for (const [i, line] of output.trimEnd().split('\n').entries()) {
      if (line.endsWith('…')) expect(printed[i]?.startsWith(line.slice(0, -1)), line).toBe(true)
      else expect(printed[i]).toBe(line)
    }
  })

  it('has a part for every format that the command has', () => {
    const formats = /可用：(.*?)。/.exec(gouji(['check', '-f', '?', 'x']).stderr)?.[1]?.split('、') ?? []
    expect(formats.length).toBeGreaterThan(10)
    for (const format of formats) expect(text).toContain(`\n## ${format}\n`)
  })

  it('refers to files that are there', () => {
    for (const [, target] of text.matchAll(/\]\(([^)#]+)\)/g)) {
      if (!target?.startsWith('http')) expect(existsSync(resolve(dirname(page), target ?? '')), target).toBe(true)
    }
  })
})
