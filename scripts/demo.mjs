#!/usr/bin/env node
// Checks the sample reports (invented places, planted slips) with the built command and shows what it finds: npm run demo
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './lib/root.mjs'

const bin = 'packages/cli/dist/bin.js'
const samples = readdirSync(join(root, 'test/samples'))
  .filter((name) => /\.(md|txt)$/.test(name))
  .sort()
  .map((name) => `test/samples/${name}`)

console.log(`$ gouji check ${samples.join(' ')}\n`)
const { status, error } = spawnSync(process.execPath, [bin, 'check', ...samples], { cwd: root, stdio: 'inherit' })
if (error) throw error
console.log(
  `\n退出状态 ${status}：${status === 1 ? '样例里故意留有错误，发现问题是正常的' : '样例里故意留有错误，本应是 1'}`
)
process.exitCode = status === 1 ? 0 : 1
