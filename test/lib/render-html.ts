import type { Piece, Place } from './sample-document.js'

/** A way in which a report may stand in a web page. */
export interface PageShape {
  readonly name: string
  render(pieces: readonly Piece[]): string | Uint8Array
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

interface Dress {
  line(text: string, depth: number | undefined): string
  cell(place: Place): string
  readonly tableTag: string
}

function body(pieces: readonly Piece[], dress: Dress): string {
  return pieces
    .map((piece) =>
      piece.kind === 'line'
        ? dress.line(piece.text, piece.depth)
        : `<table ${dress.tableTag}>\n${piece.rows.map((row) => `<tr>\n${row.map((cell) => tag(cell, dress.cell(cell))).join('\n')}\n</tr>`).join('\n')}\n</table>`
    )
    .join('\n')
}

function tag({ columnSpan, rowSpan }: Place, content: string): string {
  const spans = `${columnSpan > 1 ? ` colspan="${columnSpan}"` : ''}${rowSpan > 1 ? ` rowspan=${rowSpan}` : ''}`
  return `<td${spans}>${content}</td>`
}

const clean: PageShape = {
  name: 'clean paragraphs',
  render: (pieces) =>
    `<!doctype html>\n<html lang="zh"><head><meta charset="utf-8"><title>页面</title></head><body>\n${body(pieces, {
      line: (text, depth) => (depth ? `<h${depth}>${escaped(text)}</h${depth}>` : `<p>${escaped(text)}</p>`),
      cell: ({ lines }) => lines.map(escaped).join('<br>'),
      tableTag: ''
    })}\n</body></html>`
}

/** A span around every sign, indents of &nbsp; and full-width blanks, a page around it, in GBK. */
const soup: PageShape = {
  name: 'soup of a government site',
  render(pieces) {
    const spans = (text: string): string =>
      Array.from(text, (sign) => `<span style="font-family:仿宋_GB2312">${escaped(sign)}</span>`).join('')
    const content = body(pieces, {
      line: (text, depth) =>
        depth
          ? `<h${depth}><strong>${spans(text)}</strong></h${depth}>`
          : `<p style="text-indent:2em">&nbsp;&nbsp;\u3000\u3000${spans(text)}&nbsp;</p><p>&nbsp;</p>`,
      cell: ({ lines }) => lines.map((line) => `<p align=center>${spans(line)}</p>`).join('') || '&nbsp;',
      tableTag: 'border=1 cellspacing=0'
    })
    return encodeGb18030(`<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN">
<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><style>p{margin:0 128px}</style>
<script>var 浏览 = "128次"; if (1 < 2) document.write('<p>写出12个</p>')</script></head><body>
<div class="header"><ul class="nav"><li><a href="/">首页</a></li><li><a href="/zwgk">政务公开12</a></li></ul></div>
<div class="position">您现在的位置：<a href="/">首页</a> &gt; <a href="/a">政务公开</a> &gt; <a href="/b">决算公开</a></div>
<table width=1000><tr><td width=200><ul><li><a href=1>部门决算1</a><li><a href=2>部门预算22</a></ul></td><td>
<div class="info">发布时间：2024-03-05 &nbsp; 来源：云岫县财政局 &nbsp; 浏览次数：<span id=hits>1024</span>次</div>
<div id="zoom"><div class="TRS_Editor">
${content}
<div style="display:none">隐藏的8888.88万元</div><!-- 注释 7777万元 --><noscript>9999元</noscript></div></div>
<p>【<a href="javascript:print()">打印本页</a>】【<a href="javascript:close()">关闭窗口</a>】</p>
</td></tr></table>
<div class="footer"><p>主办：云岫县人民政府 联系电话：0000-1234567</p><p>版权所有 网站标识码：5301230001 滇ICP备12345678号</p></div>
</body></html>`)
  }
}

/** As Word saves a page: lines broken at 80 columns in the middle of words, conditional comments, o:p. */
const word: PageShape = {
  name: 'saved by Word',
  render(pieces) {
    const wrap = (text: string): string =>
      escaped(text).replace(/((?:[\u4e00-\u9fff，。、：；]){14})(?=[\u4e00-\u9fff])/g, '$1\r\n')
    return `\ufeff<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">\r\n<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>
<body lang=ZH-CN style='tab-interval:21.0pt'><div class=Section1 style='layout-grid:15.6pt'>\r\n${body(pieces, {
      line: (text, depth) =>
        depth
          ? `<h${depth}><a name=x></a>${wrap(text)}<span lang=EN-US><o:p></o:p></span></h${depth}>`
          : `<p class=MsoNormal style='text-indent:32.0pt'>\r\n<![if !supportLists]><![endif]>${wrap(text)}<span lang=EN-US><o:p></o:p></span></p>`,
      cell: ({ lines }) =>
        lines.length === 0
          ? `<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>`
          : lines.map((line) => `<p class=MsoNormal align=center>\r\n${wrap(line)}<o:p></o:p></p>`).join('\r\n'),
      tableTag: 'class=MsoNormalTable border=1 cellspacing=0 cellpadding=0'
    })}\r\n</div></body></html>`
  }
}

/** Text in divs and behind breaks, no paragraph anywhere; tags in capitals and unclosed. */
const breaks: PageShape = {
  name: 'divs and breaks',
  render: (pieces) =>
    `<HTML><META CHARSET=UTF-8><BODY><DIV>${body(pieces, {
      line: (text, depth) =>
        depth ? `<H${depth}>${escaped(text)}</H${depth}>` : `<FONT SIZE=3>&#12288;&#12288;${escaped(text)}</FONT><BR>`,
      cell: ({ lines }) => `<div>${lines.map(escaped).join('</div><div>')}`,
      tableTag: 'BORDER=1'
    }).replaceAll('</td>', '')}</DIV>`
}

export const pageShapes: readonly PageShape[] = [clean, soup, word, breaks]

/** Text in GB18030: every two-byte code, turned round once. */
function encodeGb18030(text: string): Uint8Array {
  const bytes: number[] = []
  for (const sign of text) {
    const code = sign.codePointAt(0) as number
    if (code < 0x80) bytes.push(code)
    else bytes.push(...(gbCodes().get(sign) ?? Array.from(`&#${code};`, (one) => one.charCodeAt(0))))
  }
  return Uint8Array.from(bytes)
}

let known: Map<string, readonly [number, number]> | undefined

function gbCodes(): Map<string, readonly [number, number]> {
  if (known) return known
  known = new Map()
  const decoder = new TextDecoder('gb18030')
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue
      known.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail])
    }
  }
  return known
}
