/** Sentences on scores. Slots: S subject, T total, W full score, D deduction, X score, L list, g grade, n how many, w reason. */
export const total = [
  '[{S}|]自评得分{T}，[评价|绩效][等级|级别]为“{g}”', '[{S}|]绩效自评综合得分{T}，评定为“{g}”', '经自评，[{S}|]得分{T}，评价等级为{g}', '[{S}|]总分100分，自评得{T}，等级为“{g}”',
  '综合评价，[{S}|]最终得分{T}，绩效等级“{g}”', '[{S}|]自评总得分{T}（等级：{g}）'
] as const


export const parts = [
  '{L}，合计{T}', '各项得分如下：{L}，总得分{T}', '{L}，综合得分{T}', '自评得分{T}，其中：{L}', '总分100分，实得{T}，其中{L}', '[{S}|]得分{T}，包括{L}', '{L}，自评得分合计{T}', '{L}。以上共计{T}'
] as const
export const partWords = ['{M}{V}', '{M}得{V}', '{M}得分{V}', '{M}{V}（满分{W}）', '{M}（{W}）得{V}'] as const

export const deduction = [
  '{M}：[满分|分值]{W}，自评得分{X}，扣{D}，[扣分原因是|原因是]{w}', '{M}（满分{W}，自评得分{X}），因{w}扣{D}', '{M}满分{W}，扣{D}，得{X}，主要是{w}', '{M}分值{W}，因{w}扣{D}，得分{X}',
  '{M}[应得|满分]{W}。{w}，扣{D}，实得{X}'
] as const
export const deductionReasons = ['个别资料归档不及时', '部分指标设置不够细化', '信息公开晚于规定时间', '支出进度前慢后快', '台账登记不完整'] as const

export const full = ['{M}：[满分|分值]{W}，自评得分{X}', '{M}（满分{W}，自评得分{X}）', '{M}满分{W}，得{X}', '{M}分值{W}，得分{X}，未扣分', '{M}{W}，得{X}', '{M}满分{W}，自评得满分{X}'] as const

/** An execution score from its rate: r of W points. */
export const executionScore = [
  '预算执行率（{W}）：[全年|]预算数{B}，执行数{X}，执行率{r}，得{V}', '预算执行率[为|]{r}，该项[分值|满分]{W}，得{V}', '预算执行率指标{W}，执行率{r}，自评得分{V}', '预算执行率{r}，按比例计{V}（满分{W}）', '预算执行率{r}，满分{W}，自评{V}', '预算执行率（满分{W}）为{r}，得分{V}'
] as const

export const average = [
  '{n}个项目[自评|]得分分别为{V}，平均得分{T}', '{n}个项目平均得分{T}，[各项目|]得分分别为{V}', '{n}个项目自评得分依次为{V}，平均{T}', '平均得分{T}（{n}个项目分别得{V}）', '{n}个项目得分为{V}，[平均|平均得]{T}', '{n}个项目自评平均分{T}，得分分别是{V}'
] as const

export const gradeCounts = ['评价结果为优{a}、良{b}、中{c}，共{n}项目', '共{n}项目开展自评，其中优{a}、良{b}、中{c}', '{n}项目参加评价，结果为“优”的{a}、“良”的{b}、“中”的{c}'] as const

export const split = [
  '指标[总分|分值]共{T}，其中：{L}', '自评满分{T}，其中{L}', '分值设定{T}，包括{L}', '评价指标由{L}构成，合计{T}', '满分{T}（{L}）', '{L}，共计{T}'
] as const
