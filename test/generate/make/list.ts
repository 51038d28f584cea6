import type { Run } from '../draft.js'
import { hanNumber } from '../print.js'
import type { Slot } from '../phrase.js'
import type { Writer } from '../writer.js'

export interface Item {
  readonly name: string
  readonly value: () => number
  /** The value without its unit, where a list prints the unit once at its end. */
  readonly bare?: () => number
  readonly share?: () => number
  /** More slots of the item's wording. */
  readonly slots?: Readonly<Record<string, Slot>>
}

export interface Listed {
  readonly runs: readonly Run[]
  readonly values: readonly number[]
  readonly shares: readonly number[]
  readonly slots: readonly Readonly<Record<string, number>>[]
}

type Marks = (index: number) => string
const noMarks: Marks = () => ''
/** `signs`: （1） and ① only, inside a sentence where 「一是」 would not be grammatical. */
export type Marking = 'any' | 'signs' | 'none'
const markings: readonly Marks[] = [
  noMarks,
  noMarks,
  noMarks,
  noMarks,
  (index) => `（${index + 1}）`,
  (index) => '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮'[index] ?? '',
  (index) => `${hanNumber(index + 1)}是`
]

/** Items in a sentence, all in one wording, with or without marks in front of them. */
export function list(w: Writer, items: readonly Item[], wordings: readonly string[], marking: Marking = 'any'): Listed {
  const wording = [w.style.pick(wordings)]
  const known = marking === 'any' ? markings : markings.slice(0, -1)
  const marks = marking !== 'none' && items.length > 1 ? w.style.pick(known) : noMarks
  const inner = wording[0]?.includes('，') || marks !== noMarks
  const joint = inner ? (marks === noMarks ? '；' : w.style.pick(['；', '，'])) : w.style.pick(['、', '，', '，', '；'])
  const runs: Run[] = []
  const values: number[] = []
  const shares: number[] = []
  const slots: Record<string, number>[] = []
  for (const [index, item] of items.entries()) {
    if (index > 0) runs.push(joint)
    runs.push(marks(index))
    const said = w.say(wording, { M: item.name, V: item.value, p: item.share, ...item.slots })
    runs.push(...said.runs)
    values.push(said.ids['V'] as number)
    if (said.ids['p'] !== undefined) shares.push(said.ids['p'])
    slots.push(said.ids)
  }
  return { runs: runs.filter((run) => run !== ''), values, shares, slots }
}

/** 「A、B和C」 and their values 「1、2和3」, for 分别为. */
export function respectively(
  w: Writer,
  items: readonly Item[]
): { names: string; runs: readonly Run[]; values: readonly number[] } {
  const and = w.style.pick(['和', '、', '、'])
  const joint = (index: number) => (index === 0 ? '' : index === items.length - 1 ? and : '、')
  const names = items.map((item, index) => joint(index) + item.name).join('')
  const shared = w.style.chance(0.2) && items.length > 1
  const values = items.map((item, index) =>
    shared && item.bare && index < items.length - 1 ? item.bare() : item.value()
  )
  return { names, values, runs: values.flatMap((id, index) => (index === 0 ? [id] : [joint(index), id])) }
}
