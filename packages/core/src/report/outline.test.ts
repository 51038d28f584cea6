import { describe, expect, it } from 'vitest'
import { readText } from '../read/read.js'
import { outline } from './outline.js'
import type { Outline } from './report.js'

const read = (text: string): Outline => outline(readText(text, 'text'))

/** Level and title of each section, the roots left out. */
function levels({ sections }: Outline): string[] {
  return sections.filter((section) => section.level > 0).map((section) => `${section.level} ${section.title}`)
}

describe('outline: sections', () => {
  it('nests the usual styles', () => {
    const text = '一、概况\n（一）依据\n1.文件\n（1）国家\n①要点\n2.方案\n（二）资金\n二、结论\n'
    expect(levels(read(text))).toEqual(['1 概况', '2 依据', '3 文件', '4 国家', '5 要点', '3 方案', '2 资金', '1 结论'])
  })

  it('nests as the document itself nests', () => {
    expect(levels(read('一、概况\n1.资金\n2.目标\n二、结论'))).toEqual(['1 概况', '2 资金', '2 目标', '1 结论'])
    const comma =
      '1、概况\n（一）依据\n（二）资金\n1、到位\n2、使用\n2、绩效\n3、问题\n1、进度慢。\n2、宣传少。\n4、措施\n'
    expect(levels(read(comma))).toEqual([
      '1 概况',
      '2 依据',
      '2 资金',
      '3 到位',
      '3 使用',
      '1 绩效',
      '1 问题',
      '2 进度慢',
      '2 宣传少',
      '1 措施'
    ])
    expect(levels(read('第一章 总论\n一、背景\n第二章 结论\n一、评价'))).toEqual([
      '1 总论',
      '2 背景',
      '1 结论',
      '2 评价'
    ])
    expect(levels(read('1. 概况\n1.1 背景\n1.2 依据\n2. 结论'))).toEqual(['1 概况', '2 背景', '2 依据', '1 结论'])
  })

  it('lets 2、 count on from 1.', () => {
    expect(levels(read('一、目标\n1.总目标\n2、年度目标\n二、资金'))).toEqual([
      '1 目标',
      '2 总目标',
      '2 年度目标',
      '1 资金'
    ])
  })

  it('gives spans and parents', () => {
    const text = '一、概况\r\n正文。\r\n\r\n（一）依据\r\n文件。\r\n二、结论'
    const { sections, blocks } = read(text)
    const spans = sections.map((section) => text.slice(section.span.start, section.span.end))
    expect(spans).toEqual([text, '一、概况\r\n正文。\r\n\r\n（一）依据\r\n文件。', '（一）依据\r\n文件。', '二、结论'])
    expect(sections[2]?.parent).toBe(sections[1])
    expect(sections[1]?.parent).toBe(sections[0])
    expect(text.slice(sections[2]?.titleSpan.start, sections[2]?.titleSpan.end)).toBe('依据')
    expect(blocks.map((block) => `${block.kind} ${block.section.title}`)).toEqual([
      'heading 概况',
      'paragraph 概况',
      'heading 依据',
      'paragraph 依据',
      'heading 结论'
    ])
  })

  it('cuts the title of an item at its first punctuation outside brackets', () => {
    const { sections } = read('（一）机构组成。县局内设股室6个。\n（二）住房改革（款，项）支出：决算为26.29万元。')
    expect(sections.slice(1).map(({ title, heading }) => [title, heading])).toEqual([
      ['机构组成', false],
      ['住房改革（款，项）支出', false]
    ])
  })

  it('ends a known heading at the blank before its text', () => {
    expect(read('一、项目概况 本项目由县水利局实施，投资5万元。').sections[1]?.title).toBe('项目概况')
  })

  it('tells headings from items', () => {
    const { sections } = read(
      '1.资金到位情况。\n2.完成县委交办的其他任务。\n3.中央资金500万元\n4.2024年绩效目标\n5.公务接待；'
    )
    expect(sections.slice(1).map(({ heading }) => heading)).toEqual([true, false, false, true, false])
  })

  it('takes a list printed in one paragraph for a paragraph', () => {
    const { sections, blocks } = read('一、结果\n1.甲得96分。2.乙得98分。\n一是健全制度，二是加强监管。')
    expect(sections).toHaveLength(2)
    expect(blocks[1]?.items).toHaveLength(2)
    expect(blocks[2]?.items).toHaveLength(2)
  })

  it('does not take a table of contents for headings', () => {
    const listed = '目 录\n一、概况\t1\n（一）依据\t1\n二、结论\t4\n\n一、概况\n（一）依据\n文件。\n二、结论\n好。'
    expect(levels(read(listed))).toEqual(['1 概况', '2 依据', '1 结论'])
    const dotted = '一、概况……………1\n二、结论.......3\n\n一、概况\n二、结论'
    expect(levels(read(dotted))).toEqual(['1 概况', '1 结论'])
    expect(
      read(listed)
        .blocks.slice(0, 4)
        .every((block) => block.marker === undefined)
    ).toBe(true)
  })
})

