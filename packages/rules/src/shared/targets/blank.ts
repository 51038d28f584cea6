import { type Cell, isBlank, type UnitKind } from '@gouji/core'
import { blankTargets, blankUnits } from './targets.data.js'

/** Whether a cell prints a sign or a unit and no number between: 「≥ 万人」. */
export function isLeftBlank(cell: Cell | undefined): boolean {
  return cell !== undefined && !isBlank(cell) && blankTargets.test(cell.text)
}

/** The kind of the unit that is left in such a cell. */
export function blankUnitOf(cell: Cell): UnitKind | undefined {
  return isLeftBlank(cell) ? blankUnits.find(([units]) => units.test(cell.text))?.[1] : undefined
}
