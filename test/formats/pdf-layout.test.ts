import { originAt, buildReport, type Source } from '@gouji/core'
import { readDocument } from '@gouji/formats'
import type { Table } from 'mdast'
import { describe, expect, it } from 'vitest'
import { type FilePage, hex, pdfFile } from '../lib/pdf/file.js'
import { means } from '../lib/pdf/means.js'

/** Words at places: x from the left, y from the top, height of the font. */
type Put = readonly [text: string, x: number, y: number, size?: number]
/** Lines from one place to another. */
type Rule = readonly [x0: number, y0: number, x1: number, y1: number]

const WIDTH = 600
const HEIGHT = 800

function page(words: readonly Put[], rules: readonly Rule[] = []): FilePage {
  const text = words.map(([words, x, y, size = 12]) => `BT /F ${size} Tf ${x} ${HEIGHT - y} Td ${hex(words)} Tj ET`)
  const lines = rules.map(([x0, y0, x1, y1]) => `0.5 w ${x0} ${HEIGHT - y0} m ${x1} ${HEIGHT - y1} l S`)
  return { content: [...lines, ...text].join('\n'), width: WIDTH, height: HEIGHT }
}

/** Lines around every cell of a grid. */
function grid(xs: readonly number[], ys: readonly number[]): Rule[] {
  const left = xs[0] as number
  const right = xs.at(-1) as number
  const top = ys[0] as number
  const bottom = ys.at(-1) as number
  return [...xs.map((x): Rule => [x, top, x, bottom]), ...ys.map((y): Rule => [left, y, right, y])]
}

async function read(...pages: readonly FilePage[]): Promise<Source> {
  const source = await readDocument(pdfFile(pages), '', means)
  if ('problem' in source) throw new Error(source.problem)
  return source
}

/** Paragraphs as text, tables as rows of cells with their spans. */
function blocks({ text, tree }: Source): unknown[] {
  const wordsAt = (node: { position?: Table['position'] }): string =>
    text.slice(node.position?.start.offset, node.position?.end.offset)
  return tree.children.map((node) =>
    node.type === 'table'
      ? node.children.map((row) =>
          row.children.map((cell) => {
            const { columnSpan = 1, rowSpan = 1 } = cell.data ?? {}
            return wordsAt(cell) + (columnSpan > 1 ? `→${columnSpan}` : '') + (rowSpan > 1 ? `↓${rowSpan}` : '')
          })
        )
      : wordsAt(node)
  )
}

const LINE = '本项目由县农业农村局负责组织实施，总投资五百万元，主要用于高标准农'

describe('paragraphs', () => {
  it('joins wrapped lines, and begins anew at an indent', async () => {
    const source = await read(
      page([
        [LINE, 124, 100],
        ['田建设和配套渠系改造，分两年完成建设任务，建成后亩均增产一百公斤。', 100, 120],
        ['资金全部到位。', 124, 140],
        ['验收合格。', 124, 160]
      ])
    )
    expect(blocks(source)).toEqual([
      `${LINE}田建设和配套渠系改造，分两年完成建设任务，建成后亩均增产一百公斤。`,
      '资金全部到位。',
      '验收合格。'
    ])
  })

  it('joins a paragraph over pages, without the furniture between', async () => {
    const head: Put = ['绩效自评材料汇编', 100, 40, 9]
    const source = await read(
      page([head, [LINE, 124, 100], [LINE, 124, 700], ['— 7 —', 280, 770, 9]]),
      page([head, ['田建设。', 100, 100], ['完成。', 124, 120], ['— 8 —', 280, 770, 9]])
    )
    expect(blocks(source)).toEqual([LINE, `${LINE}田建设。`, '完成。'])
  })

  it('keeps a number whole that a narrow line breaks nowhere, and two numbers apart', async () => {
    const source = await read(
      page([
        [`${LINE}约`, 112, 100],
        ['2050.5万元。', 100, 120],
        ['共计1200', 112, 140]
      ])
    )
    expect(blocks(source)).toEqual([`${LINE}约2050.5万元。`, '共计1200'])
  })

  it('reads letters that are set apart as they are printed, and bold printed twice as once', async () => {
    const source = await read(
      page([
        ...Array.from('项目支出表', (sign, at): Put => [sign, 200 + at * 24, 100]),
        ['预算500万元', 100, 140],
        ['预算500万元', 100.3, 140]
      ])
    )
    expect(blocks(source)).toEqual(['项目支出表', '预算500万元'])
  })

  it('gives radicals and compatibility forms as the ideographs they are', async () => {
    const source = await read(page([['⽀出⾦额，受益２０户', 100, 100]]))
    expect(source.text).toBe('支出金额，受益２０户\n')
    expect(source.plain).toBe('支出金额，受益20户\n')
  })

  it('leaves out what runs askew over the page', async () => {
    const stamp = `BT 0.7 0.7 -0.7 0.7 100 300 Tm /F 60 Tf ${hex('内部资料3')} Tj ET`
    const own = page([['执行率95%。', 100, 100]])
    expect(blocks(await read({ ...own, content: `${stamp}\n${own.content}` }))).toEqual(['执行率95%。'])
  })
})

