import type { Fact, Sentence } from '@gouji/core'
import { actualWords, notTargetWords, targetTimes, targetWords } from './targets.data.js'

export type Frame = 'target' | 'actual'

const frameWords =
  /(?:(指标值|目标值|指标目标|年度目标|预期目标|年初目标|设定目标|目标任务|绩效目标|计划完成值)|(?:全年|年度|当年|本年)?(?:实际(?:完成|达到|实现)?(?:值|情况|结果|数)|(?:完成|实现|达成)(?:值|情况|结果)))(?:为|是|：|:)/g

/** What every one of them ends with. */
const anyFrame = /[值标务况果数][为是：:]/

interface Opening {
  readonly at: number
  readonly frame: Frame
}

const known = new WeakMap<Sentence, readonly Opening[]>()

/** Whether a figure stands behind 「指标值：」 or behind 「实际完成情况：」 in its sentence, the nearer of them; neither without. */
export function frameOf({ sentence, at }: Fact): Frame | undefined {
  if (!sentence) return undefined
  if (!anyFrame.test(sentence.skeleton)) return undefined
  let openings = known.get(sentence)
  if (!openings) {
    openings = [...sentence.skeleton.matchAll(frameWords)].map((match) => ({
      at: match.index,
      frame: match[1] === undefined ? 'actual' : 'target'
    }))
    known.set(sentence, openings)
  }
  return openings.findLast((opening) => opening.at < at)?.frame
}

/** Whether its own words call a figure a target: 「注册率年初目标≥」. */
export function isCalledTarget({ label, tail }: Fact): boolean {
  return targetWords.test(label) && !notTargetWords.test(label) && !tail.startsWith('的')
}

/** What a label names besides 目标值 or 实际完成值: 「注册率年初目标」 → 「注册率」. */
export function bareLabel({ label }: Fact): string {
  const target = label.replace(targetWords, '')
  return target === label ? label.replace(actualWords, '') : target.replace(targetTimes, '')
}
