/** XX县, ××单位, X月X日: a name or a day that was never filled in. Numbers and years are another rule's; a company or a person may be masked on purpose. */
export const placeholders =
  /(?:(?:[XxＸｘ]{2,4}|×{2,4}|＊{2,4})(?:省|市|县|区|镇|乡|街道|局|委|单位|部门|项目|专项|资金|年|月|日)|[XxＸｘ×]月[XxＸｘ×]{1,2}日)/g

/** Words to whoever fills the template in, which nobody would print in a report. */
export const instructions =
  /(?:在)?此处(?:填写|填报|插入|输入|添加|补充)|(?:点击|单击)(?:此处|这里)?(?:或点击)?(?:此处)?输入|[（【［[](?:请|请在此|请根据实际)?(?:(?:填写|填报)(?!说明|人|单位|日期|时间|部门|要求|口径)|待填写?|待补充?|待定|待核实|自行填写)[^（）【】［］[\]\n]{0,30}[）】］\]]|请(?:在此|根据实际情况)(?:填写|补充)/g

/** The name of a template in a title: 「（参考提纲）」, and what it asks for. */
export const templateWords =
  /（(?:参考|参考提纲|参考格式|参考模板|参考样式|提纲|模板|样表|范本|格式|样式)）|报告需要以下附件|（一个项目(?:支出)?一(?:张|份)表）/g

/** A unit in brackets, as labels of templates have it: 受益人口（人）. */
export const bracketedUnit =
  /（[万亿]?(元|人次|人|户|个|项|件|次|家|%|分|天|亩|公里)）/g

/** Words that are typed twice by mistake and never meant twice. */
export const doubledWords =
  /(?<![目标之有])的的(?!确)|报告报告(?!期|人|了|如)|情况情况|金额金额|实际实际|年度年度|根据根据|按照按照|进行进行|以及以及|为了为了|由于由于|我局我局|我县我县|我市我市|我单位我单位|本单位本单位|本项目本项目/g

export const bookmarks = /\[bookmark[:：][^\]\r\n]{0,200}\]/g
