import { type Fact, groupOf, nameOf, nameScore, remembered, subjectsAgree } from '@gouji/core'

const changeWords =
  /[多少](?:支出|收入|完成|拨付|使用)|增加|减少|增长|下降|提高|降低|上升|增幅|降幅|节约|追加|调增|调减/
/** 「服务对象满意度年初目标90%，全年实际98.78%」: of what, the words in front say. */
const bareResult = /^(?:全年|年度|年末|当年|本年)?实际(?:完成|达到|达成|实现)?(?:值|数|率)?(?:为|是)?$/
const LEAST_SCORE = 0.6
const LEAST_RELATED = 0.3
const ZERO = 48

/** The words that a restated figure is known by: those before it, those behind it, or the title of its item. */
export function nameOfFact(fact: Fact): string {
  const { section } = fact.block
  if (
    fact.subject === '' &&
    fact.tail.length < 2 &&
    section.marker &&
    !section.heading &&
    fact.block.span.start === section.span.start
  )
    return nameOf(itemName(section.title))
  const before = ownName(fact.label)
  if (before.length >= 4 || fact.cell) return before
  const behind = nameOf(fact.tail)
  return behind.length >= 4 ? behind : before
}

/** 「本年收入包括财政拨款」 → 「财政拨款」 */
const ownName = remembered((label) => nameOf(label.replace(/^.*?(?:包括|包含|上解|其中|含)/, '')))

/** 「住房保障支出（类）住房改革支出（款）住房公积金（项）」 → 「住房公积金」 */
function itemName(title: string): string {
  const line = /(?:^|[）)])([^（()）]+)[（(]项[）)]$/.exec(title)
  return line?.[1] ?? title
}

/** Whether two figures may state one fact: same stage, period and kind of count; not a change, a norm or a bound. */
export function mayRestate(a: Fact, b: Fact): boolean {
  return sameTime(a, b) && restatable(a) && restatable(b)
}

/** Whether two figures speak of the same stage and period. */
export function sameTime(a: Fact, b: Fact): boolean {
  // what is carried over is last year's by its own name, whether the words or the column say so
  const carried = groupOf(a) === 'prior-carry' && groupOf(b) === 'prior-carry'
  if ((a.relativeYear !== b.relativeYear && !carried) || a.cumulative !== b.cumulative || a.asOf !== b.asOf)
    return false
  if (!carried && a.year !== undefined && b.year !== undefined && a.year !== b.year) return false
  return a.stage === b.stage || (a.stage !== 'target' && b.stage !== 'target')
}

/** Whether a figure states a fact of its own at all. */
export function restatable(fact: Fact): boolean {
  return statesNumber(fact) && !changeWords.test(fact.label) && !bareResult.test(fact.label) && !isShare(fact)
}

/** 「占总额的17.4%」: each part of a list has a share of its own. */
function isShare({ figure, label }: Fact): boolean {
  return figure.unitKind === 'ratio' && /^(?:占|为)(?!.*率)|占比|比重/.test(label)
}

/** Whether a figure is one number: no bound, range or norm. */
export function statesNumber({ figure, normative }: Fact): boolean {
  return figure.comparator === undefined && figure.upper === undefined && !normative
}

/** Whether the words of two figures speak of the same thing, as far as words can tell. */
export function namesAgree(a: Fact, b: Fact, digits: number): boolean {
  const left = nameOfFact(a)
  const right = nameOfFact(b)
  if (levelOf(left) !== levelOf(right)) return false
  const groups = [groupOf(a), groupOf(b)]
  const sameGroup = groups[0] !== undefined && groups[0] === groups[1]
  const otherGroup = groups[0] !== undefined && groups[1] !== undefined && !sameGroup
  // 「占」 and 「增长」 name nothing
  const score = Math.min(left.length, right.length) < 3 ? 0 : nameScore(left, right)
  // rates of neighbours lie close together: only the very same name counts
  if (a.figure.unitKind === 'ratio') return score === 1
  if (otherGroup) return score >= 0.9 && a.subject !== '' && b.subject !== ''
  if (score >= LEAST_SCORE) return true
  if (digits < 5 || !sameGroup) return false
  if (a.subject === b.subject) return true
  if (a.subject !== '' && b.subject !== '') return subjectsAgree(a.subject, b.subject)
  // a bare cell or a remark in brackets is of what its row or sentence speaks of, which words do not tell
  const [bare, named] = a.subject === '' ? [a, b] : [b, a]
  // a row of a table speaks of one project among others, a part of a list of one part
  if (named.cell || (named.scope.head && named.scope.opener !== 'bracket')) return false
  // 「支出决算为1615.27万元」 in the line of a class is of that class
  if (score < LEAST_RELATED && nameOfFact(bare) !== ownName(bare.label)) return false
  return !bare.cell && bare.scope.opener !== 'bracket'
}

/** The purse that a name speaks of: 中央财政资金 and 县级财政资金 are two, however alike the words. */
function levelOf(name: string): string {
  return /中央|国家|省级?|市级|州级|县级|区级|乡镇|镇级|本级|上级|自筹|社会/.exec(name)?.[0] ?? ''
}

/**
 * Whether figures of the same value state one fact: five digits do not agree by chance; four need measures that do not
 * contradict, three the same measure in text and table, or the same words.
 */
export function sameValueAgrees(a: Fact, b: Fact, digits: number): boolean {
  if (digits >= 5) return true
  if (changeWords.test(a.label) !== changeWords.test(b.label)) return false
  const [left, right] = [groupOf(a), groupOf(b)]
  const sameGroup = left !== undefined && left === right
  if (digits === 4 && (sameGroup || left === undefined || right === undefined)) return true
  if (sameGroup && (a.cell === undefined) !== (b.cell === undefined)) return true
  return namesAgree(a, b, digits)
}

/** The digits of the print without point and leading zeros: 「1382」 for 13.82 and for 0.1382. */
export function printedDigits({ figure }: Fact): string {
  const { digits, span, text, decimals, scale } = figure
  const number = text.slice(digits.start - span.start, digits.end - span.start)
  if (plainDigits.test(number)) return number
  const plain = /^[\d.,]+$/.test(number)
    ? number.replace(/[.,]/g, '')
    : figure.value
        .div(10 ** scale)
        .abs()
        .toFixed(decimals)
        .replace('.', '')
  return plain.replace(/^0+/, '')
}
const plainDigits = /^[1-9]\d*$/

/** Digits that carry the value: zeros at the end of a whole number are none. */
export function significantDigits(fact: Fact): number {
  const digits = printedDigits(fact)
  let length = digits.length
  while (length > 0 && digits.charCodeAt(length - 1) === ZERO) length--
  return length
}

/** Items of one list speak of different things although their words are the same. */
export function sameContext(a: Fact, b: Fact): boolean {
  if (a.block === b.block) return a.sentence === b.sentence ? a.scope === b.scope && a.segment !== b.segment : true
  if (a.cell && b.cell && a.cell.table === b.cell.table) return false
  return (
    a.block.section === b.block.section ||
    a.block.section.parent !== b.block.section.parent ||
    a.block.part !== b.block.part
  )
}
