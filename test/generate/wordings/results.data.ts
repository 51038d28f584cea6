/**
 * Sentences on what was done. Slots: S who or where, M what is counted, G the target, X reached, r the rate,
 * A money, h per head, n a count in words.
 */
export const completion = [
  '计划{M}{G}，实际{M}{X}，完成率[为|]{r}',
  '{M}{X}，完成[年度|全年]任务{G}的{r}',
  '{M}目标{G}，实际完成{X}，完成率{r}',
  '年度计划{M}{G}，全年完成{X}，[任务|计划]完成率达{r}',
  '{M}完成{X}，占[计划|年度计划|目标任务]{G}的{r}',
  '{M}{X}（[任务|目标]{G}），完成进度[为|]{r}',
  '下达{M}任务{G}，截至年末完成{X}，完成率[为|达]{r}',
  '{M}任务数{G}；实际完成数{X}；完成率{r}',
  '{M}：年初计划{G}，全年实际{X}，完成比例{r}',
  '全年{M}{X}，完成率{r}（年初目标{G}）'
] as const

export const overCompletion = ['{M}任务{G}，完成{X}，超额完成任务的{r}', '{M}{X}，比计划的{G}超额{r}', '{M}年初计划{G}，全年完成{X}，超计划{r}', '计划{M}{G}，实际完成{X}，超额完成{r}', '{M}目标{G}，实际{X}，超额{r}完成[任务|目标]', '{M}{X}，超[年初|年度]目标{G}的{r}'] as const

/** Target and result of an indicator, without a rate. */
export const targetActual = [
  '{M}目标值{G}，实际完成值{X}',
  '{M}：指标值{G}，实际值{X}',
  '{M}年度目标为{G}，实际达到{X}',
  '{M}年初目标{G}，全年实际{X}，达到预期目标',
  '{M}目标{G}、实际{X}', '{M}（目标{G}）实际完成{X}', '{M}计划{G}，实际{X}，完成',
  '{M}指标值{G}，[年末|]实际完成{X}，[已完成|完成年度目标]'
] as const

export const unmet = [
  '{M}目标值{G}，实际完成值{X}，未达到目标，[原因是|主要原因是]{w}',
  '{M}年度目标为{G}，实际{X}，未完成，主要受{w}影响',
  '{M}：指标值{G}，实际值{X}，偏差原因：{w}'
] as const
export const unmetReasons = ['连续降雨', '施工期较短', '任务下达较晚', '部分对象外出', '招标流标一次', '材料供应不足'] as const

/** Rates with a name: X of G. */
export const namedRate = [
  ['合格率', '{v}合格率[为|]{r}（{v}{G}，合格{X}）'], ['办结率', '{w}办结率[达|为]{r}，共受理{G}，办结{X}'], ['整改率', '发现问题线索{G}，完成整改{X}，整改率达到{r}'],
  ['合格率', '共{v}{G}，合格{X}，合格率[为|]{r}'], ['合格率', '{v}{G}，其中合格{X}，合格率达到{r}'], ['合格率', '全年{v}{G}。经检验合格{X}，合格率{r}'],
  ['办结率', '受理{w}{G}，办结{X}，办结率[为|]{r}'], ['办结率', '全年共受理{w}{G}，按时办结{X}，按时办结率{r}'],
  ['满意度', '发放问卷{Q}，收回有效问卷{G}，满意{X}，窗口服务满意度[为|]{r}'], ['满意度', '有效问卷{G}中，表示满意的{X}，窗口服务满意度{r}'],
  ['整改率', '检查发现问题{G}，已整改{X}，整改率{r}'], ['整改率', '共排查隐患{G}，整改{X}，整改率为{r}']
] as const
export const checkedThings = ['抽检样品', '抽查档案', '检测水样', '抽查票据'] as const
export const handledThings = ['群众诉求', '业务申请', '投诉举报', '提案建议'] as const

/** Rates of money: X of G, or (G − X) of G. */
export const savingRate = [
  '{S}采购预算{G}，[实际采购|成交]{X}，节约资金{D}，节约率{r}', '{S}预算{G}，实际支出{X}，节约{D}，资金节约率[为|]{r}', '{S}招标控制价{G}，中标价{X}，节约资金{D}，节约率达{r}'
] as const
export const savedThings = ['办公设备', '监控设备', '印刷服务', '物业服务', '软件运维', '档案整理'] as const
export const controlRate = ['“三公”经费实际支出{X}，预算安排{G}，控制率[为|]{r}', '公用经费支出{X}，占预算安排{G}的{r}', '“三公”经费控制率{r}（实际支出{X}，预算安排{G}）', '“三公”经费预算{G}，实际支出{X}，“三公”经费控制率{r}', '公用经费预算安排{G}，实际支出公用经费{X}，公用经费控制率[为|]{r}'] as const
export const staffRate = ['在职{X}，编制{G}，在职人员控制率为{r}', '在职人员控制率{r}（在职{X}，编制{G}）', '编制{G}，年末在职{X}，控制率{r}', '编制数{G}，在职人员{X}，在职人员控制率[为|]{r}', '核定编制{G}，实有在职人员{X}，在职人员控制率{r}'] as const
export const perHead = ['{w}共发放{A}，覆盖{X}，人均{h}', '{X}享受{w}{A}，人均{h}', '发放{w}{A}，惠及{X}，人均{h}', '向{X}发放{w}{A}，人均{h}', '{w}发放{X}，金额{A}，人均{h}', '为{X}发放{w}，共支出{A}，人均{h}'] as const

export const benefits = ['一次性奖补', '交通补贴', '临时生活补贴', '培训补贴', '困难慰问金'] as const

/** A stated number of things and the things. */
export const countedList = [
  '[机关|]设有{n}个股室：{L}', '共设{L}等{n}个股室', '[本年|]覆盖{n}个乡镇：{L}',
  '内设{n}个股室：{L}', '下设{n}个[股室|科室]，分别为{L}', '[涉及|覆盖]{n}个乡镇，分别是{L}', '内设机构共{n}个，包括{L}', '项目在{L}{n}个乡镇实施'
] as const
export const problemsHead = ['经梳理，有{n}方面不足', '工作中还存在{n}个短板', '[存在的|存在]主要问题有以下{n}个方面', '自评发现{n}个方面的问题', '[主要|]存在以下{n}方面问题', '存在{n}个问题'] as const
export const remediesHead = ['重点抓好{n}项工作', '从{n}个方面加以改进', '围绕{n}个方面整改提升', '下一步采取以下{n}项措施', '针对上述问题，拟采取{n}方面措施', '改进措施有以下{n}条'] as const
