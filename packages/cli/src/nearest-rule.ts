import { similarity } from '@gouji/core'
import { rules } from '@gouji/rules'

const LEAST_SIMILAR = 0.4

/** What to add to 「没有规则」: the rule that was probably meant, by id or Chinese title, or where they are listed. */
export function nearestRule(name: string): string {
  let best = ''
  let bestScore = LEAST_SIMILAR
  for (const { meta } of rules) {
    const score = Math.max(similarity(meta.id, name), similarity(meta.title.zh, name))
    if (score <= bestScore) continue
    best = meta.id
    bestScore = score
  }
  return best === '' ? '；规则名见 docs/rules.md' : `；是否要写 ${best}`
}
