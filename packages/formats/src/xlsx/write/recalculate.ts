import { prefixOf, withAttribute } from './splice.js'

/** Elements of a workbook behind which `calcPr` may stand, the last first. */
const BEFORE = ['definedNames', 'externalReferences', 'functionGroups', 'sheets']

/** A workbook part that has every formula worked out anew when it is opened. */
export function recalculated(text: string): string {
  const p = prefixOf(text)
  const known = new RegExp(`<${p}calcPr\\b[^>]*>`).exec(text)
  if (known) return text.replace(known[0], (tag) => withAttribute(tag, 'fullCalcOnLoad', '1'))
  for (const name of BEFORE) {
    const end = new RegExp(`</${p}${name}>|<${p}${name}\\b[^>]*/>`).exec(text)
    if (!end) continue
    const at = end.index + end[0].length
    return `${text.slice(0, at)}<${p}calcPr fullCalcOnLoad="1"/>${text.slice(at)}`
  }
  return text
}
