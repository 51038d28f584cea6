import type { Root } from 'mdast'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../refusal.js'
import { readHtml } from './read-html.js'

function read(html: string) {
  return readHtml(new TextEncoder().encode(html))
}

/** The lines of a page's text. */
function lines(html: string): string[] {
  return read(html).text.trimEnd().split('\n')
}

function kinds(tree: Root): string[] {
  return tree.children.map((node) => node.type)
}

describe('prose', () => {
  it.each([
    ['<p>资金<b>8292</b><i>.98</i>万元</p>', ['资金8292.98万元']],
    ['<p>甲</p><p>&nbsp;</p><p>乙<p>丙', ['甲', '乙', '丙']],
    ['<div>甲<div>乙</div>丙</div>', ['甲', '乙', '丙']],
    ['<p>&nbsp;&nbsp;\u3000甲 &nbsp;</p>', ['甲']],
    ['<p>甲<br>乙<br/><br>丙</p>', ['甲', '乙', '丙']],
    ['<p>全年预算\n   620万元，\r\n\t支出 595 万元</p>', ['全年预算620万元，支出 595 万元']],
    ['<p>by the\n  way</p>', ['by the way']],
    ['<p>A&amp;B &lt;1&#50;&gt; &amp;nbsp; &#x4e00;&ensp;二</p>', ['A&B <12> &nbsp; 一\u2002二']],
    ['<div style="display:inline">甲</div><div style="display:inline">乙</div>', ['甲乙']],
    ['<span style="display:block">甲</span><span>乙</span>', ['甲', '乙']],
    ['<pre>甲  乙\n丙\t丁</pre>', ['甲  乙', '丙\t丁']],
    ['<p>绿地12m<sup>2</sup>，资金5万元<sup>[1]</sup>、<sup><a href=#n>3</a></sup>', ['绿地12m²，资金5万元、']],
    ['<ucapcontent><p>甲</p></ucapcontent>', ['甲']]
  ])('%s', (html, expected) => {
    expect(lines(`<body>${html}`)).toEqual(expected)
  })

  it('numbers the items of ordered lists as a browser does, unless they are numbered by hand', () => {
    expect(lines('<body><ol><li>甲<li><p>乙</p><p>丙</p></ol><ol start=3 type=a><li>丁</ol>')).toEqual([
      '1. 甲',
      '2. 乙',
      '丙',
      'c. 丁'
    ])
    expect(lines('<body><ol><li>1.甲</li><li>（二）乙</li></ol><ol style="list-style:none"><li>丙</ol>')).toEqual([
      '1.甲',
      '（二）乙',
      '丙'
    ])
    expect(lines('<body><ol start=11 style="list-style-type:cjk-ideographic"><li>甲</ol>')).toEqual(['十一、甲'])
  })

  it('knows headings', () => {
    const { tree, text } = read('<body><h1>标题</h1><p>甲</p><h3>小标题</h3>')
    expect(kinds(tree)).toEqual(['heading', 'paragraph', 'heading'])
    expect(text).toBe('标题\n甲\n小标题\n')
  })

  it.each([
    '<p style="display: none">7万元</p>',
    '<p hidden>7万元</p>',
    '<p style="visibility:hidden">7万元</p>',
    '<script>7万元</script><style>7万元</style><noscript>7万元</noscript><template>7万元</template>',
    '<!-- 7万元 --><textarea>7万元</textarea><select><option>7万元</select><button>7万元</button>',
    '<p><del>7万元</del></p>',
    '<iframe>7万元</iframe><svg><text>7万元</text></svg>'
  ])('does not read what is not shown: %s', (html) => {
    expect(lines(`<body>${html}<p>甲</p>`)).toEqual(['甲'])
  })
})

