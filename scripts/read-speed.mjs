#!/usr/bin/env node
// How fast web pages and workbooks are read, against parsing alone, on the same bytes in one run:
//   npm run build && node scripts/read-speed.mjs [ROUNDS]
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { root } from './lib/root.mjs'

const formats = resolve(root, 'packages/formats')
const load = createRequire(resolve(formats, 'package.json'))
const { parse } = load('parse5')
const { strFromU8, unzipSync, zipSync } = load('fflate')
const { SaxesParser } = load('saxes')
const { readHtml } = await import(resolve(formats, 'dist/html/read-html.js'))
const { readXlsx } = await import(resolve(formats, 'dist/xlsx/read-xlsx.js'))
const rounds = Number(process.argv[2] ?? 9)

const utf8 = (text) => new TextEncoder().encode(text)

/** A page of a government site: prose in spans, and tables. */
function page() {
  const prose = (at) =>
    `<p class="MsoNormal" style="text-indent:32pt"><span style="font-size:16pt;font-family:仿宋">（${at}）项目总投资<span lang="EN-US">${at}.00</span>万元，其中：中央资金600.00万元、省级资金360.00万元。</span></p>\n`
  const row =
    '<tr><td><p><span>产出指标</span></p></td><td>数量指标</td><td>≥12公里</td><td>13公里</td><td>10</td></tr>\n'
  let html = '<!doctype html><html><head><meta charset="utf-8"></head><body><div id="zoom">\n'
  for (let at = 1; at <= 6000; at++) html += at % 12 === 0 ? `<table>${row.repeat(10)}</table>\n` : prose(at)
  return utf8(`${html}</div></body></html>`)
}

/** A workbook of one long table: shared strings, numbers in a format, sums. */
function workbook() {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const relations = (list) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`
  const strings = Array.from({ length: 5000 }, (_, at) => `<si><t>项目${at}的支出情况</t></si>`).join('')
  let rows = ''
  for (let row = 1; row <= 20_000; row++) {
    let cells = `<c r="A${row}" t="s" s="1"><v>${row % 5000}</v></c>`
    for (const letter of 'BCDEF') cells += `<c r="${letter}${row}" s="2"><v>${(row * 7.31).toFixed(2)}</v></c>`
    rows += `<row r="${row}">${cells}<c r="G${row}" s="2"><f>SUM(B${row}:F${row})</f><v>${(row * 36.55).toFixed(2)}</v></c></row>`
  }
  const xf = (format) => `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0"/>`
  const parts = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relations(`<Relationship Id="a" Type="${office}/officeDocument" Target="xl/workbook.xml"/>`),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="明细" sheetId="1" r:id="a"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      `<Relationship Id="a" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="b" Type="${office}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="c" Type="${office}/styles" Target="styles.xml"/>`
    ),
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs>${xf(0)}${xf(49)}${xf(4)}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${strings}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, utf8(text)])))
}

function unzipAndParse(bytes) {
  for (const part of Object.values(unzipSync(bytes))) {
    const parser = new SaxesParser()
    parser.on('opentag', () => {})
    parser.on('text', () => {})
    parser.write(strFromU8(part)).close()
  }
}

const expanded = (bytes) => Object.values(unzipSync(bytes)).reduce((sum, part) => sum + part.length, 0)
const html = page()
const xlsx = workbook()
const kinds = [
  {
    name: '.html',
    size: html.length,
    library: 'parse5',
    alone: () => parse(new TextDecoder().decode(html)),
    read: () => readHtml(html)
  },
  {
    name: '.xlsx (expanded)',
    size: expanded(xlsx),
    library: 'fflate + saxes',
    alone: () => unzipAndParse(xlsx),
    read: () => readXlsx(xlsx)
  }
]

const time = (work) => {
  const start = performance.now()
  work()
  return performance.now() - start
}
const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1]

for (const { name, size, library, alone, read } of kinds) {
  const pairs = Array.from({ length: rounds + 2 }, () => [time(alone), time(read)]).slice(2)
  const speed = (milliseconds) => `${(size / 1e6 / (milliseconds / 1000)).toFixed(1)} MB/s`
  const own = median(pairs.map(([, ours]) => ours))
  const theirs = median(pairs.map(([bare]) => bare))
  const ratio = median(pairs.map(([bare, ours]) => ours / bare))
  console.log(
    `${name}  ${(size / 1e6).toFixed(1)} MB  Gouji ${speed(own)}  ${library} alone ${speed(theirs)}  ${ratio.toFixed(2)}× its time`
  )
}
