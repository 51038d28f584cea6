import type { Markup } from './markup.js'
import type { Run } from './scan.js'

/** What is to happen to a run; positions count as its pieces do. */
export interface Plan {
  /** XML to stand in front of a position. */
  readonly inserts: { readonly position: number; readonly xml: string }[]
  readonly shades: { readonly from: number; readonly to: number; readonly fill: string }[]
}

/** Properties that stand behind the shading, in the order of the schema. */
const BEHIND_SHADE: ReadonlySet<string> = new Set([
  'fitText',
  'vertAlign',
  'rtl',
  'cs',
  'em',
  'lang',
  'eastAsianLayout',
  'specVanish',
  'oMath',
  'rPrChange'
])

/**
 * A run with a plan carried out: cut where something is inserted or a shade begins or ends, each piece with the
 * properties of the whole. A run that is not cut keeps its bytes.
 */
export function splitRun(text: string, run: Run, plan: Plan, markup: Markup): string {
  const cuts = new Set([0, run.length])
  for (const { position } of plan.inserts) cuts.add(position)
  for (const { from, to } of plan.shades) cuts.add(from).add(to)
  const positions = [...cuts].sort((a, b) => a - b)
  const pieces: string[] = []
  for (const [index, from] of positions.entries()) {
    for (const { position, xml } of plan.inserts) if (position === from) pieces.push(xml)
    const to = positions[index + 1]
    if (to !== undefined) pieces.push(segment(text, run, from, to, plan, markup))
  }
  return run.length === 0 ? text.slice(run.start, run.end) + pieces.join('') : pieces.join('')
}

function segment(text: string, run: Run, from: number, to: number, plan: Plan, markup: Markup): string {
  const fill = plan.shades.find((shade) => shade.from <= from && to <= shade.to)?.fill
  if (run.whole || (from === 0 && to === run.length && fill === undefined)) return text.slice(run.start, run.end)
  const close = text.slice(text.lastIndexOf('<', run.end - 1), run.end)
  const content = run.pieces.map((piece) => {
    const end = piece.position + (piece.words?.length ?? 1)
    // what takes no place goes where it stands, behind everything at the very end
    const empty = piece.position === end
    if (
      empty
        ? !(piece.position >= from && (piece.position < to || end === run.length))
        : end <= from || piece.position >= to
    )
      return ''
    if (piece.words === undefined || (from <= piece.position && end <= to)) return text.slice(piece.start, piece.end)
    return markup.words(piece.words.slice(Math.max(0, from - piece.position), to - piece.position))
  })
  return text.slice(run.start, run.open) + properties(text, run, fill, markup) + content.join('') + close
}

function properties(text: string, run: Run, fill: string | undefined, markup: Markup): string {
  const own = run.properties
  if (fill === undefined) return own ? text.slice(own.start, own.end) : ''
  const shade = markup.element('shd', { val: 'clear', color: 'auto', fill })
  if (!own || own.children.length === 0) return markup.element('rPr', {}, shade)
  const children = own.children.filter(({ name }) => name !== 'shd' && name !== 'highlight')
  const behind = children.findIndex(({ name }) => BEHIND_SHADE.has(name))
  const written = children.map(({ start, end }) => text.slice(start, end))
  written.splice(behind < 0 ? written.length : behind, 0, shade)
  return markup.element('rPr', {}, written.join(''))
}