describe('tables', () => {
  const cells = (html: string) => {
    const { text, tree } = read(`<body>${html}`)
    const table = tree.children.find((node) => node.type === 'table')
    return table?.children.map((row) =>
      row.children.map(({ position, data }) => {
        const words = text.slice(position?.start.offset, position?.end.offset)
        return data ? `${words}|${data.columnSpan}x${data.rowSpan}` : words
      })
    )
  }

  it('keeps merged cells, lines in cells and blank cells', () => {
    expect(
      cells(
        '<table><tr><td rowspan=2>甲<td colspan=2>乙</tr><tr><td><p>丙</p><p>丁</p></td><td>&nbsp;</td></tr></table>'
      )
    ).toEqual([
      ['甲|1x2', '乙|2x1'],
      ['丙\n丁', '']
    ])
  })

  it('puts the foot last, leaves hidden rows out, takes spans down to the last row at most', () => {
    expect(
      cells(
        '<table><tfoot><tr><td>合计<td>3</tfoot><tr><td rowspan=99>甲<td>1<tr style="display:none"><td>8<tr><td>2</table>'
      )
    ).toEqual([['甲|1x3', '1'], ['2'], ['合计', '3']])
  })

  it('reads a table inside a cell as lines of that cell', () => {
    expect(
      cells(
        '<table><tr><td>项目名称</td><td>河道整治工程建设</td></tr><tr><td>附</td><td><table><tr><td>甲<td>1</table></td></tr></table>'
      )
    ).toEqual([
      ['项目名称', '河道整治工程建设'],
      ['附', '甲 1']
    ])
  })

  it('reads tables that only arrange the page as the prose that they hold', () => {
    const inner = '<table><tr><td>支出<td>金额</tr><tr><td>基本支出<td>12.00</tr></table>'
    const { tree, text } = read(`<table><tr><td>第一段。</td></tr><tr><td><p>第二段。</p>${inner}</td></tr></table>`)
    expect(kinds(tree)).toEqual(['paragraph', 'paragraph', 'table'])
    expect(text).toBe('第一段。\n第二段。\n支出\t金额\n基本支出\t12.00\n')
  })

  it('does not blow up on merged cells without end', () => {
    const rows = '<tr><td rowspan=65534 colspan=1000>1<td rowspan=65534 colspan=1000>2</tr>'.repeat(2000)
    const table = read(`<table>${rows}</table>`).tree.children[0]
    expect(table?.type === 'table' && table.children.length).toBe(2000)
  })
})

describe('what stands around the matter of a page', () => {
  const matter = '<p>项目全年预算620.00万元，全年支出595.20万元，预算执行率96.00%，资金全部按规定使用。</p>'.repeat(3)

  it.each([
    '<div class="top"><a href=/>首页</a> <a href=/x>政务公开</a></div>',
    '<nav><p>第12期</p></nav>',
    '<div class="footer">联系电话12345</div>',
    '<div>您的位置：<a href=/>首页</a> &gt; <a href=/x>决算公开</a></div>',
    '<div>发布时间：2024-03-05 来源：财政局 浏览次数：128次</div>',
    '<div><p>版权所有：云岫县人民政府</p><p>ICP备案号12345</p></div>',
    '<table><tr><td>索引号：<td>000014349/2024-00012<tr><td>发文机关：<td>云岫县财政局</table>'
  ])('leaves out %s', (html) => {
    expect(lines(`<body>${html}<div>${matter}</div>`)).toHaveLength(3)
    expect(lines(`<body><div>${matter}</div>${html}`)).toHaveLength(3)
  })

  it.each([
    '<div class="title">2023年项目绩效自评报告</div>',
    '<div>单位：万元</div>',
    '<p>附件：<a href=1.xls>1.自评表</a></p>'
  ])('keeps %s', (html) => {
    expect(lines(`<body><div id=zoom>${html}${matter}</div>`)).toHaveLength(4)
  })

  it('takes the title of the page only when the page itself has none', () => {
    const head = '<title>云岫县2023年绿化项目绩效自评报告_云岫县人民政府</title><body>'
    expect(lines(`${head}<p>一、基本情况</p>`)).toEqual(['云岫县2023年绿化项目绩效自评报告', '一、基本情况'])
    expect(lines(`${head}<p>绿化项目自评报告</p>`)).toEqual(['绿化项目自评报告'])
    expect(lines('<title>信息公开详情</title><body><p>甲</p>')).toEqual(['甲'])
  })

  it('reads on where nobody closed the tags of a paragraph', () => {
    const paragraph = '<p><font face="仿宋" size=3><b><span style="font-size:16pt">预算500万元'
    expect(lines(`<body>${paragraph.repeat(1500)}`)).toHaveLength(1500)
  })

  it('reads on where nobody closed a link', () => {
    expect(lines(`<body><a href=x><div>${matter}</div>`)).toHaveLength(3)
  })
})

