import { describe, expect, it } from 'vitest'
import { docxOf, p, run } from '../../testing/docx.js'
import { formatNumber } from './number-format.js'
import { readDocx } from './read-docx.js'

interface LevelOptions {
  readonly start?: number
  readonly more?: string
}

function level(index: number, format: string, text: string, { start = 1, more = '' }: LevelOptions = {}): string {
  return `<w:lvl w:ilvl="${index}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:suff w:val="nothing"/><w:lvlText w:val="${text}"/></w:lvl>`
}

const abstract = (id: number, ...levels: readonly string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`
const num = (id: number, of: number, override = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${override}</w:num>`

/** A numbered paragraph that says nothing. */
const item = (numId: number, ilvl = 0): string =>
  p('', `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${numId}"/></w:numPr>`)

function numbers(body: string, numbering: string, styles = ''): string[] {
  const { text } = readDocx(docxOf(p(run('文')) + body + p(run('完')), { numbering, styles }))
  return text.trimEnd().split('\n').slice(1, -1)
}

describe('automatic numbers', () => {
  const chapters = abstract(
    0,
    level(0, 'chineseCounting', '%1、'),
    level(1, 'chineseCountingThousand', '（%2）'),
    level(2, 'decimal', '%3.'),
    level(3, 'decimalEnclosedCircle', '%4')
  )

  it('count each level, anew behind the levels above it', () => {
    const body = [0, 1, 2, 3, 3, 2, 3, 1, 2, 0, 1].map((index) => item(1, index)).join('')
    const expected = ['一、', '（一）', '1.', '①', '②', '2.', '①', '（二）', '1.', '二、', '（一）']
    expect(numbers(body, chapters + num(1, 0))).toEqual(expected)
  })

  it('go on from list to list of the same kind, and begin anew where a list says so', () => {
    const anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    const numbering = chapters + num(1, 0) + num(2, 0) + num(3, 0, anew)
    const body = item(1) + item(2) + item(3) + item(3) + item(1)
    expect(numbers(body, numbering)).toEqual(['一、', '二、', '一、', '二、', '三、'])
  })

  it('count on behind higher levels where a level never restarts, or only behind some', () => {
    const numbering =
      abstract(
        0,
        level(0, 'decimal', '%1'),
        level(1, 'decimal', '%1.%2'),
        level(2, 'decimal', '(%3)', { more: '<w:lvlRestart w:val="0"/>' }),
        level(3, 'decimal', '[%4]', { more: '<w:lvlRestart w:val="1"/>' })
      ) + num(1, 0)
    const body = [0, 1, 2, 3, 1, 2, 3, 0, 1, 2, 3].map((index) => item(1, index)).join('')
    expect(numbers(body, numbering)).toEqual(['1', '1.1', '(1)', '[1]', '1.2', '(2)', '[2]', '2', '2.1', '(3)', '[1]'])
  })

  it('print the levels above, in digits where the level asks for them', () => {
    const numbering =
      abstract(
        0,
        level(0, 'chineseCounting', '第%1章'),
        level(1, 'decimal', '%1.%2', { more: '<w:isLgl/>' }),
        level(2, 'decimal', '%1-%2-%3')
      ) + num(1, 0)
    expect(numbers(item(1, 0) + item(1, 1) + item(1, 2), numbering)).toEqual(['第一章', '1.1', '一-1-1'])
  })

  it('begin where the level says, also on a level whose upper one has not come', () => {
    const numbering =
      abstract(0, level(0, 'decimal', '%1.', { start: 3 }), level(1, 'decimal', '%1.%2', { start: 5 })) + num(1, 0)
    expect(numbers(item(1, 1) + item(1, 1), numbering)).toEqual(['3.5', '3.6'])
    expect(numbers(item(1, 0) + item(1, 1), numbering)).toEqual(['3.', '3.5'])
  })

  it('come from styles, their ancestors and lists that belong to a style', () => {
    const style = (id: string, name: string, content: string): string =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${content}</w:style>`
    const listed = (numId: number, ilvl = ''): string =>
      `<w:pPr><w:numPr>${ilvl}<w:numId w:val="${numId}"/></w:numPr></w:pPr>`
    const styles =
      style('1', 'heading 1', listed(1)) +
      style('2', 'heading 2', listed(1, '<w:ilvl w:val="1"/>')) +
      style('3', 'heading 3', listed(1)) +
      style('mine', 'mine', '<w:basedOn w:val="2"/>') +
      style('list', 'list', listed(7)).replace('paragraph', 'numbering')
    const linked = chapters.replace('<w:numFmt w:val="decimal"/>', '<w:numFmt w:val="decimal"/><w:pStyle w:val="3"/>')
    const numbering =
      linked +
      abstract(1, level(0, 'upperLetter', '%1.')) +
      '<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="list"/></w:abstractNum>' +
      num(1, 0) +
      num(7, 1) +
      num(8, 2)
    const styled = (id: string, more = ''): string => p('', `<w:pStyle w:val="${id}"/>${more}`)
    const none = styled('1', '<w:numPr><w:numId w:val="0"/></w:numPr>')
    const body = styled('1') + styled('2') + styled('3') + styled('mine') + none + item(8) + item(7) + styled('1')
    const expected = ['一、', '（一）', '1.', '（二）', '', 'A.', 'B.', '二、']
    expect(numbers(body, numbering, styles)).toEqual(expected)
  })

  it('are replaced level by level, hidden, or bullets that say nothing', () => {
    const other = `<w:lvlOverride w:ilvl="0">${level(0, 'upperRoman', '%1)')}</w:lvlOverride>`
    const numbering =
      chapters +
      abstract(1, level(0, 'bullet', '\uf0b7'), level(1, 'decimal', '%2.', { more: '<w:rPr><w:vanish/></w:rPr>' })) +
      num(1, 0, other) +
      num(2, 1)
    const body = item(1) + item(1) + item(2) + item(2, 1) + item(1)
    expect(numbers(body, numbering)).toEqual(['I)', 'II)', '', '', 'III)'])
  })

  it('are not counted for paragraphs that a tracked change takes out', () => {
    const removed = p(
      '<w:del w:id="1" w:author="甲"><w:r><w:delText>旧</w:delText></w:r></w:del>',
      '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="2" w:author="甲"/></w:rPr>'
    )
    expect(numbers(item(1) + removed + item(1), chapters + num(1, 0))).toEqual(['一、', '二、'])
  })

  it('stay apart from a number that the words begin with', () => {
    const numbering = abstract(0, level(0, 'decimal', '%1.')) + num(1, 0)
    const body = p(run('2023年预算'), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    expect(numbers(body, numbering)).toEqual(['1. 2023年预算'])
  })
})

describe('formatNumber', () => {
  it.each([
    ['decimal', 12, '12'],
    ['decimalZero', 7, '07'],
    ['upperRoman', 14, 'XIV'],
    ['lowerRoman', 49, 'xlix'],
    ['upperLetter', 28, 'BB'],
    ['lowerLetter', 26, 'z'],
    ['chineseCounting', 10, '十'],
    ['chineseCounting', 21, '二十一'],
    ['chineseCounting', 100, '一○○'],
    ['chineseCountingThousand', 103, '一百零三'],
    ['chineseCountingThousand', 20, '二十'],
    ['chineseCountingThousand', 1010, '一千零一十'],
    ['chineseCountingThousand', 10_000, '10000'],
    ['japaneseCounting', 15, '十五'],
    ['chineseLegalSimplified', 12, '壹拾贰'],
    ['ideographTraditional', 3, '丙'],
    ['ideographTraditional', 11, '11'],
    ['ideographZodiac', 12, '亥'],
    ['ideographDigital', 20, '二〇'],
    ['decimalEnclosedCircle', 20, '⑳'],
    ['decimalEnclosedCircle', 21, '21'],
    ['decimalEnclosedParen', 2, '⑵'],
    ['decimalFullWidth', 12, '１２'],
    ['numberInDash', 3, '- 3 -'],
    ['none', 3, ''],
    ['hebrew2', 3, '3']
  ])('%s of %i is %s', (format, value, printed) => {
    expect(formatNumber(value, format)).toBe(printed)
  })

  it('prints digits as a custom format begins', () => {
    expect(formatNumber(7, 'custom', '001, 002, 003, ...')).toBe('007')
  })
})
