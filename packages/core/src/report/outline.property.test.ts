import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readText } from '../read/read.js'
import type { Span } from '../text/span.js'
import { contains } from '../text/span.js'
import { outline } from './outline.js'

/** Anything, and what looks like the genre. */
const noise = fc.string({ unit: 'binary', maxLength: 200 })
const pieces = fc.constantFrom(
  '一、',
  '二、',
  '（一）',
  '（2）',
  '(三)',
  '1.',
  '2、',
  '3 、',
  '①',
  '②',
  '一是',
  '第一部分',
  '附件1',
  '附表',
  '附件：',
  '目录',
  '名词解释',
  '绩效自评报告',
  '项目支出绩效自评表',
  '单位：万元',
  '（2024年度）',
  '青禾县水利局',
  '情况说明',
  '总分',
  '一级指标',
  '分值',
  '得分',
  '预算数',
  '执行率(B/A)',
  '36.5',
  '100%',
  '≥90%',
  '一',
  '。',
  '，',
  '；',
  '：',
  '|',
  '---',
  '# ',
  '> ',
  '- ',
  '* ',
  '**',
  '`',
  '```',
  '<!--',
  '-->',
  '<b>',
  '&ge;',
  '\\',
  '[a](b)',
  '~',
  '\t',
  ' \t',
  '  ',
  '    ',
  '\u3000',
  '\n',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '[bookmark: x]',
  '５０万元',
  '共3个',
  '\ud800',
  '😀'
)
const genre = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''))
const format = fc.constantFrom('text' as const, 'markdown' as const)

function isInside(span: Span, length: number): boolean {
  return span.start >= 0 && span.start <= span.end && span.end <= length
}

describe('outline of any text', () => {
  it('has blocks in order, sections that nest, grids that agree with their cells', () => {
    fc.assert(
      fc.property(fc.oneof(noise, genre, genre), format, (text, format) => {
        const source = readText(text, format)
        expect(source.plain.length).toBe(text.length)
        const { blocks, sections, parts, tables } = outline(source)
        let end = 0
        for (const [index, block] of blocks.entries()) {
          expect(block.index).toBe(index)
          expect(
            isInside(block.span, text.length) && block.span.start >= end && block.span.start < block.span.end
          ).toBe(true)
          expect(block.contentStart >= block.span.start && block.contentStart <= block.span.end).toBe(true)
          expect(block.section.part).toBe(block.part)
          expect(contains(block.section.span, block.span) && contains(block.part.span, block.span)).toBe(true)
          let item = block.span.start
          for (const { span, marker } of block.items) {
            expect(contains(block.span, span) && span.start >= item && contains(span, marker.span)).toBe(true)
            item = span.end
          }
          end = block.span.end
        }
        for (const [index, section] of sections.entries()) {
          expect(section.index).toBe(index)
          expect(isInside(section.span, text.length) && isInside(section.titleSpan, text.length)).toBe(true)
          if (section.parent) expect(contains(section.parent.span, section.span)).toBe(true)
          expect(section.level).toBe(section.parent ? section.parent.level + 1 : 0)
        }
        expect(parts.length).toBeGreaterThan(0)
        for (const table of tables) {
          for (const [row, places] of table.rows.entries()) {
            for (const [column, cell] of places.entries()) {
              if (!cell) continue
              expect(cell.row <= row && row < cell.row + cell.rowSpan).toBe(true)
              expect(cell.column <= column && column < cell.column + cell.columnSpan).toBe(true)
              expect(contains(table.span, cell.span)).toBe(true)
            }
          }
        }
      }),
      { numRuns: 600 }
    )
  })
})
