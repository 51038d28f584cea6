// Signs that number formats of Office Open XML count with, from 1.
export const ENCLOSED: Readonly<Record<string, string>> = {
  decimalEnclosedCircle: '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳',
  decimalEnclosedCircleChinese: '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳',
  decimalEnclosedParen: '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇',
  decimalEnclosedFullstop: '⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛',
  ideographEnclosedCircle: '㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉',
  ideographTraditional: '甲乙丙丁戊己庚辛壬癸',
  ideographZodiac: '子丑寅卯辰巳午未申酉戌亥'
}

/** Digits 0 to 9, then ten, hundred and thousand. */
export interface HanDigits {
  readonly digits: string
  readonly powers: string
}

const COMMON: HanDigits = { digits: '〇一二三四五六七八九', powers: '十百千' }
const LEGAL: HanDigits = { digits: '零壹贰叁肆伍陆柒捌玖', powers: '拾佰仟' }
const LEGAL_TRADITIONAL: HanDigits = { digits: '零壹貳參肆伍陸柒捌玖', powers: '拾佰仟' }

/** Numbers in words: 二十一, 一百〇三. */
export const COUNTED: Readonly<Record<string, HanDigits>> = {
  chineseCountingThousand: { ...COMMON, digits: '零一二三四五六七八九' },
  taiwaneseCountingThousand: { ...COMMON, digits: '零一二三四五六七八九' },
  chineseLegalSimplified: LEGAL,
  ideographLegalTraditional: LEGAL_TRADITIONAL,
  japaneseCounting: COMMON,
  japaneseLegal: LEGAL_TRADITIONAL
}

/** Numbers in words up to 99, digit for digit from there: 一○○. */
export const COUNTED_TO_99: ReadonlySet<string> = new Set(['chineseCounting', 'taiwaneseCounting'])

/** Digit for digit. */
export const DIGITAL: Readonly<Record<string, string>> = {
  ideographDigital: '〇一二三四五六七八九',
  japaneseDigitalTenThousand: '〇一二三四五六七八九',
  taiwaneseDigital: '○一二三四五六七八九',
  decimalFullWidth: '０１２３４５６７８９',
  decimalFullWidth2: '０１２３４５６７８９'
}
