/** What may be counted where a list stands directly in front of the number: 「县医院、中医院2家医院」; people and goods are not. */
export const listCounters = /^(?:个|家|项|类|大类|种|方面|所|部|条|门|处)$/

/** Behind a number word: it counts years, days or amounts, or goes on as another number. */
export const notASet = /^(?:[一二两三四五六七八九十百千万亿年月日天周季成分点角元倍折]|人次|个百分点|个月|周年|季度|起|者皆|番|方(?!面))/

/** Between the counted noun and its list: 「，分别为」「，主要包括：」「：」. */
export const listOpener =
  /^[，,]?(?:其中|它们|具体|主要|一共)?(?:分别为|分别是|分别有|依次为|依次是|包括有|包括|包含|涉及|涵盖|即|为|是|有)?[：:]|^[，,]?(?:它们|具体|主要)?(?:分别为|分别是|分别有|依次为|依次是|包括|包含|即)(?:了)?/

/** A new sentence that lists what the one before has counted. */
export const nextSentenceOpener = /^(?:主要|具体|分别)?(?:包括|包含|为|是|有|如下)[：:]?/

/** Before or behind the number: what is counted follows. */
export const announcing = /以下|如下|下列|下述/

/** In front of the number: it counts what was listed before. */
export const backwards = /(?:上述|以上|前述|上面|这)[^，。；：]{0,3}$/

/** Words that count the report's projects: 「共有八个项目」. */
export const projectCount = /(?:共有?|共计|涉及|包括|包含|实施|安排|设立|设有|开展|管理|有|对)[^，。；：、]{0,6}$/

/** Behind the number: what is counted are projects. */
export const projectNoun = /^(?:[^，。；：、（）]{0,6})(?:项目|专项)/

/** Titles of sections that are about one project. */
export const projectName = /资金|项目|经费|补助|补贴|工程|专项|奖补|费/
