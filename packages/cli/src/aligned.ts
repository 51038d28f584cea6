import { columns } from './terminal.js'

/** The text with blanks up to a width in columns. */
const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - columns(text)))

/** Rows under a heading as aligned columns, two blanks apart; nothing is cut. */
export function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = []
  for (const row of rows) for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, columns(cell))
  return rows.map((row) =>
    row
      .map((cell, i) => (i === row.length - 1 ? cell : padded(cell, widths[i] ?? 0)))
      .join('  ')
      .trimEnd()
  )
}
