import { type Fact, factAt, isFigureSlot, sameKind, SLOT } from '@gouji/core'

/** 「=实际支出835万元÷预算安排1000万元×100%=83.5%」: the 100% is of the formula, no rate. */
export function isFactor({ sentence, at }: Fact): boolean {
  return sentence !== undefined && /[×xX*＊÷]$/.test(sentence.skeleton.slice(0, at))
}

/** 「完成率90.7%（2156平方米÷2377平方米）」: the rate shows its own two figures. */
export function quotientBehind({ sentence, at }: Fact): { top: Fact; bottom: Fact } | undefined {
  if (!sentence || !/^（[\uE000-\uE009][÷/／][\uE000-\uE009]）/.test(sentence.skeleton.slice(at + 1))) return undefined
  const [top, bottom] = sentence.facts.filter((fact) => fact.at > at)
  return top && bottom && sameKind(top, bottom) ? { top, bottom } : undefined
}

/** 「占筹集总额3972.10万元的」「完成预算16.88万元的」: the base printed in the rate's own clause, behind 占, 完成 or 为. */
export function printedBase(rate: Fact): Fact | undefined {
  const { sentence, lead } = rate
  const from = Math.max(lead.lastIndexOf('占'), lead.lastIndexOf('完成'), lead.lastIndexOf('为'))
  if (!sentence || from < 0 || !lead.endsWith('的')) return undefined
  for (let i = lead.length - 1; i > from; i--)
    if (isFigureSlot(lead[i] as string)) return factAt(sentence, rate.at - lead.length + i)
  return undefined
}

/** The words in front of a rate back to the rate before it or the start of its segment. */
export function windowBefore(rate: Fact): string {
  const skeleton = rate.sentence?.skeleton.slice(0, rate.at) ?? ''
  const from = Math.max(skeleton.lastIndexOf(SLOT.ratio), skeleton.lastIndexOf('；'))
  return skeleton.slice(from + 1)
}
