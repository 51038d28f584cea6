import { subjectOf } from '../facts/labels.js'
import type { Report } from '../report/report.js'

/** 县医保局, 本单位: a name that every county has tells no unit from another. */
const VAGUE = /^(?:[省市县区镇乡]|本|我|该|各|某|[XＸ×*＊])/
const PLACE = /^[\u4e00-\u9fff]{1,6}?[省市县区州盟旗镇乡]/
const YEAR = /(?:20\d\d|二[〇○零O][一二三四五六七八九〇○零]{2})[—-]?(?:20\d\d)?年?度?/g
/** What titles say beside the name of the project. */
const TITLE_TAIL =
  /(?:项目)?(?:专项)?(?:补助)?(?:资金|经费)?(?:项目)?(?:支出)?(?:转移支付)?(?:部门)?(?:预算)?(?:绩效)?(?:目标)?(?:完成情况)?(?:自我)?(?:自评价?|评价)(?:工作)?(?:情况)?(?:的)?(?:报告|总结|表|得分表).*$/
const NAME_TAIL = /(?:项目)?(?:专项)?(?:补助)?(?:资金|经费)?(?:项目)?$/
const GENERIC = /^(?:部门|单位|整体|预算|项目|支出|决算|财政|年度|绩效|本级|转移支付|区域|及|和|（|）)*$/
const HEAD_ROWS = 4
const LEAST_NAME = 3

/** Whether a name tells one unit from all others of a batch. */
export function isSpecificUnit(name: string): boolean {
  return name.length >= 4 && !VAGUE.test(name)
}

/** The project that each part is about, by the part's index; parts that name none are missing. */
export function projectNames(report: Report, unit: string | undefined): Map<number, string> {
  const names = new Map<number, string>()
  for (const { index, kind, title } of report.parts) {
    if (kind === 'department' || kind === 'accounts') continue
    const name = nameIn(title.replace(TITLE_TAIL, ''), unit)
    if (name !== '') names.set(index, name)
  }
  for (const { part, rows } of report.tables) {
    if (names.has(part.index)) continue
    for (const row of rows.slice(0, HEAD_ROWS)) {
      const at = row.findIndex((cell) => cell !== undefined && /^项目名称/.test(cell.text))
      const value = at < 0 ? undefined : row.slice(at + 1).find((cell) => cell && !/^(?:项目名称.*)?$/.test(cell.text))
      const name = value ? nameIn(value.text, unit) : ''
      if (name !== '') names.set(part.index, name)
    }
  }
  return names
}

/** A title or field without year, unit, place and everyday words; empty when too little is left to tell projects apart. */
function nameIn(words: string, unit: string | undefined): string {
  let name = words.replace(/^关于/, '').replace(YEAR, '')
  if (unit !== undefined) {
    name = name.replace(unit, '')
    const place = PLACE.exec(unit)?.[0]
    if (place !== undefined && name.startsWith(place)) name = name.slice(place.length)
  }
  name = name.replace(NAME_TAIL, '').replace(/[“”"《》\s]/g, '')
  // The head of a list of projects has the words of its columns beside 「项目名称」: 「预算数」 names none.
  return name.length < LEAST_NAME || GENERIC.test(name) || subjectOf(name) === '' ? '' : name
}
