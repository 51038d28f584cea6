import type { CheckData, PageData } from '../src/data.js'
import { element } from './dom.js'
import { printOf, type View } from './view.js'

/** Relations of one figure that a card shows; a total of a large table stands in many. */
const MOST_CHECKS = 40

/** What the card of an anchor says: the figure, its findings, every relation with its arithmetic and figures. */
export function fillCard(card: HTMLElement, view: View, anchor: number, page: PageData): void {
  const { words } = page
  const first = view.pieces.get(anchor)?.[0]
  const status = (['x', 'q', 'v', 'w', 'b', 'u'] as const).find((name) => first?.classList.contains(name))
  const close = element('button', 'close', '×')
  close.type = 'button'
  close.setAttribute('aria-label', words.close)
  const head = element('div', 'head', element('b', 'print', printOf(view, anchor)))
  if (status) head.append(element('span', `badge ${status}`, words.statuses[status]))
  head.append(close)
  const parts: Node[] = [head]
  for (const finding of findingsAt(view, anchor)) {
    const message = finding.querySelector('.msg')?.textContent ?? ''
    parts.push(element('p', `said ${['E', 'W', 'I'].find((name) => finding.classList.contains(name)) ?? ''}`, message))
  }
  const checks = view.checksOf(anchor)
  if (checks.length === 0 && status) parts.push(element('p', 'quiet', words.noRelations))
  for (const [i, check] of checks.slice(0, MOST_CHECKS).entries()) {
    const relation = relationOf(check, view, anchor, page)
    relation.dataset['check'] = String(i)
    parts.push(relation)
  }
  if (checks.length > MOST_CHECKS) parts.push(element('p', 'quiet', `… ${checks.length - MOST_CHECKS}`))
  card.replaceChildren(...parts)
  card.setAttribute('aria-label', printOf(view, anchor))
}

function relationOf(check: CheckData, view: View, anchor: number, { words, rules }: PageData): HTMLElement {
  const [rule, verdict, stated, statedLabel, operands, arithmetic, note] = check
  const title = element('p', 'rule', rules[rule] ?? '', element('span', `badge ${verdict}`, words.verdicts[verdict]))
  const relation = element('section', `relation ${verdict}`, title)
  if (arithmetic !== '') relation.append(element('p', 'calc', arithmetic))
  if (note !== '') relation.append(element('p', 'quiet', note))
  const list = element('ul', 'ops')
  list.append(operandOf(view, stated, view.data.labels[statedLabel] ?? '', anchor, words.colon, words.stated))
  for (let i = 0; i < operands.length; i += 2) {
    const label = view.data.labels[operands[i + 1] ?? -1] ?? ''
    list.append(operandOf(view, operands[i] ?? -1, label, anchor, words.colon))
  }
  relation.append(list)
  return relation
}

function operandOf(view: View, to: number, label: string, here: number, colon: string, role = ''): HTMLElement {
  const text = label === '' ? '' : `${label}${colon}`
  const parts = [...(role === '' ? [] : [element('span', 'role', role)]), text, element('b', '', printOf(view, to))]
  if (to === here) return element('li', 'here', ...parts)
  const button = element('button', '', ...parts)
  button.type = 'button'
  button.dataset['to'] = String(to)
  return element('li', '', button)
}

function findingsAt(view: View, anchor: number): HTMLElement[] {
  const numbers = new Set<number>()
  for (const piece of view.pieces.get(anchor) ?? [])
    for (const number of (piece.dataset['n'] ?? '').split(' ')) numbers.add(Number(number))
  return [...numbers].flatMap((number) => view.findings[number - 1] ?? [])
}
