/** ≥ the more the better, ≤ the less the better, = exactly, 定性 words only. */
export type Aim = '≥' | '≤' | '=' | '定性'

export type Level2 =
  | '数量指标'
  | '质量指标'
  | '时效指标'
  | '成本指标'
  | '经济效益指标'
  | '社会效益指标'
  | '生态效益指标'
  | '可持续影响指标'
  | '服务对象满意度指标'

/** An indicator of a field: `low`–`high` is the range of its target in its unit; words for a 定性 one. */
export interface IndicatorData {
  readonly level: Level2
  readonly name: string
  readonly unit: string
  readonly aim: Aim
  readonly low: number
  readonly high: number
  readonly decimals: number
  readonly words?: string
}

/** A line of public work, with what its reports speak of. */
export interface Field {
  readonly bureau: string
  readonly projects: readonly string[]
  /** What money is spent on, as 「…支出」 or 「用于…」. */
  readonly uses: readonly string[]
  readonly people: string
  readonly duty: string
  readonly indicators: readonly IndicatorData[]
  readonly trouble: readonly (readonly [problem: string, remedy: string])[]
}

const decimalsOf = (text: string) => (text.includes('.') ? text.length - text.indexOf('.') - 1 : 0)

/** 「数量 新建蓄水池 座 ≥ 8–40」; a 定性 one ends in its words: 「可持续 管护制度 定性 健全」. */
export function indicator(line: string): IndicatorData {
  const [short = '', name = '', unit = '', aim = '', range = ''] = line.split(' ')
  const level = (
    short === '满意度' ? '服务对象满意度指标' : short === '可持续' ? '可持续影响指标' : `${short}指标`
  ) as Level2
  if (unit === '定性') return { level, name, unit: '', aim: '定性', low: 0, high: 0, decimals: 0, words: aim }
  const [low = '0', high = low] = range.split('–')
  return { level, name, unit, aim: aim as Aim, low: Number(low), high: Number(high), decimals: decimalsOf(low) }
}
