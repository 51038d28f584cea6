import type { Node } from '../draft.js'
import { measureOf } from '../print.js'
import type { Random } from '../random.js'

/** How a figure was mistyped. */
export type Mistake = 'one-digit' | 'transposition' | 'decimal-point' | 'missing-digit' | 'extra-digit'

const mistakes: readonly Mistake[] = [
  'one-digit',
  'one-digit',
  'one-digit',
  'transposition',
  'transposition',
  'decimal-point',
  'missing-digit',
  'extra-digit'
]

/** Other digits in place of printed ones, as a hand at a keyboard makes them; `undefined` when this mistake cannot be made. */
export function mistype(digits: string, mistake: Mistake, random: Random): string | undefined {
  const places = [...digits].flatMap((character, index) => (character >= '0' && character <= '9' ? [index] : []))
  const first = places.findIndex((index) => digits[index] !== '0')
  if (first < 0) return undefined
  const put = (index: number, character: string) => digits.slice(0, index) + character + digits.slice(index + 1)
  if (mistake === 'one-digit') {
    const at = places[first + random.int(0, Math.min(1, places.length - first - 1))] as number
    const other = String(random.int(at === places[0] ? 1 : 0, 9))
    return other === digits[at] ? undefined : put(at, other)
  }
  if (mistake === 'transposition') {
    const at = places[first + random.int(0, Math.min(1, places.length - first - 1))] as number
    const next = places.find((index) => index > at)
    if (next === undefined || digits[at] === digits[next] || (at === places[0] && digits[next] === '0'))
      return undefined
    const swapped = put(at, digits[next] as string)
    return swapped.slice(0, next) + digits[at] + swapped.slice(next + 1)
  }
  if (mistake === 'decimal-point')
    return digits.includes('.') && !digits.startsWith('0') ? digits.replace('.', '') : undefined
  const whole = digits.split('.')[0] as string
  if (digits.includes(',')) return undefined
  if (mistake === 'missing-digit')
    return whole.length < 2 || digits[1] === '0' ? undefined : digits.slice(0, 1) + digits.slice(2)
  return whole.length < 2 ? undefined : digits.slice(0, 1) + digits.slice(0)
}

export function randomMistake(random: Random): Mistake {
  return random.pick(mistakes)
}

/** The node with other digits; its value and interval follow. */
export function retyped(node: Node, digits: string): Node {
  const text = node.text.slice(0, node.from) + digits + node.text.slice(node.to)
  return { ...node, text, to: node.from + digits.length, ...measureOf(digits, node.scale, node.exact) }
}

const units: readonly (readonly [was: string, now: string, power: number])[] = [
  ['亿元', '万元', -4],
  ['万元', '元', -4],
  ['万元', '亿元', 4],
  ['万人次', '人次', -4],
  ['万人', '人', -4],
  ['万亩', '亩', -4]
]

/** The node in a wrong unit: 万元 → 元. */
export function misunited(node: Node, random: Random): Node | undefined {
  const unit = node.text.slice(node.to).trim()
  const choices = units.filter(([was]) => was === unit)
  if (choices.length === 0 || node.value === 0) return undefined
  const [, now, power] = random.pick(choices)
  const scale = node.scale + power
  const digits = node.text.slice(node.from, node.to)
  return {
    ...node,
    text: node.text.slice(0, node.text.length - unit.length) + now,
    scale,
    ...measureOf(digits, scale, node.exact)
  }
}
