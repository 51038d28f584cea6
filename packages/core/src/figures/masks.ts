import { addDate, quarterParts } from './dates.js'
import { endOf, isDigit, type Line, mask } from './line.js'

const LONGEST_TITLE = 300
const LONGEST_NAME = 20
const URL = /(?:https?:\/\/|www\.)[\x21-\x7e]+/y
const TOKEN = /[A-Za-z][A-Za-z0-9]*(?:[-_./@&][A-Za-z0-9]+)*/y
/** GB/T 2659-2000, DA/T 31-2017: standards and their year. */
const STANDARD_BODY =
  /^(?:GBZ?|DA|DB\d*|WS|ISO|IEC|HJ|JGJ|CJJ?|YY|SB|JR|GA|LY|NY|SL|DL|QB|JTG?|MZ|TB|YD|RB|CECS|T)(?:\/[TZ])?$/
const STANDARD = /[ \t]?\d[\d.]*[ \t]?[-—–][ \t]?(?:19|20)?\d\d(?!\d)/y
const PLUS_NUMBER = /(?:\+\d{1,3})+(?![\d.])/y
const SERIAL = /[.:：]?[ \t]?\d[\d-]*/y
const DOCUMENT = /[〔[【（<]((?:19|20)\d\d)[〕\]】）>](?:[ \t]?第?[ \t]?\d{1,5}(?:[、\-—至]\d{1,5}){0,6}[ \t]?号)?/y
const HAN = '[〇零一二两三四五六七八九十百千]'
const ORDINAL = new RegExp(
  `第[ \\t]{0,2}(?:\\d{1,4}(?:[ \\t]?(?:[、,至到和及与\\-—–~])[ \\t]?第?\\d{1,3}(?![\\d年月万亿%.])){0,8}|${HAN}+(?:(?:[、至到和及与\\-—–~])第?${HAN}+){0,8})(?:届[ \\t]?(?:\\d+|${HAN}+)次)?`,
  'y'
)
const QUARTER = /第([1-4一二三四])(?:[-—–~至到、]第?([1-4一二三四]))?季度/y
const NUMERAL = /[\d一二两三四五六七八九十百千万]/
const CLOSING: Readonly<Record<string, string>> = { '“': '”', '「': '」', '『': '』', '"': '"', '‘': '’' }

/** 《…》 with everything inside; one level of nesting. Returns where to go on. */
export function readTitle(line: Line, at: number): number {
  const { s } = line
  const limit = Math.min(s.length, at + LONGEST_TITLE)
  let depth = 0
  for (let end = at; end < limit; end++) {
    const char = s[end]
    if (char === '\n') break
    if (char === '《' && ++depth > 3) break
    if (char === '》' && --depth === 0) return mask(line, at, end + 1, 'title')
  }
  return at + 1
}

/** A short name in quotes (“1+25+335”, “15分钟服务圈”, “两病”): its numbers count nothing. Returns where to go on. */
export function readQuote(line: Line, at: number): number {
  const { s } = line
  const close = CLOSING[s[at] as string] as string
  if (close === '"') {
    line.quoted = !line.quoted
    if (!line.quoted) return at + 1
  }
  let end = at + 1
  const limit = Math.min(s.length, end + LONGEST_NAME)
  while (end < limit && s[end] !== close && !'。；\n“"'.includes(s[end] as string)) end++
  if (end >= limit || s[end] !== close || !NUMERAL.test(s.slice(at, end))) return at + 1
  line.quoted = false
  return mask(line, at, end + 1, 'name')
}

/** 〔2021〕12号, (2012)171号, [2021]3号, （2022）. Returns where to go on. */
export function readDocumentNumber(line: Line, at: number): number {
  const end = endOf(DOCUMENT, line.s, at)
  return end < 0 ? at + 1 : mask(line, at, end, line.s[end - 1] === '号' ? 'document-number' : 'year')
}

/** 第3批, 第二十三期, 第十七届八十一次; 第一季度 is a time. Returns where to go on. */
export function readOrdinal(line: Line, at: number): number {
  const { s } = line
  QUARTER.lastIndex = at
  const quarter = QUARTER.exec(s)
  if (quarter) {
    const from = quarterNumber(quarter[1] as string)
    return addDate(line, at, quarterParts(QUARTER.lastIndex, from, quarter[2] ? quarterNumber(quarter[2]) : from))
  }
  const end = endOf(ORDINAL, s, at)
  return end < 0 ? at + 1 : mask(line, at, end, 'ordinal')
}

function quarterNumber(char: string): number {
  return isDigit(char.charCodeAt(0)) ? Number(char) : '一二三四'.indexOf(char) + 1
}

/** A word in Latin letters with the digits in it and behind it: F2021-2094, DA/T 31-2017, N+1, http://… Returns where to go on. */
export function readToken(line: Line, at: number): number {
  const { s } = line
  const url = endOf(URL, s, at)
  if (url >= 0) return mask(line, at, url, 'code')
  const end = endOf(TOKEN, s, at)
  const token = s.slice(at, end)
  const standard = STANDARD_BODY.test(token) ? endOf(STANDARD, s, end) : -1
  if (standard >= 0) return mask(line, at, standard, 'code')
  if (/^no$/i.test(token) && endOf(SERIAL, s, end) >= 0) return mask(line, at, endOf(SERIAL, s, end), 'code')
  const plus = endOf(PLUS_NUMBER, s, end)
  if (plus >= 0) return mask(line, at, plus, 'name')
  return /\d/.test(token) ? mask(line, at, end, 'code') : end
}
