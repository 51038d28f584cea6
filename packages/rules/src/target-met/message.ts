import type { Check, Locale } from '@gouji/core'

/** 「“参保人数”目标 ≥72.54万人，实际 71.71万人，未达到目标，却按满分计」 */
export function targetMetMessage(check: Check, locale: Locale): string {
  const { relation, computed } = check
  const words = {
    name: String(relation.data?.['name'] ?? ''),
    target: signed(
      String(relation.data?.['target'] ?? ''),
      relation.kind === 'called-short' ? '=' : relation.comparison
    ),
    actual: String(relation.data?.['actual'] ?? ''),
    claim: relation.data?.['claim'] === undefined ? '' : String(relation.data['claim']),
    full: relation.data?.['full'] === true
  }
  const exactly =
    (relation.comparison === '>' || relation.comparison === '<') && computed?.eq(relation.stated.figure.value) === true
  return locale === 'en' ? english(relation.kind, words, exactly) : chinese(relation.kind, words, exactly)
}

interface Words {
  readonly name: string
  readonly target: string
  readonly actual: string
  readonly claim: string
  readonly full: boolean
}

/** A target in a column beside its sign is printed without it. */
function signed(print: string, comparison: string): string {
  return /^\d/.test(print) && !/[上下内]$/.test(print) && comparison !== '=' ? `${comparison}${print}` : print
}

function chinese(kind: string, { name, target, actual, claim, full }: Words, exactly: boolean): string {
  if (kind === 'called-short') return `“${name}”实际 ${actual}，文中却称未达到 ${target}`
  const contrast = claim === '' ? '' : `，文中却称“${claim}”`
  if (exactly)
    return `“${name}”目标写的是“${target}”，实际正好是 ${actual}，按字面没有达到${contrast}；如本意是“${/^[<小低少]/.test(target) ? '不高于' : '不低于'}”，请改目标的写法`
  const rest = full ? '，却按满分计' : contrast === '' ? '，文中没有说明' : contrast
  return `“${name}”目标 ${target}，实际 ${actual}，没有达到目标${rest}`
}

function english(kind: string, { name, target, actual, claim, full }: Words, exactly: boolean): string {
  if (kind === 'called-short') return `${name}: ${actual} is called short of ${target}, but it is not`
  const contrast = claim === '' ? '' : `, though the report says "${claim}"`
  if (exactly)
    return `${name}: the target reads "${target}" and the result is exactly ${actual}${contrast}; write "${/^[<小低少]/.test(target) ? 'at most' : 'at least'}" if that is meant`
  return `${name}: target ${target}, result ${actual}: not met${full ? ', but given full marks' : contrast}`
}
