import type { Block, Fact, Report, Section } from '@gouji/core'
import { nameFrom, nameMatch, nounOf } from '../shared/change-names.js'
import { currentLevels } from '../shared/change-current.js'
import type { Level } from '../shared/change-levels.js'
import type { Direction } from '../shared/change-scan.js'
import { directionOfChange, findChanges } from '../shared/changes.js'
import { findFlats, type Flat } from '../shared/flats.js'

/** One named change: 「公务接待费…比上年减少1.73万元」, or 与上年持平. */
export interface Entry {
  readonly name: string
  readonly block: Block
  readonly offset: number
  /** What it is measured against: only changes against the same are added up. */
  readonly against: 'prior' | 'budget'
  readonly year?: number
  /** The amount of change; missing for 持平. */
  readonly amount?: Fact
  readonly direction: Direction
  readonly rate?: Fact
  readonly rateDirection: Direction
  /** This year's amount, where it is known for sure. */
  readonly current?: Fact
  /** 基本持平, or 增加5万元，下降10%: the change is not known. */
  readonly about: boolean
}

/** All named changes, in the order of the text. Among reasons (主要是公务接待费减少…) only those with a name of their own. */
export function entriesOf(report: Report): Entry[] {
  const entries: Entry[] = []
  for (const change of findChanges(report)) {
    const { amount, base, rate, sentence } = change
    const direction = directionOfChange(change)
    if (!amount || !base || direction === 0 || amount.fact.figure.unitKind !== 'money') continue
    if (change.reason && change.subject === '') continue
    const current = currentLevels(report, change)[0]
    const { block } = sentence
    entries.push({
      name: change.subject || nameOfChange(current?.fact, block),
      block,
      offset: amount.fact.figure.span.start,
      against: base.kind,
      ...(base.year === undefined ? {} : { year: base.year }),
      amount: amount.fact,
      direction,
      ...(rate ? { rate: rate.fact } : {}),
      rateDirection: rate?.direction ?? 0,
      about: rate !== undefined && rate.direction * direction < 0,
      ...(current?.firm ? { current: current.fact } : {})
    })
  }
  for (const flat of findFlats(report)) {
    const current = flat.change ? currentLevels(report, flat.change)[0] : namedBefore(report, flat)
    entries.push({
      name: flat.name || nameOfChange(current?.fact, flat.block),
      block: flat.block,
      offset: flat.offset,
      against: 'prior',
      direction: 0,
      rateDirection: 0,
      about: flat.about,
      ...(flat.year === undefined ? {} : { year: flat.year }),
      ...(current?.firm ? { current: current.fact } : {})
    })
  }
  return entries.sort((a, b) => a.offset - b.offset)
}

const MOST_BACK = 8

/** 「因公出国（境）费支出0万元，…。因公出国（境）支出决算与上年持平。」: the amount of that name earlier in the paragraph. */
function namedBefore(report: Report, flat: Flat): Level | undefined {
  const facts = (report.factsByBlock.get(flat.block.index) ?? []).filter(
    (fact) => fact.figure.span.start < flat.offset && fact.figure.unitKind === 'money'
  )
  const fact = facts.slice(-MOST_BACK).findLast((candidate) => nameMatch(flat.name, nounOf(candidate)) >= 0.75)
  return fact && { fact, firm: true }
}

/**
 * The current amount's own name, or that of a figure before it in its sentence (「“三公”经费预算28.92万元，决算为24.91万元，
 * 较上年减少…」), else the item's heading (「2.公务接待费。2023年决算数0.1万元，比2022年减少…」).
 */
function nameOfChange(current: Fact | undefined, block: Block): string {
  const facts = current?.sentence?.facts ?? []
  const at = current ? facts.indexOf(current) : -1
  for (let i = at; i >= 0 && i > at - MOST_BACK; i--) {
    const name = nounOf(facts[i] as Fact)
    if (name !== '') return name
  }
  return nameFrom(block.section.title)
}

/** The chapter that an entry stands in: the highest section below the document and its 第二部分. */
export function chapterOf(block: Block): Section {
  let { section } = block
  while (section.parent && section.parent.level > 0 && section.parent.marker?.style !== 'part') section = section.parent
  return section
}
