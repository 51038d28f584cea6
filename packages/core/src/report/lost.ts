import { isBareHeading, isHeadingAlone, isKnownHeading, standsAlone } from './headings.js'
import type { Style } from './levels.js'
import type { Line } from './lines.js'

/**
 * What the number of each line from `from` to `to` stands for. Text exports lose automatic numbering: 「四、」 comes out
 * as 「4、」, 「（二）」 as 「（2）」. A number stands for the outer style when it fills that style's gap: it is one above the
 * last outer number, the next outer number is higher still, and no list of its own style counts up to it.
 */
export function numberingStyles(lines: readonly Line[], from: number, to: number): (Style | undefined)[] {
  const styles = lines
    .slice(from, to)
    .map((line): Style | undefined => (isBareHeading(line) ? 'bare' : line.marker?.style))
  restoreChapters(lines, from, styles)
  restoreBrackets(lines, from, styles)
  return styles
}

/**
 * 4、 for 四、. Only headings: an item of a list is a sentence. Among numbered chapters a known heading without a number
 * is a chapter only where the numbers leave a gap for it.
 */
function restoreChapters(lines: readonly Line[], from: number, styles: (Style | undefined)[]): void {
  const next = nextValues(lines, from, styles, 'han', ['part', 'chapter'])
  const numbered = styles.includes('han')
  let last = 0
  let list = 0
  for (const [index, style] of styles.entries()) {
    const line = lines[from + index] as Line
    const value = line.marker?.value ?? 0
    if (style === 'part' || style === 'chapter') last = list = 0
    else if (style === 'han-paren') list = 0
    else if (style === 'bare') {
      if (numbered && !standsAlone(line) && (next[index] ?? 0) <= last + 1) styles[index] = undefined
      else {
        last++
        list = 0
      }
    } else if (style === 'han') {
      last = value
      list = 0
    } else if (style === 'comma' || style === 'dot') {
      const open = isKnownHeading(line) ? 0 : list
      if (value === last + 1 && isHeadingAlone(line) && fillsGap(value, next[index] ?? 0, last, open)) {
        styles[index] = 'han'
        last = value
        list = 0
      } else list = value
    }
  }
}

/** （2） for （二）, inside one chapter. */
function restoreBrackets(lines: readonly Line[], from: number, styles: (Style | undefined)[]): void {
  const next = nextValues(lines, from, styles, 'han-paren', ['part', 'chapter', 'han', 'bare'])
  let last = 0
  let list = 0
  for (const [index, style] of styles.entries()) {
    const value = lines[from + index]?.marker?.value ?? 0
    if (style === 'part' || style === 'chapter' || style === 'han' || style === 'bare') last = list = 0
    else if (style === 'han-paren') {
      last = value
      list = 0
    } else if (style === 'dot' || style === 'comma') list = 0
    else if (style === 'paren') {
      if (value === last + 1 && fillsGap(value, next[index] ?? 0, last, list)) {
        styles[index] = 'han-paren'
        last = value
      } else list = value
    }
  }
}

/** `next` is the number that the outer style prints next, `list` the last number of an open list; 0 for none. */
function fillsGap(value: number, next: number, last: number, list: number): boolean {
  if (next > 1) return value < next && (list === 0 || value !== list + 1)
  return last > 0 && list === 0
}

/** For each line: the value of the next line of `style` before a line of one of `stops`; 0 when there is none. */
function nextValues(
  lines: readonly Line[],
  from: number,
  styles: readonly (Style | undefined)[],
  style: Style,
  stops: readonly Style[]
): number[] {
  const values = new Array<number>(styles.length).fill(0)
  let next = 0
  for (let index = styles.length - 1; index >= 0; index--) {
    values[index] = next
    const own = styles[index]
    if (own === style) next = lines[from + index]?.marker?.value ?? 0
    else if (own !== undefined && stops.includes(own)) next = 0
  }
  return values
}