describe('places', () => {
  it('leads to line and column in the file, through references and line ends', () => {
    const html =
      '<html>\r\n<body>\r\n<p>A&amp;B&nbsp;<b>12</b>万元</p>\n<table><tr><td>x</td><td></td><td>7%</td></tr><tr><td>y</table>'
    const { text, origin } = read(html)
    const at = (words: string) => {
      const { fileLine = 0, fileColumn = 0 } = origin?.(text.indexOf(words)) ?? {}
      const line = html.split('\n')[fileLine - 1] ?? ''
      return line.slice(fileColumn - 1, fileColumn + 1)
    }
    expect([at('12'), at('万元'), at('B'), at('7%'), at('x')]).toEqual(['12', '万元', 'B&', '7%', 'x<'])
  })
})

describe('charset', () => {
  const gb = Uint8Array.from([0xd4, 0xa4, 0xcb, 0xe3]) // 预算
  const bytes = (head: string, body: Uint8Array) =>
    Uint8Array.from([...new TextEncoder().encode(`${head}<body><p>`), ...body])
  const big5 = Uint8Array.from([0xb9, 0x77, 0xba, 0xe2]) // 預算

  it.each([
    ['GB2312 in http-equiv', bytes('<meta http-equiv="Content-Type" content="text/html; charset=gb2312">', gb), '预算'],
    ['GBK in meta', bytes('<meta charset=GBK>', gb), '预算'],
    ['nothing declared', bytes('<html>', gb), '预算'],
    ['UTF-8 that says it is GB2312', bytes('<meta charset=gb2312>', new TextEncoder().encode('预算')), '预算'],
    ['GBK that says it is UTF-8', bytes('<meta charset=utf-8>', gb), '预算'],
    ['Big5 that says so', bytes('<meta charset=big5>', big5), '預算'],
    [
      'a GBK page cut in the middle of a character',
      bytes(`<meta charset=gbk>${'<p>x'.repeat(100)}`, Uint8Array.from([...gb, 0xd4])),
      '预算'
    ],
    ['UTF-16 with a mark', Uint8Array.from([0xff, 0xfe, ...utf16('<p>预算</p>')]), '预算']
  ])('%s', (_, page, words) => {
    expect(readHtml(page).text).toContain(words)
  })

  function utf16(text: string): number[] {
    return Array.from(text, (sign) => sign.charCodeAt(0)).flatMap((code) => [code & 255, code >> 8])
  }
})

describe('refuses', () => {
  const problem = (html: string | Uint8Array): unknown => {
    try {
      readHtml(typeof html === 'string' ? new TextEncoder().encode(html) : html)
    } catch (error) {
      return error instanceof Refusal ? error.problem : error
    }
    return undefined
  }

  it.each([
    ['a page without words', '<html><body><script>1</script></body></html>', 'empty'],
    ['nothing', '', 'empty'],
    ['what is no text', Uint8Array.from([0, 1, 2, 3, 0, 0, 9]), 'binary'],
    ['tags nested without end', `<p>x${'<div>'.repeat(100_000)}`, 'too-deep'],
    [
      'unclosed tags repeated without end',
      `<p>${Array.from({ length: 400 }, (_, at) => `<font size=${at}>`).join('')}${'x</p><p>x'.repeat(4000)}`,
      'too-deep'
    ]
  ])('%s', (_, html, expected) => {
    expect(problem(html)).toBe(expected)
  })
})
