import { type Block, type Figure, isBlank, type Report } from '@gouji/core'
import type { Claim } from './claim.js'

/** The number stands in the line above a table and says that the table lists it. */
const ANNOUNCED = /(?:下表|如下|附表|表)[^，。；]{0,8}[：:。）]?$/

/** 「共安排6个项目，具体见下表：」 and the rows of the table. */
export function listInTable(report: Report, block: Block, figure: Figure): Claim | undefined {
  const cell = report.blocks[block.index + 1]?.cell
  if (!cell || block.cell || !ANNOUNCED.test(report.plain.slice(figure.span.end, block.span.end).trim()))
    return undefined
  const model = report.tableModels[cell.table]
  if (!model || (model.kind !== 'data' && model.kind !== 'fund')) return undefined
  const items = model.rows.flatMap((row) => {
    const name = row.cells.find((one) => one && one.text === row.label)
    return row.total || row.ofWhich || row.label === '' || !name || isBlank(name)
      ? []
      : [{ label: row.label, span: name.span }]
  })
  return items.length < 2 ? undefined : { kind: 'count', items, firm: false }
}
