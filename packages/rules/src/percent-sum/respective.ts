import { type Fact, type Sentence, SLOT } from '@gouji/core'

/** Shares that one 分别 or 依次 hands out. */
export interface RespectiveShares {
  readonly shares: readonly Fact[]
  /** The wording lists all that there is: 「从构成看，甲、乙、丙占比分别为…」. */
  readonly closed: boolean
}

const { ratio } = SLOT
const run = new RegExp(`${ratio}(?:[、，]${ratio}|[和与及]${ratio}|、?以及${ratio})+`, 'g')
const shareWords = /占(?!地|用|道|编|线|有)|比重|比例/
const ofOthers = /预算|任务|计划|目标|执行|到位|增长|下降|同比|满意|完成|合格/
const frame =
  /(?:从|按)[^，。；：]{1,10}(?:看|分|划分|分类)[，,：:]|构成[^，。；]{0,4}[：:]|占比情况|结构(?:情况)?[：:]|各[类项级][^，。；]{0,8}(?:占比|比重)/
const partial = /其余|其他|其它|主要|以上|以下|其中|重点|排名|前[三五十]/
const LONGEST_LEAD = 120

/** 「支出按用途划分，甲、乙、丙依次占27.1%、20.3%、52.6%」: percentages alone, without their amounts. */
export function* respectiveShares(sentence: Sentence): Iterable<RespectiveShares> {
  const { skeleton } = sentence
  if (!/分别|依次/.test(skeleton)) return
  for (const match of skeleton.matchAll(run)) {
    const before = skeleton.slice(Math.max(0, match.index - LONGEST_LEAD), match.index)
    const lead = before.slice(
      Math.max(before.lastIndexOf('；'), before.search(/[\uE000-\uE009][^\uE000-\uE009]*$/)) + 1
    )
    if (!/(?:分别|依次)[^，。；]{0,6}$/.test(lead) || !shareWords.test(lead) || ofOthers.test(lead)) continue
    const end = match.index + match[0].length
    const shares = sentence.facts.filter((fact) => fact.at >= match.index && fact.at < end)
    if (shares.some(({ figure }) => figure.upper !== undefined || figure.comparator !== undefined)) continue
    const last = skeleton.slice(end)
    const whole = /^(?:[。；;）]|$)/.test(last) && frame.test(lead) && !partial.test(lead)
    yield { shares, closed: whole && (shares.length >= 3 || /各[类项级]/.test(lead)) }
  }
}
