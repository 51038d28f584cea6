import { walkXml } from '../../package/xml.js'
import { prefixOf, type Splice, spliced, tagStart, withAttribute } from './splice.js'

/** Colours that cells get, as RGB; the styles part with them, and the number of a style in a colour. */
export interface Filled {
  readonly text: string
  styleOf(style: number, colour: string): number
}

interface Scan {
  readonly fills: number
  readonly fillsTag: number
  readonly fillsEnd: number
  readonly xfs: readonly string[]
  readonly xfsTag: number
  readonly xfsEnd: number
}

/** Adds to a styles part one style for each pair of a style and a colour. */
export function withFills(
  text: string,
  name: string,
  depth: number,
  pairs: readonly { readonly style: number; readonly colour: string }[]
): Filled {
  const scan = scanStyles(text, name, depth)
  const p = prefixOf(text)
  const colours = [...new Set(pairs.map(({ colour }) => colour))]
  const known = new Map<string, number>()
  const xfs: string[] = []
  for (const { style, colour } of pairs) {
    const key = `${style} ${colour}`
    if (known.has(key)) continue
    known.set(key, scan.xfs.length + xfs.length)
    const xf = scan.xfs[style] ?? scan.xfs[0] ?? `<${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`
    const tagEnd = xf.indexOf('>') + 1
    const tag = withAttribute(xf.slice(0, tagEnd), 'fillId', String(scan.fills + colours.indexOf(colour)))
    xfs.push(withAttribute(tag, 'applyFill', '1') + xf.slice(tagEnd))
  }
  const fills = colours.map(
    (colour) =>
      `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="FF${colour}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`
  )
  const splices = [
    counted(text, scan.fillsTag, scan.fills + fills.length),
    before(text, scan.fillsEnd, fills.join('')),
    counted(text, scan.xfsTag, scan.xfs.length + xfs.length),
    before(text, scan.xfsEnd, xfs.join(''))
  ]
  return { text: spliced(text, splices), styleOf: (style, colour) => known.get(`${style} ${colour}`) ?? style }
}

function counted(text: string, tagEnd: number, count: number): Splice {
  const start = tagStart(text, tagEnd)
  return { start, end: tagEnd, text: withAttribute(text.slice(start, tagEnd), 'count', String(count)) }
}

function before(text: string, end: number, content: string): Splice {
  const at = tagStart(text, end)
  return { start: at, end: at, text: content }
}

function scanStyles(text: string, name: string, mostDepth: number): Scan {
  const xfs: string[] = []
  let fills = 0
  let fillsTag = 0
  let fillsEnd = 0
  let xfsTag = 0
  let xfsEnd = 0
  let start = 0
  let inside = ''
  walkXml(text, name, mostDepth, {
    open(element, _, end) {
      if (element === 'x:fills' || element === 'x:cellXfs') {
        inside = element
        if (element === 'x:fills') fillsTag = end
        else xfsTag = end
      } else if (element === 'x:fill' && inside === 'x:fills') fills++
      else if (element === 'x:xf') start = tagStart(text, end)
    },
    close(element, end) {
      if (element === 'x:xf' && inside === 'x:cellXfs') xfs.push(text.slice(start, end))
      else if (element === 'x:fills') fillsEnd = end
      else if (element === 'x:cellXfs') xfsEnd = end
      if (element === inside) inside = ''
    }
  })
  return { fills, fillsTag, fillsEnd, xfs, xfsTag, xfsEnd }
}
