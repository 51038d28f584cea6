import type { Issue, Locale } from '@gouji/core'

/** 「F12 的公式 SUM(F5:F9) 没有加上 F10」 */
export function formulaRangeMessage({ kind, data }: Issue, locale: Locale): string {
  const cell = String(data?.['cell'] ?? '')
  const formula = String(data?.['formula'] ?? '')
  const other = String(data?.['other'] ?? '')
  return locale === 'en' ? english(kind, cell, formula, other, data) : chinese(kind, cell, formula, other, data)
}

type Words = (kind: string, cell: string, formula: string, other: string, data: Issue['data']) => string

const chinese: Words = (kind, cell, formula, other, data) => {
  const start = `${cell} 的公式 ${formula}`
  switch (kind) {
    case 'itself':
      return `${start} 把它自己所在的 ${cell} 也加了进去`
    case 'twice':
      return `${start} 重复相加：${other} 是 ${String(data?.['parts'])} 的合计，各项和合计都加了进去`
    case 'text':
      return `${start} 加不到 ${other}：它是文本，不是数字`
    case 'unlike-others':
      return `${start} 没有加上 ${other}，同${data?.['along'] === 'row' ? '行' : '列'}其他合计都加到了`
    default:
      return `${start} 没有加上紧挨着的 ${other}`
  }
}

const english: Words = (kind, cell, formula, other, data) => {
  const start = `formula ${formula} in ${cell}`
  switch (kind) {
    case 'itself':
      return `${start} adds its own cell ${cell}`
    case 'twice':
      return `${start} adds twice: ${other} is the total of ${String(data?.['parts'])}, and both are added`
    case 'text':
      return `${start} does not add ${other}: it is text, not a number`
    case 'unlike-others':
      return `${start} leaves out ${other}, which the other totals of its ${String(data?.['along'])} add`
    default:
      return `${start} leaves out ${other} right beside it`
  }
}
