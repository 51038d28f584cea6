import { describe, expect, it } from 'vitest'
import { normalise } from '../text/normalise.js'
import { type Lexed, lexFigures, type MaskKind } from './lex.js'

function lex(text: string): Lexed {
  return lexFigures(normalise(text), text, [{ start: 0, end: text.length }])
}

describe('digits that count nothing', () => {
  it.each<[MaskKind, string, string[]]>([
    [
      'title',
      '《2021年项目（36万元）办法》《关于《2022年计划》的通知》',
      ['《2021年项目（36万元）办法》', '《关于《2022年计划》的通知》']
    ],
    [
      'document-number',
      '渝府发〔2021〕12号，渝卫(2012)171号，[2021]3号，财社﹝2021﹞12号，〔2021〕12、13号',
      ['〔2021〕12号', '(2012)171号', '[2021]3号', '﹝2021﹞12号', '〔2021〕12、13号']
    ],
    [
      'ordinal',
      '第3批，第八次，第二十三期，第8、9批，第一至第六批，第十七届八十一次，前10名，排名第5',
      ['第3', '第八', '第二十三', '第8、9', '第一至第六', '第十七届八十一次', '10名', '第5']
    ],
    [
      'name',
      '“1+25+335”体系，1+25+335模式，1+X，N+1，“两病”，“十四五”，7×24小时，15分钟医保服务圈',
      ['“1+25+335”', '1+25+335', '1+X', 'N+1', '“两病”', '“十四五”', '7×24', '15分钟']
    ],
    [
      'code',
      'F2021-2094，4S店，DRG2.0，DA/T 31-2017，GB/T 2659—2000，http://a.cn/2022/1.html，a2022@b.com，15号，01',
      [
        'F2021-2094',
        '4S',
        'DRG2.0',
        'DA/T 31-2017',
        'GB/T 2659—2000',
        'http://a.cn/2022/1.html',
        'a2022@b.com',
        '15',
        '01'
      ]
    ],
    [
      'code',
      '联系电话：0731-8888888，手机13800000000，身份证号430101199001011234，邮编415500，12345热线，12393',
      ['0731-8888888', '13800000000', '430101199001011234', '415500', '12345', '12393']
    ],
    ['place', '（图1：收入），表3，附件2，附表1，表1—3，目标1：完成，附件-1', ['1', '3', '2', '1', '1—3', '1', '1']],
    ['grade', '1—6级，5级，2.0版，80后，90年代，500强', ['1—6', '5', '2.0', '80', '90', '500']],
    ['ratio', '比例为1:1.2，3：2，2/3', ['1:1.2', '3：2', '2/3']],
    ['time', '8:30至17:00，8时30分', ['8:30', '17:00', '8时30分']],
    [
      'threshold',
      '单价50万元以上设备，100万元以上专用设备，单位价值100万元（含）以上',
      ['50万元', '100万元', '100万元']
    ],
    ['list-mark', '1.甲；2.乙；3、丙；（4）丁；5）戊', ['1.', '2.', '3、', '4', '5）']],
    ['year', '（2022）', ['（2022）']],
    ['ratio', '每100人，每10万人口，每3个月，3分之2', ['100人', '10万', '3个月', '3分之2']],
    ['name', '5·12，3·15晚会', ['5·12', '3·15']],
    ['list-mark', '1.1项目概况', ['1.1']],
    ['list-mark', '1.2.3 资金情况', ['1.2.3']],
    ['place', '— 3 —', ['3']],
    ['place', '部门职责…………12', ['12']],
    ['code', '列2050202小学教育，20xx年', ['2050202', '20xx']]
  ])('%s: %s', (kind, text, expected) => {
    const { figures, dates, masked } = lex(text)
    expect(masked.map(({ span }) => text.slice(span.start, span.end))).toEqual(expected)
    expect(masked.every((entry) => entry.kind === kind)).toBe(true)
    expect([...figures, ...dates]).toEqual([])
  })

  it.each([
    '三级医院',
    '一站式',
    '图表',
    '≥ 万人',
    '一',
    '—',
    '/',
    '无',
    '-',
    '',
    '—— ——',
    '第',
    '《',
    '“',
    '（',
    '年',
    '百分之',
    '分之',
    '两'
  ])('finds nothing in 「%s」', (text) => {
    expect(lex(text)).toEqual({ figures: [], dates: [], malformed: [], masked: [] })
  })

  it('keeps what stands beside a name', () => {
    expect(lex('指标1：95%，报表5张，附件：3份，目前343379人').figures.map((figure) => figure.text)).toEqual([
      '95%',
      '5张',
      '3份',
      '343379人'
    ])
    expect(lex('3台4S店设备、单价100万元以上设备0台').figures.map((figure) => figure.text)).toEqual(['3台', '0台'])
    expect(lex('"两病"患者104693人次，"七类"人员3人').figures.map((figure) => figure.text)).toEqual([
      '104693人次',
      '3人'
    ])
    expect(
      lex('说"这是一句很长很长很长很长很长很长很长的话"后投入36万元，称"好"').figures.map((figure) => figure.text)
    ).toEqual(['36万元'])
  })

  it('passes over reserved numbering', () => {
    const text = '3.5公里道路\n（2）36万元'
    const { figures } = lexFigures(
      normalise(text),
      text,
      [
        { start: 0, end: 7 },
        { start: 8, end: text.length }
      ],
      [
        { start: 8, end: 11 },
        { start: 0, end: 2 }
      ]
    )
    expect(figures.map((figure) => figure.text)).toEqual(['5公里', '36万元'])
  })
})

describe('malformed numbers', () => {
  it.each<[string, string[], string[]]>([
    ['7,00.0,77', ['separators 7,00.0,77'], []],
    ['12.345.67', ['separators 12.345.67'], []],
    ['支出1234,567元', ['separators 1234,567'], []],
    ['６834．42万元', ['full-width ６834．42'], ['68344200']],
    ['≧２0次', ['full-width ２0'], ['20']],
    ['100 %，95 ％', ['spaced-percent 100 %', 'spaced-percent 95 ％'], ['1', '0.95']],
    [
      '36万万元，12万元元，100%%',
      ['doubled-unit 36万万元', 'doubled-unit 12万元元', 'doubled-unit 100%%'],
      ['360000', '120000', '1']
    ],
    ['20222年，202年度', ['year 20222年', 'year 202年'], []],
    ['1,784.89，95％，12元元旦', [], ['1784.89', '0.95', '12']]
  ])('%s', (text, expected, values) => {
    const { malformed, figures } = lex(text)
    expect(malformed.map(({ kind, span }) => `${kind} ${text.slice(span.start, span.end)}`)).toEqual(expected)
    expect(figures.map((figure) => figure.value.toFixed())).toEqual(values)
  })
})
