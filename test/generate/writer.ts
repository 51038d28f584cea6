import type { Block, Cell, Draft, Family, Node, Relation, Run, Spot } from './draft.js'
import type { Look } from './look.js'
import { Numbering } from './numbering.js'
import { type Said, type Slots, say } from './phrase.js'
import { decimalString, dropZeros, groupThousands, moneyScales, type Print, print, wordPrint } from './print.js'
import { Random, seedOf } from './random.js'
import { nodesOf } from './truth.js'

/** An amount of money, in 元. */
export interface Amount {
  readonly key: string
  readonly yuan: number
}

/** A count of things or a measured quantity: `n × 10^-decimals` of its unit. */
export interface Count {
  readonly key: string
  readonly n: number
  readonly unit: string
  readonly decimals?: number
}

/** How one mention departs from the look of the report. */
export interface Mention {
  readonly unit?: '元' | '万元' | '亿元'
  readonly decimals?: number
  /** Without its unit, as in a table. */
  readonly bare?: boolean
}

const powers: Readonly<Record<string, number>> = { 万: 4, 亿: 8 }

/** Writes a report: makes the figures, keeps what relations they stand in, and collects lines. */
export class Writer {
  readonly #facts: number
  readonly style: Random
  readonly look: Look
  readonly kind: string
  readonly year: number
  readonly blocks: Block[] = []
  readonly nodes: Node[] = []
  readonly relations: Relation[] = []
  readonly spots: Spot[] = []
  readonly numbering: Numbering

  constructor(kind: string, year: number, facts: number, style: Random, look: Look) {
    this.kind = kind
    this.year = year
    this.#facts = facts
    this.style = style
    this.look = look
    this.numbering = new Numbering(this)
  }

