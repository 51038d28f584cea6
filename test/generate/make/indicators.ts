import type { Aim, Field, IndicatorData, Level2 } from '../data/field.js'
import { commonIndicators } from '../data/indicators.data.js'
import type { Random } from '../random.js'
import { unmetReasons } from '../wordings/results.data.js'

export type Level1 = '成本指标' | '产出指标' | '效益指标' | '满意度指标'

/** One row of a form: values are whole numbers of `10^-decimals` of the unit; scores are hundredths of a point. */
export interface Indicator {
  readonly l1: Level1
  readonly l2: Level2
  readonly name: string
  readonly unit: string
  readonly aim: Aim
  readonly decimals: number
  readonly target: number
  readonly actual: number
  readonly words: string
  readonly weight: number
  readonly score: number
  readonly reason: string
}

/** How 100 points divide: execution, then the levels in order. */
export interface Split {
  readonly execution: number
  readonly levels: readonly (readonly [level: Level1, weight: number])[]
}

export const splits: readonly Split[] = [
  {
    execution: 10,
    levels: [
      ['产出指标', 50],
      ['效益指标', 30],
      ['满意度指标', 10]
    ]
  },
  {
    execution: 10,
    levels: [
      ['产出指标', 50],
      ['效益指标', 30],
      ['满意度指标', 10]
    ]
  },
  {
    execution: 10,
    levels: [
      ['产出指标', 60],
      ['效益指标', 20],
      ['满意度指标', 10]
    ]
  },
  {
    execution: 10,
    levels: [
      ['产出指标', 40],
      ['效益指标', 40],
      ['满意度指标', 10]
    ]
  },
  {
    execution: 10,
    levels: [
      ['成本指标', 20],
      ['产出指标', 40],
      ['效益指标', 20],
      ['满意度指标', 10]
    ]
  },
  {
    execution: 20,
    levels: [
      ['产出指标', 40],
      ['效益指标', 30],
      ['满意度指标', 10]
    ]
  }
]

const order: readonly Level2[] = [
  '数量指标',
  '质量指标',
  '时效指标',
  '成本指标',
  '经济效益指标',
  '社会效益指标',
  '生态效益指标',
  '可持续影响指标',
  '服务对象满意度指标'
]

function chosen(content: Random, field: Field, level: Level1): IndicatorData[] {
  const own = (test: (l2: Level2) => boolean) => field.indicators.filter((item) => test(item.level))
  const { timely, cost, quality, effect, lasting, satisfaction } = commonIndicators
  if (level === '成本指标') return [...cost]
  if (level === '满意度指标') return content.sample(satisfaction, content.int(1, 2))
  if (level === '产出指标') {
    const list = [
      ...content.sample(
        own((l2) => l2 === '数量指标'),
        content.int(2, 3)
      ),
      ...own((l2) => l2 === '质量指标'),
      content.pick(timely)
    ]
    return content.chance(0.4) ? [...list, content.pick(quality)] : list
  }
  return [
    ...own((l2) => /效益/.test(l2)),
    content.pick(content.chance(0.5) ? effect : lasting),
    ...own((l2) => l2 === '可持续影响指标').slice(0, content.int(0, 1))
  ]
}

/** Whole points that divide a level's weight; in fives where that works out. */
function weightsOf(content: Random, weight: number, count: number): number[] {
  if (weight % 5 === 0 && weight / 5 >= count && content.chance(0.6))
    return content.split(weight / 5, count).map((n) => n * 5)
  return content.split(weight, count, Math.max(1, Math.floor(weight / count / 2)))
}

export function makeIndicators(content: Random, field: Field, split: Split): Indicator[] {
  return split.levels.flatMap(([level, weight]) => {
    const seen = new Set<string>()
    const data = chosen(content, field, level)
      .filter((item) => !seen.has(item.name) && seen.add(item.name))
      .sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level))
    const weights = weightsOf(content, weight, data.length)
    return data.map((item, index) => reached(content, level, item, weights[index] as number))
  })
}

function reached(content: Random, l1: Level1, data: IndicatorData, weight: number): Indicator {
  const { level: l2, name, unit, aim, words = '' } = data
  const base = { l1, l2, name, unit, aim, words, weight }
  if (aim === '定性') return { ...base, decimals: 0, target: 0, actual: 0, score: weight * 100, reason: '' }
  const percent = unit === '%'
  const finer = percent ? content.int(1, 2) : 0
  const decimals = data.decimals + finer
  const power = 10 ** decimals
  const target =
    content.int(Math.round(data.low * 10 ** data.decimals), Math.round(data.high * 10 ** data.decimals)) * 10 ** finer
  const most = percent ? 100 * power : Math.floor(target * 1.2)
  const least = Math.ceil(target * 0.8)
  if (content.chance(0.14) && least < target && aim !== '≤') {
    const actual = content.int(least, Math.max(least, Math.floor(target * 0.97)))
    return {
      ...base,
      decimals,
      target,
      actual,
      score: Math.floor((weight * 100 * actual) / target),
      reason: `${content.pick(unmetReasons)}，下一年度加快实施`
    }
  }
  const actual =
    aim === '=' || content.chance(0.35)
      ? target
      : aim === '≤'
        ? content.int(least, target)
        : content.int(target, Math.max(target, most))
  return { ...base, decimals, target, actual, score: weight * 100, reason: '' }
}
