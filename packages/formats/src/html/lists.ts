import { attribute, type Element, isElement } from './parse.js'

const NUMBERED = /^[\s\u00a0\u3000]*(?:[（(]?[\d一二三四五六七八九十]{1,3}[)）.．、]|[①-⑳])/
const HAN = '一二三四五六七八九十'

/** The numbers, with the blank behind them, that a browser prints before the items of an ordered list; undefined for what prints none. */
export function numbersOf(list: Element): Map<Element, string> | undefined {
  if (list.tagName !== 'ol' || /list-style(?:-type)?\s*:[^;]*none/i.test(attribute(list, 'style'))) return undefined
  const items = list.childNodes.filter((node): node is Element => isElement(node) && node.tagName === 'li')
  const numbers = new Map<Element, string>()
  const style = /list-style(?:-type)?\s*:\s*([a-z-]+)/i.exec(attribute(list, 'style'))?.[1]?.toLowerCase()
  let value = integer(attribute(list, 'start')) ?? 1
  for (const item of items) {
    value = integer(attribute(item, 'value')) ?? value
    // authors number by hand what their style sheet leaves without numbers
    if (!NUMBERED.test(firstWords(item))) numbers.set(item, printed(value, style ?? attribute(list, 'type')))
    value++
  }
  return numbers
}

function integer(words: string): number | undefined {
  return /^-?\d{1,6}$/.test(words.trim()) ? Number(words) : undefined
}

function printed(value: number, style: string): string {
  if (style === 'a' || style === 'A' || /^(?:lower|upper)-(?:alpha|latin)$/.test(style)) {
    const first = style === 'A' || style.startsWith('upper') ? 65 : 97
    if (value >= 1 && value <= 26) return `${String.fromCharCode(first + value - 1)}. `
  }
  if (/cjk|chinese/.test(style) && value >= 1 && value <= 99) return `${han(value)}、`
  return `${value}. `
}

function han(value: number): string {
  const tens = Math.floor(value / 10)
  const ten = tens === 0 ? '' : `${tens > 1 ? HAN.charAt(tens - 1) : ''}十`
  return `${ten}${value % 10 === 0 ? '' : HAN.charAt((value % 10) - 1)}`
}

/** Some of the first words of an item. */
function firstWords(item: Element): string {
  let words = ''
  const pending = [...item.childNodes].reverse()
  for (let node = pending.pop(); node && words.trim().length < 8; node = pending.pop()) {
    if (node.nodeName === '#text' && 'value' in node) words += node.value
    else if (isElement(node)) pending.push(...[...node.childNodes].reverse())
  }
  return words
}
