import type { Section } from '@gouji/core'
import {
  groupTitles,
  nextTitles,
  notResultTitles,
  notTargetTitles,
  resultTitles,
  targetTitles,
  titleEndings
} from './targets.data.js'

/**
 * The outermost section of targets that a section lies in (「（三）绩效目标」), or none. The title of an item that goes on
 * as a paragraph is no title for this: it may speak of 完成 in an aim.
 */
export function targetRootOf(section: Section): Section | undefined {
  let root: Section | undefined
  for (let at: Section | undefined = section; at && at.level > 0; at = at.parent) {
    if (!at.heading) continue
    if (notTargetTitles.test(at.title) || nextTitles.test(at.title) || isOfLaterYear(at)) return root
    if (targetTitles.test(at.title)) root = at
  }
  return root
}

/** 「2025年绩效目标」 in a report on 2024. */
function isOfLaterYear({ title, part }: Section): boolean {
  const year = /(20\d\d)年/.exec(title)?.[1]
  return year !== undefined && part.year !== undefined && Number(year) > part.year
}

/** Whether results of what was aimed at are given in a section: 「（二）绩效指标完成情况分析」 and all inside it. */
export function isResultSection(section: Section): boolean {
  let found = false
  for (let at: Section | undefined = section; at && at.level > 0; at = at.parent) {
    if (!at.heading) continue
    if (resultTitles.test(at.title)) found = true
    else if (notResultTitles.test(at.title)) return false
  }
  return found
}

/** The child of `root` that a section lies in; none when it is the root itself. */
export function childOf(section: Section, root: Section): Section | undefined {
  for (let at: Section | undefined = section; at; at = at.parent) if (at.parent === root) return at
  return undefined
}

/** What a title names when it names a project: 「2022年离休人员绩效目标」 → 「离休人员」; none for 「产出指标」. */
export function projectOf(title: string): string | undefined {
  if (groupTitles.test(title)) return undefined
  const name = title
    .replace(/^(?:\d{4}年度?|本年度?)/, '')
    .replace(titleEndings, '')
    .replace(/[“”"（）()]/g, '')
  return name.length >= 2 && !groupTitles.test(name) ? name : undefined
}
