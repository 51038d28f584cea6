import type { Run } from '../draft.js'
import * as bank from '../wordings/results.data.js'
import type { Writer } from '../writer.js'
import { comparator, valuePrint } from './form-indicators.js'
import type { Indicator } from './indicators.js'
import { at } from './money.js'

const value = (w: Writer, indicator: Indicator, which: 'target' | 'actual') =>
  w.add(valuePrint(indicator, indicator[which], false), `${which}.${indicator.name}`)

/** What is aimed at: 「新建蓄水池≥14座，…」. */
export function goals(w: Writer, indicators: readonly Indicator[]): readonly Run[] {
  const joint = w.style.pick(['，', '；', '、'])
  const above = w.style.chance(0.3)
  return indicators.flatMap((indicator, index): Run[] => {
    const before = index === 0 ? '' : joint
    if (indicator.aim === '定性') return [`${before}${indicator.name}${indicator.words}`]
    const node = value(w, indicator, 'target')
    if (above && indicator.aim === '≥') return [`${before}${indicator.name}达到`, node, '以上']
    return [before + indicator.name + (indicator.aim === '=' ? '达到' : comparator(w, indicator)), node]
  })
}

/** What was reached: target and actual of each numeric indicator, or the actual alone. */
export function reached(w: Writer, indicators: readonly Indicator[]): readonly Run[] {
  const both = w.style.chance(0.5)
  const sentences = indicators.flatMap((indicator): (readonly Run[])[] => {
    if (indicator.aim === '定性') return [[`${indicator.name}${indicator.words}`]]
    const X = () => value(w, indicator, 'actual')
    if (!both && indicator.actual >= indicator.target)
      return [[`${indicator.name}${w.style.pick(['为', '达到', ''])}`, X()]]
    const sign = indicator.aim === '=' ? '' : comparator(w, indicator)
    const G = [sign, value(w, indicator, 'target')].filter((run) => run !== '')
    const missed = indicator.aim !== '≤' && indicator.actual < indicator.target
    const said = w.say(missed ? bank.unmet : bank.targetActual, {
      M: indicator.name,
      G,
      X,
      w: indicator.reason.split('，')[0] || '计划调整'
    })
    at(said, 'X')
    return [said.runs]
  })
  return sentences.flatMap((runs, index) => (index === 0 ? runs : ['；', ...runs]))
}
