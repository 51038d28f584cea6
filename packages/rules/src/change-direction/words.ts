import { type Fact, isAmount, type Issue, type Report, sameKind } from '@gouji/core'
import { currentLevels } from '../shared/change-current.js'
import { nameMatch, nounOf } from '../shared/change-names.js'
import { priorLevels } from '../shared/change-prior.js'
import type { Direction } from '../shared/change-scan.js'
import { type Change, directionOfChange, findChanges } from '../shared/changes.js'

/** What the words for a change say against their figures' signs, against each other, or not at all. */
export function* directionIssues(report: Report): Iterable<Issue> {
  for (const change of findChanges(report)) {
    yield* negativeChange(change)
    yield* oppositeWords(change)
    yield* missingDirection(report, change)
    yield* zeroBase(report, change)
  }
  for (const fact of report.facts) yield* wordlessDifference(report, fact)
}

/** 增加-3.2万元: word and sign each say the direction. A growth rate of −5% is common speech in economics, and left alone. */
function* negativeChange({ amount, sentence }: Change): Iterable<Issue> {
  if (!amount || amount.direction === 0 || !isNegative(amount.fact)) return
  if (/以[“"]?[-－−—][”"]?号|负数|“-”/.test(sentence.skeleton)) return
  const { figure } = amount.fact
  yield { kind: 'negative-change', span: figure.span, data: { word: amount.word, number: figure.text } }
}

/** A verb of a change with the figure that it stands before. */
interface Verb {
  readonly fact: Fact
  readonly direction: Direction
  readonly word: string
}

/** 增加5万元，下降10%; 由92%降到95%，提高3个百分点: at the verb that comes second. */
function* oppositeWords({ move, amount, rate, points }: Change): Iterable<Issue> {
  const verbs: Verb[] = move ? [{ fact: move.to, direction: move.direction, word: move.word }] : []
  for (const mention of [amount, rate, points]) if (mention) verbs.push(mention)
  verbs.sort((a, b) => a.fact.at - b.fact.at)
  if (verbs.some(({ fact }) => isNegative(fact) || fact.figure.value.isZero())) return
  const first = verbs.find(({ direction }) => direction !== 0)
  const second = first && verbs.find(({ direction }) => direction === -first.direction)
  if (!first || !second) return
  yield {
    kind: 'opposite-words',
    span: second.fact.figure.span,
    data: { first: first.word, second: second.word },
    related: [{ label: first.word, span: first.fact.figure.span }]
  }
}

/**
 * 「收、支总计均为1784.89万元。与2023年度相比，收、支总计各3751.41万元，下降67.76%」: the same name with another amount
 * behind a comparison, and a rate that falls. Where the amount may be this year's or last year's, nothing is said.
 */
function* missingDirection(report: Report, change: Change): Iterable<Issue> {
  const { bare, base, rate } = change
  if (!bare || !base || !rate || rate.direction === 0 || base.kind !== 'prior' || isOfYearBefore(bare, change)) return
  const same = currentLevels(report, change).find(({ fact, firm }) => firm && isRestated(change, bare, fact))?.fact
  if (!same || same.figure.value.eq(bare.figure.value)) return
  const { figure } = bare
  const word = rate.direction > 0 ? '增加' : '减少'
  yield {
    kind: 'missing-direction',
    span: figure.span,
    data: { number: figure.text },
    related: [
      { label: nounOf(same), span: same.figure.span },
      { label: rate.word, span: rate.fact.figure.span }
    ],
    fix: { span: figure.span, text: `${word}${figure.text}` }
  }
}

/** 「2018年909个，2019年897个，12个。」: two years' amounts, and their difference without any word. */
function* wordlessDifference(report: Report, fact: Fact): Iterable<Issue> {
  const { sentence, figure } = fact
  if (fact.lead !== '' || !sentence || !/^[，,]$/.test(sentence.skeleton[fact.at - 1] ?? '') || !isAmount(fact)) return
  if (!/^[，,。；;]?$/.test(sentence.skeleton[fact.at + 1] ?? '')) return
  const [a, b] = [report.facts[fact.index - 2], report.facts[fact.index - 1]]
  if (!a || !b || a.sentence !== sentence || !sameKind(a, fact) || !sameKind(b, fact)) return
  if (b.scope.opener === 'respectively' || !areTwoYears(a, b) || figure.value.isZero()) return
  if (!a.figure.value.minus(b.figure.value).abs().eq(figure.value)) return
  const later = isEarlier(a, b) ? b : a
  const earlier = later === a ? b : a
  yield {
    kind: 'missing-direction',
    span: figure.span,
    data: { number: figure.text },
    related: [
      { label: nounOf(later), span: later.figure.span },
      { label: nounOf(earlier), span: earlier.figure.span }
    ],
    fix: { span: figure.span, text: `${later.figure.value.gt(earlier.figure.value) ? '增加' : '减少'}${figure.text}` }
  }
}

function areTwoYears(a: Fact, b: Fact): boolean {
  return isEarlier(a, b) !== isEarlier(b, a)
}

function isEarlier(a: Fact, b: Fact): boolean {
  if (a.year !== undefined && b.year !== undefined && a.year !== b.year) return a.year === b.year - 1
  return a.relativeYear < 0 && b.relativeYear === 0
}

function isOfYearBefore(bare: Fact, { base }: Change): boolean {
  return bare.relativeYear < 0 || (base?.year !== undefined && bare.year === base.year)
}

/** Whether `bare` can be no second amount of the same thing: it has the current one's name, or none at all behind 相比. */
function isRestated({ base, subject, sentence }: Change, bare: Fact, current: Fact): boolean {
  const { skeleton } = sentence
  const compared = base !== undefined && /(?:相比|比较|对比|同比)$/.test(skeleton.slice(base.at, base.end))
  if (compared && subject !== '' && nameMatch(subject, nounOf(current)) >= 0.9 && !/\uE00A/.test(bare.lead)) return true
  const alone = /[，,]/.test(skeleton[bare.at - 1] ?? '') && /[，,]/.test(skeleton[bare.at + 1] ?? '')
  return (compared && /^[，,]?各?均?$/.test(skeleton.slice(base?.end, bare.at))) || (alone && bare.at > current.at)
}

/** 上年0万元，增加0.3万元，增长100%: nothing to divide by. 增长0% of templates is left alone. */
function* zeroBase(report: Report, change: Change): Iterable<Issue> {
  const { rate, amount } = change
  if (!rate || rate.fact.figure.value.isZero()) return
  const prior = priorLevels(report, change).find(({ firm }) => firm)?.fact
  const current = currentLevels(report, change).find(({ firm }) => firm)?.fact
  const isZero = prior ? isAmount(prior) && prior.figure.value.isZero() : isAllNew(change, current, amount?.fact)
  if (!isZero) return
  const { figure } = rate.fact
  yield { kind: 'zero-base', span: figure.span, severity: 'info', data: { number: figure.text } }
}

/** This year's amount is all increase: last year there was none. */
function isAllNew(change: Change, current: Fact | undefined, amount: Fact | undefined): boolean {
  if (!change.base || !current || !amount || directionOfChange(change) <= 0) return false
  return !amount.figure.value.isZero() && current.figure.value.eq(amount.figure.value)
}

function isNegative(fact: Fact): boolean {
  return fact.figure.value.isNegative() && !fact.figure.value.isZero()
}
