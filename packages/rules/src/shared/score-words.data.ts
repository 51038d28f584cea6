/** Words of scores in running text. Source: handbook A.3, B38–B41, E.5. */

/** A full mark: 「满分23分」「分值10分」. */
export const fullWords = /(?:满分值?|分值|权重分?|标准分|应得分?)(?:设定|设置|共)?(?:为|是|共|计|[:：])?$/
/** 总分: a full mark when it is 100, a score otherwise. */
export const totalMarkWords = /(?:总分值?|总分数|百分制)(?:为|是|共|计|[:：])?$/
/** A score: 「自评得分22分」「自评等分10分」「计18分」「扣后得9分」. */
export const scoreWords =
  /(?:(?:得分|等分|评分|自评分|总分|分数|成绩)(?:情况)?(?:合计|共计|总计)?(?:为|是|共|计|约|[:：])?|(?:实得|自评|评定|评为|评价|打分|获得|得到|最终得|共得|合计得|得|(?<![合共总累])计|获)(?:为|共)?)$/
/** A score by wording alone, without a full mark beside it. */
export const plainlyScored = /(?:得分|等分|评分|自评|实得|总分)/
/** A deduction: 「扣1分」「共扣2分」「扣减0.5分」. */
export const deductionWords = /(?:扣分|扣除|扣减|扣去|扣掉|扣|失分|减分)(?:为|共|计|合计|[:：])?$/
/** All deductions of an item together. */
export const allDeductions = /(?:共|合计|总计|累计|总共|一共)扣(?:分|除|减)?$/
/** One deduction for each of several things: how often is not said. */
export const eachDeducted = /各(?:扣|减)|分别扣|均扣/
/** A rule of scoring, not a result: 「每降低1个百分点扣0.5分」「达到90%以上得10分」. */
export const scoringRules = /每(?!项目自评)[^，。；、]{0,24}(?:扣|得|加|减|计)[^，。；、]{0,2}$|(?:否则|酌情|视情况?|扣完为止|的)[，,]?(?:不得|得|扣|加|计)$|(?:[\uE000-\uE009](?:（含）)?及?(?:以上|以下|以内)|不足|低于|高于|未达到?)[^，。；]{0,10}的?[，,]?(?:得|计)$/
/** Words that make a score the score of the whole. */
export const wholeWords = /综合|总得分|总分|总评|最终|合计|总计|共计|总体|整体|评价得分|评价评分|绩效自评得分|绩效自评分|自评总|评价总/
/** Scores of one project among several; they have no common total. */
export const projectWords = /(?:本|该|此|各|每个)(?:项目|资金|专项)/
/** Sections that state the result as a whole. */
export const conclusionTitles = /结论|综合评价|总体评价|总体情况|自评结果|评价结果|评价情况|得分情况|自评得分|自评情况|总体完成/
/** Mean scores are no sums. */
export const meanWords = /平均|均分|加权/
/** Scores that others give for something else. */
export const foreignWords = /考核|考评|测评|评比|竞赛|考试|检查|督查|排名|信用|满意度(?!指标)|问卷|测试|试卷|抽查|验收|第三方/
/** The score of a part by its name: 「决策类指标得分17.50分」「预算执行率得分9.5分」. */
export const componentWords =
  /(?:指标|类|部分|方面|环节|执行率|决策|过程|产出|效益|效果|满意度|投入|管理|成本|数量|质量|时效)(?:(?:自评|评价|实际)?(?:得分|得|计)|自评|评定|打分)(?:为|是|[:：])?$|执行率(?:为|达到?|是)?\uE003[，,](?:该项|按比例)?(?:自评|实际)?(?:得分?|计)(?:为)?$/
/** 「自评得满分12分」: a score, though it ends like a full mark. */
export const givenFull = /(?:得|获|获得|打|评为)满分(?:为|[:：])?$/
/** Between a score and its full mark behind it: 「15分（满分15分）」. */
export const markBehind = /^[（，,](?:该项|本项|总)?(?:满分值?|分值|标准分|总分|应得)(?:为|共)?$/
/** Between a number and the score that shows it to be a full mark: 「财务管理17分，得16分」. */
export const scoreBehind = /^）?[，,、：:]?(?:自评|实际|该项|本项|评价|考核)?(?:得满分|得分?|实得|评分|自评|计)(?:为|是)?$/
/** 「合计98.1分」: what adds up the scores in front of it. */
export const sumWords = /(?:合计|共计|总计)(?:为)?$/
