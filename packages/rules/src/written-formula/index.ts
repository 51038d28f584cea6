import {
  defineRule,
  type Fact,
  factAt,
  isFigureSlot,
  operand,
  type Relation,
  type Report,
  type Sentence
} from '@gouji/core'
import { writtenFormulaMessage } from './message.js'
import { parseFormula } from './parse.js'

/** How far a formula may reach. */
const LONGEST = 160
const signs = /[÷×*/+＋]|[\uE000-\uE009][-−]/

/** Formulas that the text prints with their result: 「执行率94.2%（4710÷5000×100%）」, 「4710÷5000=94.2%」. Source: handbook B01–B06, A.3. */
function* relations(report: Report): Iterable<Relation> {
  for (const sentence of report.sentences) {
    if (!signs.test(sentence.skeleton)) continue
    const seen = new Set<Fact>()
    for (const relation of [...inBrackets(sentence), ...behindEquals(sentence)]) {
      const fact = sentence.facts.find(({ figure }) => figure === relation.stated.figure)
      if (!fact || seen.has(fact)) continue
      seen.add(fact)
      yield relation
    }
  }
}

/** 「药占比26.31%（药品收入7028.76万元÷医疗收入26715.18万元）」 */
function* inBrackets(sentence: Sentence): Iterable<Relation> {
  const { skeleton } = sentence
  for (let open = skeleton.indexOf('（'); open > 0; open = skeleton.indexOf('（', open + 1)) {
    const close = closing(skeleton, open)
    const stated = isFigureSlot(skeleton[open - 1] as string) ? factAt(sentence, open - 1) : undefined
    if (!stated || close < 0) continue
    // 「94.2%（即4710÷5000）」
    const from = /^(?:即|=|算式[:：]?|计算[:：]?)/.exec(skeleton.slice(open + 1, open + 5))?.[0].length ?? 0
    const relation = relationOf(sentence, stated, open + 1 + from, close)
    if (relation) yield relation
  }
}

function closing(skeleton: string, open: number): number {
  let depth = 0
  for (let at = open; at < Math.min(skeleton.length, open + LONGEST); at++) {
    if (skeleton[at] === '（') depth++
    else if (skeleton[at] === '）' && --depth === 0) return at
  }
  return -1
}

/** 「执行率=实际支出4710万元÷预算数5000万元×100%=94.2%」: what stands between two = signs, or between 为 and =. */
function* behindEquals(sentence: Sentence): Iterable<Relation> {
  const { skeleton } = sentence
  for (let equals = skeleton.indexOf('='); equals >= 0; equals = skeleton.indexOf('=', equals + 1)) {
    const stated = isFigureSlot(skeleton[equals + 1] ?? '') ? factAt(sentence, equals + 1) : undefined
    // a sign behind the result makes it part of a longer formula
    if (!stated || /[÷×*/+\-−]/.test(skeleton[equals + 2] ?? '')) continue
    for (const from of starts(skeleton, equals)) {
      const relation = relationOf(sentence, stated, from, equals)
      if (!relation) continue
      yield relation
      break
    }
  }
}

/** Where the formula in front of an = sign may begin, the longest first. */
function starts(skeleton: string, equals: number): number[] {
  const before = skeleton.slice(Math.max(0, equals - LONGEST), equals)
  const offset = equals - before.length
  const edge = Math.max(...[...'=，；。：:'].map((mark) => before.lastIndexOf(mark)))
  const words = /(?:为|是|即|约)(?=[（\uE000-\uE009])/.exec(before.slice(edge + 1))
  return [...(words ? [offset + edge + 1 + words.index + 1] : []), offset + edge + 1]
}

function relationOf(sentence: Sentence, stated: Fact, from: number, to: number): Relation | undefined {
  if (to - from > LONGEST || !signs.test(sentence.skeleton.slice(from, to))) return undefined
  const { figure } = stated
  if (figure.upper !== undefined || (figure.comparator !== undefined && figure.comparator !== '=')) return undefined
  const term = parseFormula(sentence, from, to)
  if (!term) return undefined
  const kind = figure.unitKind === 'none' ? 'number' : figure.unitKind
  // a score is often printed bare: 10×94.2%=9.42分
  const fits =
    term.kind === kind || (term.kind === 'number' && kind === 'score') || (term.kind === 'score' && kind === 'number')
  if (!fits) return undefined
  return {
    kind: 'written-formula',
    stated: operand(stated),
    comparison: '=',
    readings: [{ expression: term.expression, binding: 'firm' }]
  }
}

/** Formulas in the text against the results that stand beside them. */
export const writtenFormula = defineRule({
  meta: {
    id: 'written-formula',
    title: { zh: '文中算式', en: 'Formulas in the text' },
    severity: 'error',
    preset: 'recommended',
    covers: ['B01', 'B06', 'B35']
  },
  relations,
  checkMessage: writtenFormulaMessage
})
