import type { Run } from './draft.js'
import type { Random } from './random.js'

/** What fills a slot: text, ready runs, a node made when it is reached, or a sign for `{name:up/down}`. */
export type Slot = string | readonly Run[] | (() => number) | 1 | -1

export type Slots = Readonly<Record<string, Slot | undefined>>

export interface Said {
  readonly runs: readonly Run[]
  /** The nodes by the names of their slots; absent when the chosen wording does not print them. */
  readonly ids: Readonly<Record<string, number>>
}

const slot = /\{([A-Za-z]\w*)(?::([^{}]*))?\}/g

/** Names of the slots of a wording, those inside its alternatives included. */
function slotNames(wording: string): string[] {
  return [...wording.matchAll(slot)].map((match) => match[1] as string)
}

/** The wordings of a bank whose every slot can be filled. */
export function usable(bank: readonly string[], slots: Slots): string[] {
  return bank.filter((wording) => slotNames(wording).every((name) => slots[name] !== undefined))
}

/** Picks one of each `[a|b|]`, inner brackets included. */
export function choose(wording: string, random: Random): string {
  let text = wording
  for (;;) {
    const close = text.indexOf(']')
    if (close < 0) return text
    const open = text.lastIndexOf('[', close)
    text = text.slice(0, open) + random.pick(text.slice(open + 1, close).split('|')) + text.slice(close + 1)
  }
}

/** One wording of the bank, its alternatives chosen and its slots filled; `word` makes a node of a direction word. */
export function say(
  bank: readonly string[],
  slots: Slots,
  random: Random,
  word: (text: string, other: string) => number
): Said {
  const wordings = usable(bank, slots)
  if (wordings.length === 0) throw new Error(`no wording of this bank can be filled: ${bank[0]}`)
  const text = choose(random.pick(wordings), random)
  const runs: Run[] = []
  const ids: Record<string, number> = {}
  let at = 0
  for (const match of text.matchAll(slot)) {
    if (match.index > at) runs.push(text.slice(at, match.index))
    at = match.index + match[0].length
    const name = match[1] as string
    const value = slots[name]
    if (value === 1 || value === -1) {
      const [up = '', down = ''] = (match[2] ?? '').split('/')
      const id = value === 1 ? word(up, down) : word(down, up)
      ids[name in ids ? `${name}2` : name] = id
      runs.push(id)
    } else if (typeof value === 'function') {
      const id = value()
      ids[name] = id
      runs.push(id)
    } else if (typeof value === 'string') runs.push(value)
    else if (value) runs.push(...value)
  }
  if (at < text.length) runs.push(text.slice(at))
  return { runs, ids }
}