describe('outline: lost numbering', () => {
  it('takes 3、 for 三、 where the chapters count on over it', () => {
    const text =
      '一、概况\n（一）项目\n二、资金\n1、到位\n2、使用\n3、组织实施情况\n（一）制度\n4、 绩效情况\n五、问题\n7、 其他需要说明的问题\n无'
    expect(levels(read(text))).toEqual([
      '1 概况',
      '2 项目',
      '1 资金',
      '2 到位',
      '2 使用',
      '1 组织实施情况',
      '2 制度',
      '1 绩效情况',
      '1 问题',
      '2 其他需要说明的问题'
    ])
    const plain =
      '一、概况\n（一）项目\n2、 资金情况\n（一）到位\n3、 组织实施情况\n四、问题\n5、 其他需要说明的问题\n无'
    expect(levels(read(plain))).toEqual([
      '1 概况',
      '2 项目',
      '1 资金情况',
      '2 到位',
      '1 组织实施情况',
      '1 问题',
      '1 其他需要说明的问题'
    ])
  })

  it('takes （2） for （二） inside a chapter', () => {
    const text =
      '一、基本情况\n（一）机构\n（2） 职能\n（3） 目标\n二、支出\n（1） 基本支出\n（二）项目支出\n1.甲\n（1）子\n（2）丑'
    expect(levels(read(text))).toEqual([
      '1 基本情况',
      '2 机构',
      '2 职能',
      '2 目标',
      '1 支出',
      '2 基本支出',
      '2 项目支出',
      '3 甲',
      '4 子',
      '4 丑'
    ])
    expect(read(text).sections[3]?.marker).toMatchObject({ style: 'paren', value: 2 })
  })

  it('leaves known words alone where the numbers have no gap for them', () => {
    const text = '一、概况\n（一）项目\n绩效目标\n建成5处。\n二、资金\n（一）到位\n'
    expect(levels(read(text))).toEqual(['1 概况', '2 项目', '1 资金', '2 到位'])
    expect(levels(read('项目概况\n建成5处。\n存在问题\n无。'))).toEqual(['1 项目概况', '1 存在问题'])
  })

  it('leaves true lists alone', () => {
    const text = '一、概况\n1、第一项任务\n2、第二项任务\n三、结论\n1、甲\n2、乙\n3、丙\n4、丁'
    expect(levels(read(text)).filter((line) => line.startsWith('1'))).toEqual(['1 概况', '1 结论'])
  })

  it('knows headings that lost their number', () => {
    const text =
      '第一部分 部门概况\n部门职责\n1.拟订规划；\n二、机构设置\n第二部分 2023年度部门决算情况说明\n收入支出决算总体情况说明\n收支总计100万元。\n二、收入决算情况说明\n名词解释\n1.基本支出：指日常支出。\n第四部分 附表'
    expect(levels(read(text))).toEqual([
      '1 部门概况',
      '2 部门职责',
      '3 拟订规划',
      '2 机构设置',
      '1 2023年度部门决算情况说明',
      '2 收入支出决算总体情况说明',
      '2 收入决算情况说明',
      '1 名词解释',
      '2 基本支出',
      '1 附表'
    ])
  })
})

describe('outline: Markdown', () => {
  const markdown = (text: string): Outline => outline(readText(text, 'markdown'))

  it('reads headings with and without numbers', () => {
    const { title, year, sections } = markdown(
      '# 2023年度道路养护项目绩效自评报告\n\n## 项目概况\n\n### 资金\n\n5处。\n\n## 二、问题\n\n### 其一\n'
    )
    expect([title, year]).toEqual(['2023年度道路养护项目绩效自评报告', 2023])
    expect(sections.slice(1).map(({ level, title }) => `${level} ${title}`)).toEqual([
      '1 项目概况',
      '2 资金',
      '1 问题',
      '2 其一'
    ])
  })

  it('parts lines that were pasted as plain text', () => {
    const { blocks } = markdown(
      '青禾县水利局\n2022年度绩效自评报告\n一、项目概况\n资金500万元，其中：\n1、中央300万元；\n    （一）背景\n'
    )
    expect(blocks.map((block) => block.marker?.style ?? block.kind)).toEqual([
      'paragraph',
      'heading',
      'han',
      'paragraph',
      'comma',
      'han-paren'
    ])
  })

  it('joins lines that are only wrapped', () => {
    const wrapped = '本项目由县农业农村局负责组织实施，总投资五百万元，主要用于高标准农田\n建设和配套渠系改造工程。'
    expect(markdown(wrapped).blocks).toHaveLength(1)
    expect(markdown('第一行的最后有两个空格，所以断开，后面是下一行的内容了吧  \n第二行').blocks).toHaveLength(2)
  })

  it('reads list items with their numbers', () => {
    const { blocks } = markdown('1. 甲项目完成8处\n2. 乙项目\n   - 子项3处\n')
    expect(blocks.map((block) => [block.marker?.style, block.marker?.value])).toEqual([
      ['dot', 1],
      ['dot', 2],
      [undefined, undefined]
    ])
  })
})