  /** Randomness for the facts of one part of the report: the same whatever the style, and in whatever order it is asked for. */
  facts(key: string): Random {
    return new Random(seedOf(this.#facts, key))
  }

  add(made: Print, key: string): number {
    const id = this.nodes.length
    this.nodes.push({ id, key, ...made })
    return id
  }

  /** A word that a slip may change. */
  word(text: string, key = 'word'): number {
    return this.add(wordPrint(text), key)
  }

  money(amount: Amount, mention: Mention = {}): number {
    const { look } = this
    const wanted = mention.unit ?? (look.unit === 'auto' ? (amount.yuan >= 1e8 ? '亿元' : '万元') : look.unit)
    const unit =
      wanted === '亿元' && mention.unit === undefined && amount.yuan !== 0 && amount.yuan < 1e6 ? '万元' : wanted
    const scale = moneyScales[unit] ?? 0
    const decimals =
      mention.decimals ??
      (look.unit === 'auto' && unit === '亿元' ? 4 : look.unit === '亿元' && unit === '万元' ? 2 : look.decimals)
    let digits = decimalString(BigInt(amount.yuan), 10n ** BigInt(scale), decimals)
    if (amount.yuan === 0 || look.zeros !== 'keep') digits = dropZeros(digits, look.zeros === 'all')
    if (look.thousands) digits = groupThousands(digits)
    return this.add(
      print('money', digits, mention.bare ? '' : look.gap + unit, scale, unit === '元' && decimals === 2),
      amount.key
    )
  }

  count(count: Count, bare = false): number {
    const decimals = count.decimals ?? 0
    let digits = decimalString(BigInt(count.n), 10n ** BigInt(decimals), decimals)
    if (this.look.zeros !== 'keep') digits = dropZeros(digits, this.look.zeros === 'all')
    const power = powers[count.unit[0] ?? ''] ?? 0
    const exact = power === 0 && decimals === 0
    return this.add(
      print(exact ? 'count' : 'measure', digits, bare ? '' : this.look.gap + count.unit, power, exact),
      count.key
    )
  }

  /** `num ÷ den` as a percentage. */
  rate(key: string, num: number, den: number, decimals = this.look.rateDecimals, cut = this.look.cut): number {
    const print100 = (places: number) =>
      decimalString(BigInt(Math.round(num)) * 100n, BigInt(Math.round(den)), places, cut)
    let digits = print100(decimals)
    // Nobody writes 「增长0%」 of something that grew.
    if (Number(digits) === 0 && num !== 0) digits = print100(2)
    if (this.look.rateZeros !== 'keep') digits = dropZeros(digits, this.look.rateZeros === 'all')
    return this.add(print('rate', digits, this.look.gap + this.look.percent, -2, false), key)
  }

  /** Hundredths of a point, printed 「9.27分」. */
  score(key: string, hundredths: number, unit = '分', zeros: Look['zeros'] = this.look.zeros): number {
    let digits = decimalString(BigInt(hundredths), 100n, 2)
    if (zeros !== 'keep') digits = dropZeros(digits, zeros === 'all')
    return this.add(print('score', digits, unit, 0, true), key)
  }

  say(bank: readonly string[], slots: Slots): Said {
    const words: { node: number; now: string }[] = []
    const said = say(bank, slots, this.style, (text, now) => {
      const node = this.word(text, 'direction')
      words.push({ node, now })
      return node
    })
    const near = Object.values(said.ids)
    for (const edit of words) this.spots.push({ family: 'direction', edits: [edit], near })
    return said
  }

  relate(relation: Relation): void {
    this.relations.push(relation)
  }

  spot(family: Family, node: number, now: string, near: readonly number[] = []): void {
    this.spots.push({ family, edits: [{ node, now }], near })
  }

  /** A head of a table, now and then with the line breaks that Word leaves inside narrow cells. */
  broken(head: string): string {
    if (head.length < 5 || !this.style.chance(0.12)) return head
    const at = Math.ceil(head.length / 2)
    return head.slice(0, at) + this.style.pick(['\n', '\n\n']) + head.slice(at)
  }

  /** The label of a total row. */
  totalLabel(): string {
    return this.style.pick(['合计', '合计', '总计', '合 计', '合　计'])
  }

  /** Sentences joined to a paragraph. */
  paragraph(...sentences: (readonly Run[])[]): void {
    const said = sentences.filter((runs) => runs.length > 0)
    if (said.length === 0) return
    this.blocks.push({
      type: 'paragraph',
      runs: [...said.flatMap((runs, index) => (index === 0 ? runs : ['。', ...runs])), '。']
    })
  }

  /** A line as it is, without a full stop. */
  line(...runs: Run[]): void {
    this.blocks.push({ type: 'paragraph', runs })
  }

  heading(level: number, title: string): void {
    const marker = this.numbering.next(level)
    this.blocks.push({ type: 'heading', level, runs: marker === undefined ? [title] : [marker, title] })
  }

  /** A numbered title that the paragraph follows on the same line: 「（一）机构组成。…」. */
  runIn(level: number, title: string, ...sentences: (readonly Run[])[]): void {
    const marker = this.numbering.next(level)
    const runs: Run[] = marker === undefined ? [title] : [marker, title]
    for (const sentence of sentences) if (sentence.length > 0) runs.push('。', ...sentence)
    this.blocks.push({ type: 'paragraph', runs: [...runs, '。'] })
  }

  grid(rows: readonly (readonly Cell[])[]): void {
    this.blocks.push({ type: 'grid', rows })
  }

  /** The first figure that prints a quantity. */
  find(key: string): number | undefined {
    return this.nodes.find((node) => node.key === key)?.id
  }

  finish(): Draft {
    this.numbering.close(0)
    for (const { id, kind, text } of this.nodes) {
      if (kind === 'money' && text.includes('.'))
        this.spot('malformed', id, text.replace('.', this.style.pick(['..', '．'])))
    }
    const { kind, year, blocks, nodes } = this
    const printed = new Set(
      blocks.flatMap((block) => (block.type === 'grid' ? block.rows.flat().flatMap((cell) => cell ?? []) : block.runs))
    )
    const stands = (id: number) => printed.has(id) || nodes[id]?.key === 'hundred'
    const relations = this.relations.filter((relation) => nodesOf(relation).every(stands))
    const spots = this.spots.filter((spot) => spot.edits.every(({ node }) => stands(node)))
    return { kind, year, blocks, nodes, relations, spots }
  }
}
