import { type Fact, figureOf, type Reading, type Relation, type Report, type Sentence, SLOT, sum } from '@gouji/core'
import { scoresIn } from '../shared/prose-scores.js'
import { meanWords, plainlyScored, wholeWords } from '../shared/score-words.data.js'

const LEAST_PARTS = 2
/** 「产出指标49.60分、…，合计98.10分」: what says that a score adds up those in front of it. */
const totalWords =
  /(?:合计|共计|总计|总分|总得分|综合得分|综合评分|总评分|自评得分|自评总分|最终得分|评价得分|累计得分)(?:得分)?(?:为|是|共|得|:|：)*$/
/** Weights, deductions and rules are listed with the same unit. */
const otherWords = /满分|分值|权重|扣|标准分|每|优|良|合格|等级/

const { score } = SLOT
/** Names and scores in turn to the end of the sentence. */
const joinedScores = new RegExp(`^[：:](?:[^：:；。，、\uE000-\uE00A]+${score}[、，,和及]?)+等?[。；]?$`)

/** The total of the sentence before: 「以上共计97.45分」. */
const ofThese = /^(?:以上|上述)(?:各项|[两三四五六七八九十]项)?(?:指标)?(?:得分)?(?:共计|合计|总计)/

/** The parts of an evaluation, whatever is said of them. */
const components =
  /^(?:项目|部门|预算|绩效)?(?:决策|投入|过程|管理|产出|效果|效益|成本|满意度|执行率|预算执行率?|资金执行率?|履职|可持续)[^分]{0,6}$/

/** A total and the scores that it adds up. */
export interface ScoreList {
  readonly total: Fact
  readonly parts: readonly Fact[]
  /** 等 and the like say that parts may be missing. */
  readonly open: boolean
}

/** Totals of scores inside one sentence: a list with its sum behind it, or a total with 其中 and its parts. */
export function scoreLists(report: Report): ScoreList[] {
  const lists: ScoreList[] = []
  for (const sentence of report.sentences) {
    if (sentence.block.kind === 'cell') continue
    const scores = scoresOf(sentence)
    if (scores.length === 0) continue
    const list =
      totalOfBefore(report, sentence, scores) ?? totalBehind(sentence, scores) ?? totalInFront(sentence, scores)
    if (list) lists.push(list)
  }
  return lists
}

export function* listRelations(lists: readonly ScoreList[]): Iterable<Relation> {
  for (const { total, parts, open } of lists) {
    const reading: Reading = {
      expression: sum(parts.map((part) => figureOf(part))),
      binding: open ? 'loose' : 'firm',
      ...(open ? { doubt: 'list-may-be-partial' as const } : {})
    }
    yield { kind: 'list', stated: { label: total.label, figure: total.figure }, comparison: '=', readings: [reading] }
  }
}

function scoresOf(sentence: Sentence): Fact[] {
  return sentence.facts.filter((fact) => fact.figure.unitKind === 'score' && fact.figure.upper === undefined)
}

function totalOfBefore(report: Report, sentence: Sentence, scores: readonly Fact[]): ScoreList | undefined {
  const [total] = scores
  const before = report.sentences[sentence.index - 1]
  if (scores.length !== 1 || !total || before?.block !== sentence.block || !ofThese.test(sentence.skeleton))
    return undefined
  const given = scoresIn(report, before.block).filter(
    ({ fact, full }) => full !== undefined && fact.sentence === before
  )
  if (given.length > 0) return undefined
  const parts = scoresOf(before)
  return areParts(before, parts) ? { total, parts, open: false } : undefined
}

/** The parts stand in one list, right in front of the total. */
function totalBehind(sentence: Sentence, scores: readonly Fact[]): ScoreList | undefined {
  const total = scores.findLast((fact) => totalWords.test(wordsBefore(sentence, fact)))
  if (!total) return undefined
  const parts = scores.filter((fact) => fact.at < total.at)
  const oneList = parts.every((fact) => fact.scope === parts[0]?.scope)
  return oneList && areParts(sentence, parts) ? { total, parts, open: false } : undefined
}

function totalInFront(sentence: Sentence, scores: readonly Fact[]): ScoreList | undefined {
  const scope = scores.find(
    (fact) =>
      fact.scope.head &&
      fact.scope.opener !== 'root' &&
      (fact.scope.opener !== 'bracket' || isComponentList(fact.scope.facts))
  )?.scope
  const head = scope?.head
  if (!scope) return listBehindColon(sentence, scores)
  if (!head?.sentence || head.figure.unitKind !== 'score') return undefined
  const words = wordsBefore(head.sentence, head)
  if (!plainlyScored.test(words) || /(?:满分|分值)[^得]{0,4}$/.test(words)) return undefined
  const parts = scores.filter((fact) => fact.scope === scope)
  return areParts(sentence, parts) ? { total: head, parts, open: scope.open } : undefined
}

/** 「综合评分95.8分：投入14.7分、过程28.5分、…。」: the parts are all that follows, joined by 、 and ， alone. */
function listBehindColon(sentence: Sentence, scores: readonly Fact[]): ScoreList | undefined {
  const [total, first, ...others] = scores
  if (!total || !first || others.length === 0) return undefined
  const words = wordsBefore(sentence, total)
  if (!(plainlyScored.test(words) || totalWords.test(words)) || meanWords.test(words)) return undefined
  const parts = [first, ...others]
  const list = sentence.skeleton.slice(total.at + 1)
  if (!joinedScores.test(list)) return undefined
  return areParts(sentence, parts) ? { total, parts, open: /等[。；]?$/.test(list) } : undefined
}

/** 「得分92.6分（投入9分、过程27.6分、产出32分、效果24分）」: a bracket that names the parts of an evaluation. */
function isComponentList(facts: readonly Fact[]): boolean {
  return facts.length >= 3 && facts.every(({ figure, label }) => figure.unitKind === 'score' && components.test(label))
}

/** Each part with a name of its own, none of them a weight, a deduction or another total. */
function areParts(sentence: Sentence, parts: readonly Fact[]): boolean {
  if (parts.length < LEAST_PARTS) return false
  const names = new Set<string>()
  for (const part of parts) {
    const words = wordsBefore(sentence, part)
    if (
      part.label === '' ||
      otherWords.test(words) ||
      wholeWords.test(words) ||
      meanWords.test(words) ||
      names.has(part.label)
    )
      return false
    names.add(part.label)
  }
  return true
}

/** The words of the fact's own clause. */
function wordsBefore(sentence: Sentence, fact: Fact): string {
  const words = sentence.skeleton.slice(Math.max(0, fact.at - 20), fact.at)
  return words.slice(words.search(/[^，、；。（\uE000-\uE00A]*$/))
}
