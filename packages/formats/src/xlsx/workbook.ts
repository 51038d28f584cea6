import type { Entry } from '../package/directory.js'
import type { Package } from '../package/package.js'
import { walkPart } from '../package/xml.js'
import { Refusal } from '../refusal.js'
import { partOf, relationsOf } from './relations.js'
import { NumberFormats } from './shown.js'
import { sharedStrings } from './strings.js'
import { type CellStyle, stylesOf } from './styles.js'

export interface SheetPart {
  readonly name: string
  readonly part: Entry
  readonly hidden: boolean
}

/** What the sheets of a workbook share. */
export interface Workbook {
  readonly opened: Package
  /** The part that lists the sheets. */
  readonly workbookPart: Entry
  /** Worksheets in the order of their tabs; charts and macros are none. */
  readonly sheets: readonly SheetPart[]
  readonly strings: readonly string[]
  readonly styles: readonly CellStyle[]
  /** The part that holds the styles. */
  readonly stylesPart: Entry | undefined
  readonly formats: NumberFormats
}

/** Opens a workbook. Throws a {@link Refusal} for one without the parts that every workbook has. */
export function openWorkbook(opened: Package): Workbook {
  const part = partOf(opened, relationsOf(opened, ''), 'officeDocument') ?? opened.find('xl/workbook.xml')
  if (!part) throw new Refusal('corrupt', 'xl/workbook.xml')
  if (part.name.endsWith('.bin')) throw new Refusal('unsupported', 'xlsb')
  const relations = relationsOf(opened, part.name)
  const targets = new Map(relations.filter(({ type }) => type === 'worksheet').map(({ id, target }) => [id, target]))
  const sheets: SheetPart[] = []
  let date1904 = false
  walkPart(opened, part, {
    open(name, attributes) {
      if (name === 'x:workbookPr') date1904 = isTrue(attributes['date1904'])
      if (name !== 'x:sheet') return
      const target = targets.get(attributes['r:id'] ?? '')
      const entry = target === undefined ? undefined : opened.find(target)
      const hidden = (attributes['state'] ?? 'visible') !== 'visible'
      if (entry) sheets.push({ name: attributes['name'] ?? '', part: entry, hidden })
    },
    close() {}
  })
  if (sheets.length === 0) throw new Refusal('corrupt', part.name)
  const strings = partOf(opened, relations, 'sharedStrings')
  const stylesPart = partOf(opened, relations, 'styles')
  return {
    opened,
    workbookPart: part,
    sheets,
    strings: strings ? sharedStrings(opened, strings) : [],
    styles: stylesOf(opened, stylesPart),
    stylesPart,
    formats: new NumberFormats(date1904)
  }
}

/** How files write yes. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}
