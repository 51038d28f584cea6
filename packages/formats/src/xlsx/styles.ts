import type { Entry } from '../package/directory.js'
import type { Package } from '../package/package.js'
import { walkPart } from '../package/xml.js'
import { BUILT_IN } from './formats.data.js'

/** What a style of a cell says, as far as a reader needs it. */
export interface CellStyle {
  /** The code of its number format: `0.00%`. */
  readonly format: string
  /** Whether lines are drawn around the cell. */
  readonly bordered: boolean
}

const GENERAL: CellStyle = { format: 'General', bordered: false }
const SIDES: ReadonlySet<string> = new Set(['x:left', 'x:right', 'x:start', 'x:end', 'x:top', 'x:bottom'])

/** The styles that the cells of a workbook name by number. */
export function stylesOf(opened: Package, part: Entry | undefined): readonly CellStyle[] {
  if (!part) return [GENERAL]
  const codes = new Map<number, string>()
  const borders: boolean[] = []
  const styles: CellStyle[] = []
  let inside = ''
  walkPart(opened, part, {
    open(name, attributes) {
      if (name === 'x:numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '')
      else if (name === 'x:border' && inside === 'x:borders') borders.push(false)
      else if (SIDES.has(name) && inside === 'x:borders') {
        if ((attributes['style'] ?? 'none') !== 'none') borders[borders.length - 1] = true
      } else if (name === 'x:borders' || name === 'x:cellXfs') inside = name
      else if (name === 'x:xf' && inside === 'x:cellXfs') {
        const format = Number(attributes['numFmtId'] ?? 0)
        const bordered = borders[Number(attributes['borderId'] ?? 0)] ?? false
        styles.push({ format: codes.get(format) ?? BUILT_IN[format] ?? 'General', bordered })
      }
    },
    close(name) {
      if (name === inside) inside = ''
    }
  })
  return styles.length > 0 ? styles : [GENERAL]
}
