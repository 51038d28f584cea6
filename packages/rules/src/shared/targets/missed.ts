import { type Fact, isFigureSlot, type Part, type Report } from '@gouji/core'
import type { IndicatorName } from './names.js'
import { causeWords, degreeLabels, degreeWords, missedWords } from './targets.data.js'

const FARTHEST = 60
const LEAST_NAME = 4
/** Enough for any report; keeps the cost of looking names up bounded. */
const MOST_SENTENCES = 300

/** Whether the words around a result say that it fell short: 「71%，未达80%扣1分」「因疫情影响，培训80人」. */
export function saysMissed(actual: Fact): boolean {
  const { sentence } = actual
  if (!sentence) return false
  const { skeleton } = sentence
  const behind = skeleton.slice(actual.at + 1, Math.min(nextNamed(actual), actual.at + FARTHEST))
  if (missedWords.test(behind) || causeWords.test(behind) || degreeWords.test(behind)) return true
  // 「按期完工率87.5%，8个项目中有7个按期完工，某项目未按期完工」: said further on in the same breath
  if (/未(?:能)?(?:按期|按时|如期|完工|竣工|开工|达标)/.test(skeleton.slice(actual.at + 1).split('；')[0] as string))
    return true
  return causeWords.test(skeleton.slice(previousSlot(skeleton, actual.at) + 1, actual.at))
}

/** Where the words of the next indicator begin: its clause; the end of the sentence when there is none. */
function nextNamed(actual: Fact): number {
  const { sentence } = actual
  if (!sentence) return actual.at
  const { facts } = sentence
  for (let i = facts.indexOf(actual) + 1; i < facts.length; i++) {
    const fact = facts[i] as Fact
    if (fact.at > actual.at + FARTHEST) break
    if (
      fact.label.length > 3 &&
      !degreeLabels.test(fact.label) &&
      fact.figure.unitKind !== 'score' &&
      !missedWords.test(fact.lead)
    )
      return fact.at - fact.lead.length
  }
  return sentence.skeleton.length
}

function previousSlot(skeleton: string, at: number): number {
  for (let i = at - 1; i >= 0; i--) if (isFigureSlot(skeleton[i] as string)) return i
  return -1
}

const known = new WeakMap<Report, ReadonlyMap<Part, string>>()

/** Whether a sentence of this part, or of the narrative that a form is annexed to, says that something was missed and names this indicator. */
export function namedAsMissed(report: Report, part: Part, name: IndicatorName): boolean {
  if (name.text.length < LEAST_NAME) return false
  const found = admissionsOf(report)
  for (let index = part.index; index >= 0; index--) {
    const other = report.parts[index]
    if (!other) break
    if (found.get(other)?.includes(name.text)) return true
    if (other.kind !== 'form' && other.kind !== 'unknown') break
  }
  return false
}

/** The sentences that say that something was missed, joined, by part. */
function admissionsOf(report: Report): ReadonlyMap<Part, string> {
  const before = known.get(report)
  if (before) return before
  const found = new Map<Part, string[]>()
  for (const block of report.blocks) {
    if (block.kind !== 'paragraph') continue
    const text = report.plain.slice(block.span.start, block.span.end)
    if (!missedWords.test(text)) continue
    for (const words of text.split(/[。；]/)) {
      if (!missedWords.test(words)) continue
      const list = found.get(block.part)
      if (!list) found.set(block.part, [words])
      else if (list.length < MOST_SENTENCES) list.push(words)
    }
  }
  const joined = new Map([...found].map(([part, sentences]) => [part, sentences.join('\n').replace(/[^\S\n]/g, '')]))
  known.set(report, joined)
  return joined
}
