const GAP = 10
const NARROW = 720

interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/**
 * Puts the card near the figure, below, above or beside it, where it covers the fewest of the figures that it speaks of.
 * In a narrow window the styles hold it at the lower edge.
 */
export function placeCard(card: HTMLElement, figure: DOMRect, others: readonly DOMRect[], sheet: HTMLElement): void {
  card.style.left = ''
  card.style.top = ''
  if (window.innerWidth < NARROW) return
  let best: Box | undefined
  let least = Number.POSITIVE_INFINITY
  for (const place of placesFor(card, figure)) {
    const covered = others.filter((other) => overlap(place, other)).length
    const outside = Math.max(0, place.top + place.height - window.innerHeight) + Math.max(0, -place.top)
    const cost = covered * 120 + outside
    if (cost >= least) continue
    least = cost
    best = place
  }
  if (!best) return
  const origin = sheet.getBoundingClientRect()
  card.style.left = `${best.left - origin.left}px`
  card.style.top = `${best.top - origin.top}px`
}

/** Places in the window, the usual one first. */
function placesFor(card: HTMLElement, figure: DOMRect): Box[] {
  const { offsetWidth: width, offsetHeight: height } = card
  const within = (left: number): number => clamp(left, 8, window.innerWidth - width - 8)
  const middle = clamp(figure.top - height / 2, 8, window.innerHeight - height - 8)
  const lefts = [within(figure.left - 24), within(figure.right + 4 * GAP)]
  const tops = [figure.bottom + GAP, figure.top - height - GAP]
  const places = tops.flatMap((top) => lefts.map((left) => ({ left, top, width, height })))
  const beside = [figure.left - width - 4 * GAP, figure.right + 10 * GAP].filter((left) => within(left) === left)
  return [...places, ...beside.map((left) => ({ left, top: middle, width, height }))]
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high))

function overlap(a: Box, b: DOMRect): boolean {
  return a.left < b.right && b.left < a.left + a.width && a.top < b.bottom && b.top < a.top + a.height
}
