import {
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  parse,
  type TreeAdapter
} from 'parse5'
import { Refusal } from '../refusal.js'

export type Node = DefaultTreeAdapterTypes.ChildNode
export type Document = DefaultTreeAdapterTypes.Document
/** `from`: where its tag begins in the page; undefined for one that the page leaves out. */
export type Element = DefaultTreeAdapterTypes.Element & { from?: number }
/** `from` and `to`: where it stands in the page. */
export type TextNode = DefaultTreeAdapterTypes.TextNode & { from?: number; to?: number }

/** Browsers stop at 512 elements inside elements. */
const DEEPEST = 600
/** Unclosed tags are repeated in every paragraph that follows; so many elements a character none but a trap needs. */
const FREELY = 100_000

/**
 * The tree that a browser makes of a page, with the places of its nodes. Throws a {@link Refusal} for tags nested or
 * repeated without end.
 */
export function parsePage(html: string): Document {
  let depth = 0
  let elements = 0
  const most = FREELY + html.length
  const adapter: TreeAdapter<DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    ...places,
    createElement(name, namespace, attributes) {
      if (++elements > most) throw new Refusal('too-deep', `> ${most}`)
      return defaultTreeAdapter.createElement(
        name,
        namespace,
        FORMATTING.has(name) ? attributes : attributes.filter(isRead)
      )
    },
    onItemPush() {
      if (++depth > DEEPEST) throw new Refusal('too-deep', `> ${DEEPEST}`)
    },
    onItemPop() {
      depth--
    }
  }
  return parse(html, { treeAdapter: adapter, sourceCodeLocationInfo: true })
}

// of these the parser compares all attributes, so that a tag that nobody closes is not repeated without end
const FORMATTING: ReadonlySet<string> = new Set([
  'a',
  'b',
  'big',
  'code',
  'em',
  'font',
  'i',
  'nobr',
  's',
  'small',
  'strike',
  'strong',
  'tt',
  'u'
])
const READ: ReadonlySet<string> = new Set([
  'class',
  'colspan',
  'hidden',
  'href',
  'id',
  'role',
  'rowspan',
  'start',
  'type',
  'value'
])

/** Of the attributes those are kept that the reader looks at: a page's styles would be most of the tree. */
function isRead({ name, value }: { readonly name: string; readonly value: string }): boolean {
  return name === 'style' ? /display|visibility|mso-|list-style/i.test(value) : READ.has(name)
}

type Places = Pick<
  TreeAdapter<DefaultTreeAdapterMap>,
  'setNodeSourceCodeLocation' | 'getNodeSourceCodeLocation' | 'updateNodeSourceCodeLocation'
>
type Placed = Node & { from?: number; to?: number }

/** Of the places that the parser knows only the offsets are kept: whole locations would be most of the tree. */
const places: Places = {
  setNodeSourceCodeLocation(node: Placed, location) {
    if (!location) return
    node.from = location.startOffset
    if (node.nodeName === '#text') node.to = location.endOffset
  },
  // the parser asks whether there is one, and grows that of a text with the text
  getNodeSourceCodeLocation: (node: Placed) => (node.to === undefined ? undefined : KNOWN),
  updateNodeSourceCodeLocation(node: Placed, { endOffset }) {
    if (endOffset !== undefined) node.to = endOffset
  }
}
const KNOWN = { startLine: 0, startCol: 0, startOffset: 0, endLine: 0, endCol: 0, endOffset: 0 }

export function isElement(node: Node): node is Element {
  return 'tagName' in node
}

export function isText(node: Node): node is TextNode {
  return node.nodeName === '#text'
}

/** The value of an attribute; empty when there is none. */
export function attribute(element: Element, name: string): string {
  for (const one of element.attrs) if (one.name === name) return one.value
  return ''
}
