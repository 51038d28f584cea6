import { Refusal } from '../refusal.js'
import { AROUND, AROUND_NAMES, AROUND_ROLES } from './elements.data.js'
import { attribute, type Element, isElement, isText } from './parse.js'
import { isBlock, isShown } from './shown.js'

/** How much text an element shows. */
export interface Weight {
  /** Characters, without blanks at the ends of a node. */
  readonly text: number
  /** Those inside links. */
  readonly linked: number
}

/** What the blocks of a page weigh, and the block that carries its matter. */
export interface Weights {
  of(element: Element): Weight
  /** From the body down to the block that carries most of the text. */
  readonly path: ReadonlySet<Element>
  readonly main: Element
}

const DEEPEST = 2000
const NOTHING: Weight = { text: 0, linked: 0 }

/** Weighs a page from its `body` on. */
export function weigh(body: Element): Weights {
  const weights = new Map<Element, Weight>()
  const whole = weighInto(weights, body, 0)
  // a link that nobody closed tells nothing of what stands in it
  const linksTell = whole.linked * 5 < whole.text * 4
  const of = (element: Element): Weight => {
    const weight = weights.get(element) ?? NOTHING
    return linksTell ? weight : { ...weight, linked: 0 }
  }
  const path = new Set<Element>([body])
  let main = body
  for (;;) {
    const inner = heaviest(main, of)
    if (!inner) return { of, path, main }
    main = inner
    path.add(inner)
  }
}

function weighInto(weights: Map<Element, Weight>, element: Element, depth: number): Weight {
  if (depth > DEEPEST) throw new Refusal('too-deep', `> ${DEEPEST}`)
  let text = 0
  let linked = 0
  for (const node of element.childNodes) {
    if (isText(node)) text += node.value.trim().length
    else if (isElement(node) && isShown(node)) {
      const inner = weighInto(weights, node, depth + 1)
      text += inner.text
      linked += inner.linked
    }
  }
  const weight = { text, linked: element.tagName === 'a' && attribute(element, 'href') !== '' ? text : linked }
  if (isBlock(element)) weights.set(element, weight)
  return weight
}

const CONTAINERS = new Set(['article', 'center', 'div', 'form', 'main', 'section', 'table', 'tbody', 'td', 'tr'])

/** The one child that carries most of what is no link in `element`. */
function heaviest(element: Element, of: (element: Element) => Weight): Element | undefined {
  const whole = own(of(element))
  for (const node of element.childNodes)
    if (isElement(node) && CONTAINERS.has(node.tagName) && own(of(node)) * 5 > whole * 3) return node
  return undefined
}

function own({ text, linked }: Weight): number {
  return text - linked
}

/** So much text beside links an element around the matter has at most; less where it stands inside the matter. */
const MOST_AROUND = 400
const MOST_INSIDE = 60
const FEWEST_LINKED = 4
const PROSE = new Set(['p', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'dt', 'dd', 'blockquote'])

/** Whether an element is one of those around the matter of a page: menus, the path to the page, sharing, footers. */
export function isAround(element: Element, weights: Weights, inMain: boolean): boolean {
  if (weights.path.has(element)) return false
  if (AROUND.has(element.tagName) || AROUND_ROLES.has(attribute(element, 'role'))) return true
  const { text, linked } = weights.of(element)
  const mayBeLinks = !inMain || !PROSE.has(element.tagName)
  if (mayBeLinks && linked >= FEWEST_LINKED && linked * 2 > text) return true
  if (text - linked > (inMain ? MOST_INSIDE : MOST_AROUND)) return false
  return AROUND_NAMES.test(attribute(element, 'class')) || AROUND_NAMES.test(attribute(element, 'id'))
}
