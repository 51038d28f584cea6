import { BLOCKS, NEVER_SHOWN } from './elements.data.js'
import { attribute, type Element } from './parse.js'

const DISPLAY = /(?:^|[;\s])display\s*:\s*([a-z-]+)/i
const HIDDEN = /(?:^|[;\s])(?:visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all|mso-element\s*:\s*comment)/i

/** Whether an element's content can be seen on the page, as far as the page itself says so; style sheets are not read. */
export function isShown(element: Element): boolean {
  if (NEVER_SHOWN.has(element.tagName)) return false
  for (const { name, value } of element.attrs) {
    if (name === 'hidden') return false
    if (name === 'style' && (HIDDEN.test(value) || DISPLAY.exec(value)?.[1]?.toLowerCase() === 'none')) return false
  }
  return true
}

/** Whether an element begins and ends a line. */
export function isBlock(element: Element): boolean {
  const isUsual = BLOCKS.has(element.tagName)
  const style = attribute(element, 'style')
  if (style === '') return isUsual
  const display = DISPLAY.exec(style)?.[1]?.toLowerCase()
  if (display === undefined || display.startsWith('table')) return isUsual
  return isUsual ? display !== 'inline' : display === 'block' || display === 'flex' || display === 'list-item'
}
