import { describe, expect, it } from 'vitest'
import { annotate, type Marks } from '../annotate.js'

const options = { highlight: false, author: 'Gouji', date: '2026-11-22T00:00:00Z' }

/** A note on each of some words of a text, in the order in which they stand there. */
function marksOn(text: string, ...notes: readonly (readonly [words: string, ...lines: string[]])[]): Marks {
  const annotations = notes.map(([words, ...lines]) => {
    const start = text.indexOf(words)
    return { span: { start, end: start + words.length }, severity: 'error' as const, lines, related: [] }
  })
  return { annotations, verified: [], inconsistent: [] }
}

async function annotated(text: string, name: string, marks: Marks, highlight = false): Promise<string> {
  const written = await annotate(new TextEncoder().encode(text), name, marks, { ...options, highlight })
  if ('problem' in written) throw new Error(written.problem)
  return new TextDecoder().decode(written)
}

describe('notes in a text', () => {
  it('are footnotes of Markdown, which else stays as it is', async () => {
    const text = '# 一、资金\n\n执行率**95%**，支出 [97万元](a)。\n\n[^1]: 自有的脚注\n'
    const marks = marksOn(text, ['95%', '执行率 95% 不一致', '算式：97 ÷ 100 = 97%'], ['97万元', '有关'])
    expect(await annotated(text, 'a.md', marks)).toBe(
      '# 一、资金\n\n执行率**95%[^勾稽1]**，支出 [97万元[^勾稽2]](a)。\n\n[^1]: 自有的脚注\n\n' +
        '[^勾稽1]: 执行率 95% 不一致\\\n    算式：97 ÷ 100 = 97%\n\n[^勾稽2]: 有关\n'
    )
  })

  it('turn plain text into Markdown that shows the same', async () => {
    const text = '1. 到位*情况\n到位500万元。\n\t项目\n\t金额\n\n\t道路\n\t95.5\n'
    expect(await annotated(text, 'a.txt', marksOn(text, ['95.5', '合计 < 分项']))).toBe(
      '1\\. 到位\\*情况\n\n到位500万元。\n\n| 项目 | 金额 |\n|---|---|\n| 道路 | 95.5[^勾稽1] |\n\n[^勾稽1]: 合计 \\< 分项\n'
    )
  })

  it('keep merged cells of a page in their places', async () => {
    const page = '<table><tr><td rowspan=2>资金</td><td>预算</td></tr><tr><td>95.5</td></tr></table>'
    expect(await annotated(page, 'a.html', { annotations: [], verified: [], inconsistent: [] })).toBe(
      '| 资金 | 预算 |\n|---|---|\n|  | 95.5 |\n'
    )
  })

  it('of one place are one footnote; figures are ticked where asked for', async () => {
    const text = '执行率95%，支出97万元。'
    const marks = marksOn(text, ['95%', '甲'], ['95%', '乙'])
    const verified = [{ start: 9, end: 13 }]
    const inconsistent = [{ start: 3, end: 6 }]
    expect(await annotated(text, 'a.md', { ...marks, verified, inconsistent }, true)).toBe(
      '执行率95%✗[^勾稽1]，支出97万元✓。\n\n[^勾稽1]: 甲\\\n    乙\n'
    )
  })
})
