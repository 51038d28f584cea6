/** The signs of a formula, each under one form. */
const signs: Readonly<Record<string, string>> = {
  '+': '+',
  '＋': '+',
  '-': '-',
  '−': '-',
  '－': '-',
  '*': '×',
  '×': '×',
  '＊': '×',
  '/': '÷',
  '÷': '÷',
  '／': '÷',
  '(': '(',
  '（': '(',
  ')': ')',
  '）': ')',
  '=': '=',
  '＝': '=',
  '<': '<',
  '＜': '<',
  '>': '>',
  '＞': '>',
  '≤': '≤',
  '≥': '≥'
}
const number = /\d+(?:\.\d+)?(?:%|％|亿元|万元|元)?/y
/** A name: anything but blanks and signs, not beginning with a digit. */
const name = /[^\s\d+＋\-−－*×＊/÷／()（）=＝<＜>＞≤≥{}][^\s+＋\-−－*×＊/÷／()（）=＝<＜>＞≤≥{}]*/y

export interface Token {
  readonly kind: 'sign' | 'number' | 'name'
  /** A sign in its one form, a number with its unit, a name. */
  readonly text: string
  readonly at: number
}

/** The words of a formula; undefined where it has a character that belongs to none. */
export function tokensOf(formula: string): Token[] | { readonly at: number } {
  const tokens: Token[] = []
  let at = 0
  while (at < formula.length) {
    const character = formula.charAt(at)
    if (/\s/.test(character)) {
      at++
      continue
    }
    const sign = signs[character]
    if (sign !== undefined) {
      const wide = (sign === '<' || sign === '>') && signs[formula.charAt(at + 1)] === '='
      tokens.push({ kind: 'sign', text: wide ? (sign === '<' ? '≤' : '≥') : sign, at })
      at += wide ? 2 : 1
      continue
    }
    const isNumber = /\d/.test(character)
    const pattern = isNumber ? number : name
    pattern.lastIndex = at
    const word = pattern.exec(formula)?.[0]
    if (word === undefined) return { at }
    tokens.push({ kind: isNumber ? 'number' : 'name', text: word, at })
    at += word.length
  }
  return tokens
}
