const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9
}
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 拾: 10, 佰: 100, 仟: 1000 }
const BIG: Readonly<Record<string, number>> = { 万: 4, 萬: 4, 亿: 8 }
const CAPITALS = /[壹贰叁肆伍陆柒捌玖拾佰仟]/
/** Longer ones are no numbers; keeps every value below 2⁵³. */
const LONGEST = 18

export const hanDigits = '零〇○一二两三四五六七八九壹贰叁肆伍陆柒捌玖'
export const hanNumerals = `${hanDigits}十百千万亿拾佰仟萬`

export interface HanNumber {
  readonly value: number
  /** 4 for 三十万, 8 for 两亿: what the numeral is counted in. */
  readonly power: number
  readonly capital: boolean
}

/**
 * The value of a Chinese numeral: 二十三 → 23, 二百零八 → 208, 叁拾陆万 → 360000. Undefined for what is no plain number:
 * 三五 (about), 十四五 (a name), 一百二 (colloquial), 万 alone, 二〇二二 (a year; see {@link hanYear}).
 */
export function parseHan(run: string): HanNumber | undefined {
  if (run.length > LONGEST) return undefined
  let total = 0
  let section = 0
  let pending = -1
  let zero = false
  let lastUnit = Infinity
  let lastBig = Infinity
  for (const char of run) {
    const digit = DIGITS[char]
    const unit = UNITS[char]
    const big = BIG[char]
    if (digit === 0) {
      if (pending >= 0) return undefined
      zero = true
    } else if (digit !== undefined) {
      if (pending >= 0) return undefined
      pending = digit
    } else if (unit !== undefined) {
      // 十二 begins with its unit; 百, 千 need a digit
      if (pending < 0 && (unit !== 10 || section > 0 || zero)) return undefined
      if (unit >= lastUnit) return undefined
      section += (pending < 0 ? 1 : pending) * unit
      lastUnit = unit
      pending = -1
      zero = false
    } else if (big !== undefined) {
      const whole = section + Math.max(pending, 0)
      // 万亿: the larger word multiplies all before it
      if (big > lastBig && lastBig === 4 && whole === 0) total *= 10 ** big
      else if (whole === 0 || big >= lastBig) return undefined
      else total += whole * 10 ** big
      lastBig = big
      section = 0
      pending = -1
      zero = false
      lastUnit = Infinity
    } else return undefined
  }
  if (
    pending >= 0 &&
    !zero &&
    ((lastUnit !== 10 && lastUnit !== Infinity) || (lastUnit === Infinity && lastBig !== Infinity))
  )
    return undefined
  if (pending < 0 && zero) return run === '零' ? { value: 0, power: 0, capital: false } : undefined
  const value = total + section + Math.max(pending, 0)
  if (pending < 0 && section === 0 && total === 0) return undefined
  const power = section === 0 && pending < 0 ? trailingPower(run) : 0
  return { value, power, capital: CAPITALS.test(run) }
}

function trailingPower(run: string): number {
  const last = BIG[run.at(-1) as string] ?? 0
  return run.endsWith('万亿') ? 12 : last
}

/** 二〇二二 → 2022; undefined when it is not four digits of the 20th or 21st century. */
export function hanYear(run: string): number | undefined {
  if (run.length !== 4) return undefined
  let year = 0
  for (const char of run) {
    const digit = DIGITS[char]
    if (digit === undefined || char === '两') return undefined
    year = year * 10 + digit
  }
  return year >= 1900 && year <= 2099 ? year : undefined
}

/** 九十五点三 → its literal `95.3`; whole numbers without a point too. Undefined when it is no number. */
export function hanLiteral(run: string): string | undefined {
  const point = run.indexOf('点')
  const whole = parseHan(point < 0 ? run : run.slice(0, point))
  if (!whole) return undefined
  if (point < 0) return String(whole.value)
  let decimals = ''
  for (const char of run.slice(point + 1)) decimals += DIGITS[char]
  return decimals === '' || decimals.includes('undefined') ? undefined : `${whole.value}.${decimals}`
}