describe('tables', () => {
  it('keeps two columns apart, joins the lines of a cell', async () => {
    const source = await read(
      page(
        [
          ['指标', 104, 115, 10],
          ['完成', 164, 115, 10],
          ['农田建设', 104, 133, 10],
          ['面积', 104, 146, 10],
          ['12.5', 164, 140, 10]
        ],
        grid([100, 150, 200], [100, 120, 150])
      )
    )
    expect(blocks(source)).toEqual([
      [
        ['指标', '完成'],
        ['农田建设面积', '12.5']
      ]
    ])
  })

  it('finds merged cells', async () => {
    const source = await read(
      page(
        [
          ['资金情况', 104, 135, 10],
          ['预算', 164, 115, 10],
          ['执行', 224, 115, 10],
          ['合计500', 164, 135, 10]
        ],
        [
          [100, 100, 300, 100],
          [150, 120, 300, 120],
          [100, 140, 300, 140],
          [100, 100, 100, 140],
          [150, 100, 150, 140],
          [200, 100, 200, 120],
          [300, 100, 300, 140]
        ]
      )
    )
    expect(blocks(source)).toEqual([[['资金情况↓2', '预算', '执行'], ['合计500→2']]])
  })

  it('joins a table that runs over pages: header once, a torn row whole', async () => {
    const head: Put[] = [
      ['项目', 104, 115, 10],
      ['说明', 164, 115, 10]
    ]
    const source = await read(
      page([...head, ['农田', 104, 135, 10], ['征地协调滞', 154, 135, 10]], grid([100, 150, 210], [100, 120, 140])),
      page(
        [...head, ['后，顺延', 154, 135, 10], ['渠道', 104, 155, 10], ['按期', 154, 155, 10]],
        grid([100, 150, 210], [100, 120, 140, 160])
      )
    )
    expect(blocks(source)).toEqual([
      [
        ['项目', '说明'],
        ['农田', '征地协调滞后，顺延'],
        ['渠道', '按期']
      ]
    ])
  })

  it('reads columns without lines where the words of rows stand in line', async () => {
    const rows = [
      ['地区', '户数', '金额'],
      ['白桥镇', '120', '36.5'],
      ['沙河镇', '80', '24.0']
    ]
    const words = rows.flatMap((row, at) => row.map((cell, column): Put => [cell, 100 + column * 120, 100 + at * 20]))
    expect(blocks(await read(page(words)))).toEqual([rows])
    const prose = await read(
      page([
        ['联系人：张某', 100, 100],
        ['电话：略', 300, 100],
        ['单位：水利局', 100, 120]
      ])
    )
    expect(blocks(prose)).toEqual(['联系人：张某  电话：略', '单位：水利局'])
  })

  it('keeps a number in its cell that sticks out of it', async () => {
    const source = await read(
      page(
        [
          ['1234567.89', 103, 115, 10],
          ['5', 160, 115, 10]
        ],
        grid([100, 150, 200], [100, 120])
      )
    )
    expect(blocks(source)).toEqual([[['1234567.89', '5']]])
  })
})

describe('places', () => {
  it('gives the page and the box of a number, as the page is seen', async () => {
    const source = await read(page([['说明', 100, 100]]), page([['执行率95.5%。', 100, 100]]))
    const offset = source.text.indexOf('95.5')
    expect(source.origin?.(offset)).toEqual({ page: 2, box: [136, 89.7, 30, 12] })
    expect(originAt(buildReport(source), offset)).toMatchObject({ page: 2 })
  })

  it('turns back the box of a page that lies on its side', async () => {
    const own = page([['执行率95.5%。', 100, 100]])
    const content = `0 1 -1 0 ${HEIGHT} 0 cm\n${own.content}`
    const source = await read({ content, width: HEIGHT, height: WIDTH })
    const box = source.origin?.(source.text.indexOf('95.5'))?.box ?? []
    expect(source.text).toBe('执行率95.5%。\n')
    expect(box[2]).toBeLessThan(box[3] as number)
  })
})

describe('what cannot be read', () => {
  const refused = (bytes: Uint8Array) => readDocument(bytes, '报告.pdf', means)

  it('says that a scan has no text', async () => {
    expect(await refused(pdfFile([page([], [[10, 10, 500, 10]])]))).toEqual({ problem: 'no-text' })
  })

  it('says that a font names no characters', async () => {
    const strange = page([['\ue001\ue002\ue003\ue004', 100, 100]])
    expect(await refused(pdfFile([strange]))).toEqual({ problem: 'no-characters' })
  })

  it('says that a file is damaged or cut off', async () => {
    const whole = pdfFile([page([['执行率95%', 100, 100]])])
    const damaged = new TextEncoder().encode('%PDF-1.4\nnothing of it')
    expect(await refused(damaged)).toMatchObject({ problem: 'corrupt' })
    expect(await refused(whole.subarray(0, 60))).toMatchObject({ problem: 'corrupt' })
  })

  it('says that a file wants a password', async () => {
    const text = new TextDecoder('latin1').decode(pdfFile([page([['执行率95%', 100, 100]])]))
    const filter = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> /ID [<41> <41>]`
    const locked = text.replace('trailer\n<<', `trailer\n<< ${filter}`)
    expect(await refused(new TextEncoder().encode(locked))).toEqual({ problem: 'encrypted' })
  })

  it('ends when the time is over', async () => {
    const long = pdfFile(Array.from({ length: 60 }, () => page([[LINE, 100, 100]])))
    const control = new AbortController()
    const reading = readDocument(long, '', { ...means, signal: control.signal })
    control.abort()
    expect(await reading).toEqual({ problem: 'too-slow' })
  })

  it('is not loaded for other files, and refused without its library', async () => {
    expect(await readDocument(pdfFile([page([['a', 1, 1]])]))).toEqual({ problem: 'unsupported', detail: 'pdf' })
  })
})
