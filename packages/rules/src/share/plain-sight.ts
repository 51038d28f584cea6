import { type Fact, factAt, figureOf, isAmount, operand, quotient, type Relation, sameKind } from '@gouji/core'

/** 「甲支出22660万元，在全年支出131645万元中占比17%」 */
const whileIn =
  /([\uE000\uE002])[，,]?在[^，；。\uE000-\uE00A]{0,16}([\uE000\uE002])[^，；。\uE000-\uE00A]{0,4}中[，,]?所?占(?:比|比重|比例|总数)?(?:为|达到?)?$/d
/** 「占全年支出的52%，即2974.43万元中的1858.07万元」 */
const namelyBehind =
  /^[，,（(]即[^，；。\uE000-\uE00A]{0,8}([\uE000\uE002])[^，；。\uE000-\uE00A]{0,3}中的?[^，；。\uE000-\uE00A]{0,6}([\uE000\uE002])/d
/** 「全年支出20859.52万元，甲项目占37.14%，为7746.32万元」 */
const partBehind =
  /([\uE000\uE002])[，,；;][^，；。\uE000-\uE00A]{2,30}占(?:比|比重|比例)?(?:为|达到?)?\uE003[，,（]?(?:为|即|计|共计?|约|有)([\uE000\uE002])/d

/** A share whose part and whole the wording itself shows. */
export function inPlainSight(share: Fact): Relation | undefined {
  const { sentence, at } = share
  if (!sentence) return undefined
  const before = whileIn.exec(sentence.skeleton.slice(0, at))?.indices
  if (before?.[1] && before[2]) return relationOf(share, factAt(sentence, before[1][0]), factAt(sentence, before[2][0]))
  const behind = namelyBehind.exec(sentence.skeleton.slice(at + 1, at + 60))?.indices
  if (behind?.[1] && behind[2])
    return relationOf(share, factAt(sentence, at + 1 + behind[2][0]), factAt(sentence, at + 1 + behind[1][0]))
  // no further back than the share before
  const from = Math.max(0, at - 60, sentence.skeleton.lastIndexOf('\uE003', at - 1) + 1)
  const around = partBehind.exec(sentence.skeleton.slice(from, at + 6))?.indices
  if (around?.[1] && around[2] && from + around[2][0] > at)
    return relationOf(share, factAt(sentence, from + around[2][0]), factAt(sentence, from + around[1][0]))
  return undefined
}

/** 「支出2087.5万元，包括社会保险补贴43%（898.2万元）；职业培训补贴30%（627.4万元）」: the share of the total in front, with its amount behind. */
export function amountInBracket(share: Fact): Relation | undefined {
  const { sentence, at, scope, label } = share
  if (!sentence || !scope.head || scope.opener === 'bracket' || /[率度幅]$|增长|下降|提高/.test(label)) return undefined
  if (!/^（[^，；。（）\uE000-\uE00A]{0,4}[\uE000\uE002]）/.test(sentence.skeleton.slice(at + 1, at + 9)))
    return undefined
  const part = sentence.facts.find((fact) => fact.at > at)
  return relationOf(share, part, scope.head)
}

/** 「支出构成：人员支出155.38万元（60%）、药品支出46.61万元（18%）、…」: every part of the list bears its share, by no word. */
export function bracketShare(share: Fact): Relation | undefined {
  const { sentence, at, scope, lead } = share
  const part = scope.head
  const whole = part?.scope.head
  if (!sentence || lead !== '' || scope.opener !== 'bracket' || !part || !whole || part.at !== at - 2) return undefined
  if (!/^）/.test(sentence.skeleton.slice(at + 1)) || part.scope.opener !== 'of-which') return undefined
  const listed = part.scope.facts
  const marked = listed.filter((fact) => /^（\uE003）/.test(sentence.skeleton.slice(fact.at + 1, fact.at + 4)))
  if (listed.length < 3 || marked.length < listed.length) return undefined
  const relation = relationOf(share, part, whole)
  return (
    relation && {
      ...relation,
      readings: relation.readings.map((reading) => ({ ...reading, binding: 'loose', doubt: 'several-readings' }))
    }
  )
}

function relationOf(share: Fact, part: Fact | undefined, whole: Fact | undefined): Relation | undefined {
  if (!part || !whole || part === whole || !isAmount(part) || !sameKind(part, whole)) return undefined
  return {
    kind: 'share',
    stated: operand(share),
    comparison: '=',
    readings: [{ expression: quotient(figureOf(part), figureOf(whole)), binding: 'firm' }]
  }
}
