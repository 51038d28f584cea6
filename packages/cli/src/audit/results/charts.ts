/** Charts as inline SVG: no script, no style of their own, coloured by the page's classes. */

export interface Segment {
  /** The class that colours it. */
  readonly look: string
  readonly value: number
  readonly title: string
}

export interface Bar {
  readonly label: string
  /** Where a click on the label leads. */
  readonly link?: string
  readonly segments: readonly Segment[]
}

const LABEL = 230
const VALUE = 46
const ROW = 28
const THICK = 16
/** Chinese characters that a label has room for. */
const LABEL_ROOM = 16

/** Horizontal bars, one under the other, with their sums; `width` in pixels at which the letters have their size. */
export function barChart(bars: readonly Bar[], name: string, width: number): string {
  const most = Math.max(1, ...bars.map(sumOf))
  const scale = (width - LABEL - VALUE) / most
  const rows = bars.map((bar, index) => {
    const y = index * ROW
    let x = LABEL
    const segments = bar.segments
      .filter(({ value }) => value > 0)
      .map(({ look, value, title }) => {
        const long = round(value * scale)
        const drawn = `<rect class="${look}" x="${round(x)}" y="${y + 6}" width="${long}" height="${THICK}"><title>${escaped(title)}</title></rect>`
        x += long
        return drawn
      })
    return `${label(bar, y) + segments.join('')}<text class="value" x="${round(x + 6)}" y="${y + 19}">${sumOf(bar)}</text>`
  })
  return svg(name, width, Math.max(ROW, bars.length * ROW), rows.join(''))
}

export interface Column {
  readonly label: string
  readonly value: number
  readonly look: string
  readonly title: string
}

const CHART_HEIGHT = 220
const FLOOR = 186
const CEILING = 24

/** Upright columns side by side, as a histogram has them. */
export function columnChart(columns: readonly Column[], name: string, width: number): string {
  const most = Math.max(1, ...columns.map(({ value }) => value))
  const step = width / columns.length
  const drawn = columns.map(({ label: words, value, look, title }, index) => {
    const height = round(((FLOOR - CEILING) * value) / most)
    const middle = round(index * step + step / 2)
    const x = round(index * step + step * 0.16)
    return (
      `<rect class="${look}" x="${x}" y="${round(FLOOR - height)}" width="${round(step * 0.68)}" height="${height}"><title>${escaped(title)}</title></rect>` +
      `<text class="value middle" x="${middle}" y="${round(FLOOR - height - 6)}">${value}</text>` +
      `<text class="label middle" x="${middle}" y="${FLOOR + 20}">${escaped(words)}</text>`
    )
  })
  const floor = `<line class="axis" x1="0" y1="${FLOOR}" x2="${width}" y2="${FLOOR}"/>`
  return svg(name, width, CHART_HEIGHT, drawn.join('') + floor)
}

/** One bar over the whole width: parts of a whole. */
export function shareChart(segments: readonly Segment[], name: string, width: number): string {
  const all = Math.max(1, sumOf({ segments }))
  let x = 0
  const drawn = segments.map(({ look, value, title }) => {
    const long = round((width * value) / all)
    const part = `<rect class="${look}" x="${round(x)}" y="0" width="${long}" height="26"><title>${escaped(title)}</title></rect>`
    x += long
    return part
  })
  return svg(name, width, 26, drawn.join(''))
}

function label({ label: words, link }: Bar, y: number): string {
  const letters = [...words]
  const shown = letters.length > LABEL_ROOM ? `${letters.slice(0, LABEL_ROOM - 1).join('')}…` : words
  const text = `<text class="label end" x="${LABEL - 10}" y="${y + 19}">${escaped(shown)}<title>${escaped(words)}</title></text>`
  return link === undefined ? text : `<a href="${escaped(link)}">${text}</a>`
}

function svg(name: string, width: number, height: number, content: string): string {
  return `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(name)}">${content}</svg>`
}

function sumOf({ segments }: Pick<Bar, 'segments'>): number {
  return segments.reduce((sum, { value }) => sum + value, 0)
}

const round = (value: number): number => Math.round(value * 10) / 10

/** Text as the content of an element or of an attribute in double quotes. */
export function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
