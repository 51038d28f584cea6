import type { PageData } from '../src/data.js'
import { fillCard } from './card.js'
import { around, element } from './dom.js'
import { postSelection } from './host.js'
import { boxOf, clearLines, drawLines } from './lines.js'
import { placeCard } from './place.js'
import { anchorOf, type View } from './view.js'

/** What is looked at: a figure that the pointer is on, or one that was chosen; its card and its lines. */
export class Selection {
  private readonly page: PageData
  private readonly card = element('div', 'card')
  private readonly layer = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  private view: View | undefined
  private anchor = -1
  private pinned = false
  private frame = 0
  private current: HTMLElement | undefined

  constructor(page: PageData) {
    this.page = page
    this.card.hidden = true
    this.card.setAttribute('role', 'region')
    this.card.setAttribute('aria-live', 'polite')
    this.layer.setAttribute('class', 'lines')
    this.layer.setAttribute('aria-hidden', 'true')
    const redraw = (): void => this.redraw()
    window.addEventListener('resize', redraw)
    window.addEventListener('scroll', redraw, { passive: true })
    this.card.addEventListener('pointerover', (event) => this.emphasise(around(event.target, '[data-check]')))
    this.card.addEventListener('pointerleave', () => this.emphasise(undefined))
  }

  /** The anchor that was chosen, −1 when none is. */
  get chosen(): number {
    return this.pinned ? this.anchor : -1
  }

  /** While the pointer is on a figure; what was chosen stays. */
  hover(view: View, piece: HTMLElement): void {
    if (this.pinned) return
    const anchor = anchorOf(piece)
    if (this.view === view && this.anchor === anchor) return
    this.show(view, anchor)
  }

  leave(): void {
    if (!this.pinned) this.clear()
  }

  /** Keeps the card of an anchor, draws its lines; `reveal` scrolls to it. `entry` is what led there. */
  choose(view: View, anchor: number, reveal: boolean, entry?: HTMLElement): void {
    this.clear()
    this.mark(entry ?? view.findings.find((one) => Number(one.dataset['a']) === anchor))
    const pieces = view.pieces.get(anchor)
    if (!pieces) return
    if (reveal) pieces[0]?.scrollIntoView({ block: 'center', inline: 'nearest' })
    this.show(view, anchor)
    this.pinned = true
    this.card.classList.add('pinned')
    for (const piece of pieces) piece.classList.add('chosen')
    drawLines(this.layer, view, view.checksOf(anchor))
    postSelection(view, anchor)
  }

  /** The finding or relation that its list shows as the current one. */
  get entry(): HTMLElement | undefined {
    return this.current
  }

  private mark(entry: HTMLElement | undefined): void {
    this.current = entry
    if (!entry) return
    entry.classList.add('current')
    entry.querySelector('.go')?.setAttribute('aria-current', 'true')
    // Only the list scrolls: in a narrow window the page itself is where the figure is.
    const side = entry.closest('.side')
    if (!side) return
    const [box, frame] = [entry.getBoundingClientRect(), side.getBoundingClientRect()]
    if (box.top < frame.top) side.scrollTop += box.top - frame.top - 8
    else if (box.bottom > frame.bottom) side.scrollTop += Math.min(box.bottom - frame.bottom, box.top - frame.top) + 8
  }

  /** Moves the focus into the card of what was chosen. */
  enterCard(): void {
    if (this.pinned) this.card.querySelector('button')?.focus()
  }

  clear(): void {
    this.pinned = false
    this.anchor = -1
    this.card.hidden = true
    this.card.classList.remove('pinned')
    clearLines(this.layer)
    for (const chosen of Array.from(document.querySelectorAll('.chosen'))) chosen.classList.remove('chosen')
    this.current?.classList.remove('current')
    this.current?.querySelector('.go')?.removeAttribute('aria-current')
    this.current = undefined
  }

  private show(view: View, anchor: number): void {
    this.view = view
    this.anchor = anchor
    if (this.card.parentNode !== view.sheet) view.sheet.append(this.layer, this.card)
    fillCard(this.card, view, anchor, this.page)
    this.card.hidden = false
    this.card.scrollTop = 0
    this.place()
  }

  private place(): void {
    const { view } = this
    const box = view && boxOf(view, this.anchor)
    if (!view || !box) return
    const others = view
      .checksOf(this.anchor)
      .flatMap(([, , stated, , operands]) =>
        [stated, ...operands.filter((_, i) => i % 2 === 0)].flatMap((other) => boxOf(view, other) ?? [])
      )
    placeCard(this.card, box, others, view.sheet)
  }

  /** What is scrolled into sight is laid out only then, and moves what is below. */
  private redraw(): void {
    if (!this.pinned || this.frame !== 0) return
    this.frame = requestAnimationFrame(() => {
      this.frame = 0
      if (this.view && this.pinned) drawLines(this.layer, this.view, this.view.checksOf(this.anchor))
    })
  }

  private emphasise(relation: HTMLElement | undefined): void {
    const check = relation?.dataset['check']
    for (const line of Array.from(this.layer.querySelectorAll<SVGElement>('[data-check]')))
      line.classList.toggle('faint', check !== undefined && line.dataset['check'] !== check)
  }
}
