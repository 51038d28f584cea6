import type { Box, Page, Rule } from './page.js'

/** A table drawn with lines: the places of its columns and rows, and its cells. */
export interface Grid extends Box {
  /** Edges of the columns, from left to right: one more than there are columns. */
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly cells: readonly GridCell[]
}

export interface GridCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

/** Lines closer than this are one line. */
const SAME = 2.5
/** How far a line may end before the one it meets. */
const REACH = 3.5
/** A page with more lines than this holds drawings, not tables. */
const MOST_LINES = 4000

/** The tables that the lines of a page draw, from top to bottom. */
export function gridsOf(page: Page): Grid[] {
  const horizontal = merged(page.horizontal)
  const vertical = merged(page.vertical)
  if (horizontal.length + vertical.length > MOST_LINES) return []
  const grids: Grid[] = []
  for (const group of withOpenEnds(connected(horizontal, vertical))) {
    const grid = gridOf(group.horizontal, group.vertical)
    if (grid) grids.push(grid)
  }
  const outer = grids.filter((grid) => !grids.some((other) => other !== grid && holds(other, grid)))
  return outer.sort((a, b) => a.top - b.top)
}

function holds(outer: Box, inner: Box): boolean {
  return (
    outer.left <= inner.left && outer.right >= inner.right && outer.top <= inner.top && outer.bottom >= inner.bottom
  )
}

/** Lines that lie on one line and touch become one. */
export function merged(rules: readonly Rule[]): Rule[] {
  const sorted = [...rules].sort((a, b) => a.at - b.at)
  const lines: Rule[] = []
  let from = 0
  for (let at = 1; at <= sorted.length; at++) {
    if (at < sorted.length && (sorted[at] as Rule).at - (sorted[at - 1] as Rule).at <= SAME) continue
    lines.push(...joined(sorted.slice(from, at)))
    from = at
  }
  return lines
}

function joined(rules: Rule[]): Rule[] {
  const at = rules.reduce((sum, rule) => sum + rule.at, 0) / Math.max(1, rules.length)
  rules.sort((a, b) => a.from - b.from)
  const lines: Rule[] = []
  for (const { from, to } of rules) {
    const last = lines.at(-1)
    if (last && from - last.to <= REACH) lines[lines.length - 1] = { at, from: last.from, to: Math.max(last.to, to) }
    else lines.push({ at, from, to })
  }
  return lines
}

interface Group {
  readonly horizontal: Rule[]
  readonly vertical: Rule[]
}

/** Groups of lines that cross or touch one another. */
function connected(horizontal: readonly Rule[], vertical: readonly Rule[]): Group[] {
  const group = vertical.map((_, index) => index)
  const find = (index: number): number => {
    let at = index
    while (group[at] !== at) at = group[at] as number
    group[index] = at
    return at
  }
  const first: (number | undefined)[] = horizontal.map((rule) => {
    let own: number | undefined
    for (const [index, other] of vertical.entries()) {
      if (!meets(rule, other)) continue
      if (own === undefined) own = find(index)
      else group[find(index)] = own
    }
    return own
  })
  const groups = new Map<number, Group>()
  const groupAt = (index: number): Group => {
    const root = find(index)
    const known = groups.get(root) ?? { horizontal: [], vertical: [] }
    groups.set(root, known)
    return known
  }
  for (const [index, rule] of vertical.entries()) groupAt(index).vertical.push(rule)
  for (const [index, rule] of horizontal.entries()) {
    const own = first[index]
    if (own !== undefined) groupAt(own).horizontal.push(rule)
  }
  return [...groups.values()]
}

/**
 * A table that the page has torn may have no line at its ends: then what belongs together are lines down the page that
 * begin and end at the same heights.
 */
function withOpenEnds(groups: readonly Group[]): Group[] {
  const whole: Group[] = []
  for (const group of groups) {
    const same = whole.find((other) => isBeside(other, group))
    same?.vertical.push(...group.vertical)
    same?.horizontal.push(...group.horizontal)
    if (!same) whole.push(group)
  }
  return whole
}

function isBeside(group: Group, other: Group): boolean {
  const own = reachOf(group)
  const their = reachOf(other)
  return Math.abs(own.from - their.from) <= SAME && Math.abs(own.to - their.to) <= SAME
}

