import { nearest } from '@gouji/config'
import { rules } from '@gouji/rules'

/** What to add to 「没有规则」: the rule that was probably meant, by id or Chinese title, or where they are listed. */
export function nearestRule(name: string): string {
  const names = new Map(rules.flatMap(({ meta }) => [meta.id, meta.title.zh].map((one) => [one, meta.id] as const)))
  const best = names.get(nearest(name, names.keys()) ?? '')
  return best === undefined ? '；规则名见 gouji rules' : `；是否要写 ${best}`
}
