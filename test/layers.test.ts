import { describe, expect, it } from 'vitest'
import { violationsBelow, violationsIn } from '../scripts/lib/layers.mjs'
import { root } from '../scripts/lib/root.mjs'

const planted = (name: string, source: string, path = 'src/planted.ts') =>
  violationsIn(name, path, source, new Set(['decide'])).map(({ line, what }) => `${line} ${what}`)

describe('layers', () => {
  it('are kept by every package', () => {
    const lines = violationsBelow(root).map(({ file, line, what, why }) => `${file}:${line}: ${what} (${why})`)
    expect(lines).toEqual([])
  })

  it('keep core from node, from the layers above and from the world', () => {
    expect(planted('core', "import { readFileSync } from 'node:fs'")).toEqual(['1 node:fs'])
    expect(planted('core', "\nimport fs from 'fs'")).toEqual(['2 fs'])
    expect(planted('core', "export * from '@gouji/rules'")).toEqual(['1 @gouji/rules'])
    expect(planted('core', "import type {\n  Input\n} from '../../cli/src/inputs.js'")).toEqual([
      '1 ../../cli/src/inputs.js'
    ])
    expect(planted('core', "const os = await import('node:os')")).toEqual(['1 node:os'])
    expect(planted('core', 'const name = 1\nawait import(name)')).toEqual(['2 import('])
    expect(planted('core', 'let a = 1\nconst t = Date.now()')).toEqual(['2 Date.now'])
    expect(planted('core', 'const t = new Date()')).toEqual(['1 new Date()'])
    expect(planted('core', 'console.log(process.env)')).toEqual(['1 console', '1 process'])
    expect(planted('core', 'const x = `a` + Math.random()')).toEqual(['1 Math.random'])
  })

  it('let core alone where it only speaks of such things', () => {
    expect(planted('core', "// import 'node:fs'\nconst a = 'process.exit' /* Date.now() */")).toEqual([])
    expect(planted('core', 'const quote = /[\'"`]/\nconst day = new Date(Date.UTC(2022, 1, 30))')).toEqual([])
    expect(planted('core', 'unified().process(text)')).toEqual([])
    expect(planted('core', "import { readFileSync } from 'node:fs'", 'src/read/text.test.ts')).toEqual([])
  })

  it('keep rules to core', () => {
    expect(planted('rules', "import { Decimal } from 'decimal.js'")).toEqual(['1 decimal.js'])
    expect(planted('rules', "import { x } from '@gouji/core/dist/x.js'")).toEqual(['1 @gouji/core/dist/x.js'])
    expect(planted('rules', "import { x } from '@gouji/core'\nimport { y } from './message.js'")).toEqual([])
    expect(planted('rules', "import { y } from '../../core/src/index.js'")).toEqual(['1 ../../core/src/index.js'])
  })

  it('keep the packages that show results from computing them', () => {
    expect(planted('cli', "import Decimal from 'decimal.js'")).toEqual(['1 decimal.js'])
    expect(planted('cli', "import { decide as d, type Check } from '@gouji/core'")).toEqual(['1 decide'])
    expect(planted('cli', "import type { decide } from '@gouji/core'")).toEqual([])
    expect(planted('cli', "import { lint } from '@gouji/core'\nimport { stat } from 'node:fs/promises'")).toEqual([])
    expect(planted('vscode-extension', "import { Decimal } from 'decimal.js/decimal.mjs'")).toEqual([
      '1 decimal.js/decimal.mjs'
    ])
  })
})
