import { format, isDateFormat } from 'numfmt'
import { CHINESE_WORDS } from './formats.data.js'

/** Days between the first days of the two calendars that workbooks count from. */
const DAYS_1904 = 1462
const KEPT = 512

/** Says how a workbook shows a number in a format. */
export class NumberFormats {
  readonly #date1904: boolean
  readonly #patterns = new Map<string, string | undefined>()
  readonly #dates = new Map<string, boolean>()

  constructor(date1904: boolean) {
    this.#date1904 = date1904
  }

  /** The number as the cell prints it, without the blanks that pad it; a format that is none is `General`. */
  shown(value: number, code: string): string {
    const pattern = this.#patternOf(code)
    if (pattern === undefined || pattern === 'General' || pattern === '@') return general(value)
    const serial = this.#date1904 && this.#isDate(pattern) ? value + DAYS_1904 : value
    try {
      return format(pattern, serial, { locale: 'zh-CN' }).trim()
    } catch {
      this.#patterns.set(code, undefined)
      return general(value)
    }
  }

  #isDate(pattern: string): boolean {
    const known = this.#dates.get(pattern)
    if (known !== undefined) return known
    const is = isDateFormat(pattern)
    this.#dates.set(pattern, is)
    return is
  }

  #patternOf(code: string): string | undefined {
    if (this.#patterns.has(code)) return this.#patterns.get(code)
    let pattern = code
    for (const [chinese, known] of CHINESE_WORDS) pattern = pattern.replace(chinese, known)
    if (this.#patterns.size >= KEPT) this.#patterns.clear()
    this.#patterns.set(code, pattern)
    return pattern
  }
}

function general(value: number): string {
  return format('General', value)
}
