// The page that lists all rules, made from their metadata.
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './root.mjs'

export const rulesPage = join(root, 'docs/rules.md')

const severities = { error: '错误', warning: '警告', info: '提示' }

/** The page as it ought to be; reads the built packages. */
export async function rulesPageText() {
  const { rules } = await import(pathToFileURL(resolve(root, 'packages/rules/dist/index.js')).href)
  const rows = rules.map(({ meta }) => {
    const preset = meta.preset === 'nursery' ? '关闭' : '打开'
    return `| [\`${meta.id}\`](../packages/rules/src/${meta.id}/README.md) | ${meta.title.zh} | ${severities[meta.severity]} | ${preset} | ${meta.covers.join('、')} |`
  })
  return `# 规则

由 \`node scripts/rules.mjs\` 根据规则的元数据生成，不要手改。每条规则一页：查什么、为什么、怎么算、例子、什么时候不适用、如何关闭。
默认关闭的规则尚未在足够多的报告上量过，用 \`--rule 规则=info\` 打开。

| 规则 | 查什么 | 级别 | 默认 | 手册条目 |
| --- | --- | --- | --- | --- |
${rows.join('\n')}
`
}