function reachOf({ vertical }: Group): { readonly from: number; readonly to: number } {
  return { from: Math.min(...vertical.map(({ from }) => from)), to: Math.max(...vertical.map(({ to }) => to)) }
}

function meets(rule: Rule, other: Rule): boolean {
  return (
    other.at >= rule.from - REACH &&
    other.at <= rule.to + REACH &&
    rule.at >= other.from - REACH &&
    rule.at <= other.to + REACH
  )
}

function gridOf(horizontal: readonly Rule[], vertical: readonly Rule[]): Grid | undefined {
  // a single line across needs two down, none needs three
  if (horizontal.length + vertical.length < 3 || vertical.length < 1) return undefined
  const xs = edges(vertical, horizontal)
  const ys = edges(horizontal, vertical)
  if (xs.length < 2 || ys.length < 2 || xs.length + ys.length < 5) return undefined
  const cells = cellsOf(xs, ys, horizontal, vertical)
  if (cells.length < 2) return undefined
  return {
    xs,
    ys,
    cells,
    left: xs[0] as number,
    right: xs.at(-1) as number,
    top: ys[0] as number,
    bottom: ys.at(-1) as number
  }
}

/** Where lines stand, and the ends of the lines across them where a side is left open. */
function edges(lines: readonly Rule[], across: readonly Rule[]): number[] {
  const places = lines.map((line) => line.at).sort((a, b) => a - b)
  const distinct: number[] = []
  for (const place of places) if (place - (distinct.at(-1) ?? -Infinity) > REACH) distinct.push(place)
  const start = Math.min(...across.map((line) => line.from))
  const end = Math.max(...across.map((line) => line.to))
  if (start < (distinct[0] ?? Infinity) - 2 * REACH) distinct.unshift(start)
  if (end > (distinct.at(-1) ?? -Infinity) + 2 * REACH) distinct.push(end)
  return distinct
}

/** The cells between lines; places without a line between them are one cell. */
function cellsOf(
  xs: readonly number[],
  ys: readonly number[],
  horizontal: readonly Rule[],
  vertical: readonly Rule[]
): GridCell[] {
  const rows = ys.length - 1
  const columns = xs.length - 1
  const below = linesNear(ys, horizontal)
  const beside = linesNear(xs, vertical)
  const openRight = (row: number, column: number): boolean =>
    column + 1 < columns && !covers(beside[column + 1], ys[row] as number, ys[row + 1] as number)
  const openDown = (row: number, column: number): boolean =>
    row + 1 < rows && !covers(below[row + 1], xs[column] as number, xs[column + 1] as number)
  const taken = new Uint8Array(rows * columns)
  const cells: GridCell[] = []
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (taken[row * columns + column]) continue
      let columnSpan = 1
      while (openRight(row, column + columnSpan - 1) && !taken[row * columns + column + columnSpan]) columnSpan++
      let rowSpan = 1
      while (goesDown(row + rowSpan - 1, column, columnSpan, openDown, openRight)) rowSpan++
      for (let down = 0; down < rowSpan; down++)
        taken.fill(1, (row + down) * columns + column, (row + down) * columns + column + columnSpan)
      cells.push({ row, column, rowSpan, columnSpan })
    }
  }
  return cells
}

/** Whether no line parts a stretch of columns from the row below, nor the columns of it there. */
function goesDown(
  row: number,
  column: number,
  span: number,
  openDown: (row: number, column: number) => boolean,
  openRight: (row: number, column: number) => boolean
): boolean {
  for (let at = column; at < column + span; at++) {
    if (!openDown(row, at)) return false
    if (at + 1 < column + span && !openRight(row + 1, at)) return false
  }
  return true
}

/** For each edge: the lines that stand on it. */
function linesNear(edgesAt: readonly number[], lines: readonly Rule[]): Rule[][] {
  return edgesAt.map((place) => lines.filter((line) => Math.abs(line.at - place) <= REACH))
}

/** Whether lines cover most of a stretch. */
function covers(lines: readonly Rule[] | undefined, from: number, to: number): boolean {
  let covered = 0
  for (const line of lines ?? []) covered += Math.max(0, Math.min(line.to, to) - Math.max(line.from, from))
  return covered > 0.6 * (to - from)
}
