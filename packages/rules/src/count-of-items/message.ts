import type { Check, Locale } from '@gouji/core'
import { stated } from '../shared/wording.js'

const SHOWN = 6

/** 「“四个问题”与所列不一致：列出 3 项（A、B、C）」「“等3个乡镇”之前已列出 4 项（…）」 */
export function countMessage(check: Check, locale: Locale): string {
  const { relation, reading, computed } = check
  const count = computed?.toString() ?? ''
  const claim = `${stated(check)}${relation.stated.label}`.replace(/\s+/g, '')
  const names = (reading?.counted ?? []).map(({ label }) => label)
  const shown = names.length > SHOWN ? [...names.slice(0, SHOWN - 1), '…'] : names
  if (relation.kind === 'least') {
    if (locale === 'en') return `“${claim}” follows a list of ${count} (${shown.join(', ')})`
    return `“等${claim}”少于之前已列出的 ${count} 项（${shown.join('、')}）`
  }
  if (locale === 'en') return `“${claim}” does not match its list: ${count} listed (${shown.join(', ')})`
  return `“${claim}”与所列不一致：列出 ${count} 项（${shown.join('、')}）`
}
