/** Titles of reports that are not written after the end of their year. */
export const midYearTitles = /监控|事前|中期|半年|季度|月度|阶段性|绩效目标(?:申报|批复)|预算公开|\d月/

/** Sections and sentences that speak of aims and of what is to come. */
export const plans = /计划|拟于|拟在|将于|将在|目标|下一步|力争|预计|要求|应于|应在/

/** A period that the clause names besides covers the year. */
export const wholeYear = /全年|12月|年末|年底|年终/

/** Behind a date: something begins, or ends. */
export const beginnings = /^(?:底|初|中旬|上旬|下旬|末)?[^，。；、\d]{0,6}(?:开工|动工|启动|立项|开始实施|签订合同|进场)/
export const endings = /^(?:底|初|中旬|上旬|下旬|末)?(?:前)?[^，。；、\d]{0,6}(?:完工|竣工|验收|交付|建成|结项|结题|完成)/
