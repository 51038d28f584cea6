/**
 * Totals and their parts. Slots: S subject, Y year, T the total, L the list of parts, N names of the parts,
 * V their values in the same order, n how many they are.
 */
export const sources = [
  '按资金来源划分，[{S}|]{L}，合计{T}',
  '[{S}|]资金{T}，按级次分：{L}',
  '上述[{S}|]资金{T}中，{L}',
  '[{S}|]安排的{T}分别来自{L}',
  '[{S}|]筹资总额{T}，构成为：{L}',
  '[{S}|]{N}依次为{V}，总计{T}',
  '[{S}|]总投资{T}，其中：{L}',
  '[{S}|]资金总额[为|]{T}，其中{L}',
  '[{S}|]项目资金{T}，包括{L}',
  '[{S}|]资金[来源|]由{L}[组成|构成]，[共计|合计|总计]{T}',
  '[{S}|]资金来源[分为|有]{n}[个渠道|部分]：{L}，[合计|共计]{T}',
  '[{S}|]{N}分别为{V}，[共计|合计]{T}',
  '[{S}|]预算总额{T}，其中{N}分别为{V}',
  '{Y}年[{S}|]{L}，共计{T}',
  '{Y}年[{S}|]共安排资金{T}。其中：{L}',
  '[{S}|]资金{T}（{L}）',
  '[{S}|]投入{T}，从来源看，{L}'
] as const

export const uses = [
  '[{S}|]资金投向：{L}，合计{T}',
  '[{S}|]支出构成为：{L}，总额{T}',
  '[{S}|]{T}分别用于{L}',
  '[{S}|]资金使用明细：{L}。以上合计{T}',
  '[{S}|]支出总额{T}，明细为：{L}',
  '[{S}|]{N}支出依次为{V}，合计{T}',
  '[{S}|]全年支出{T}，其中：{L}',
  '[{S}|]资金支出{T}，包括{L}',
  '[{S}|]支出[主要|]用于以下方面：{L}，合计{T}',
  '[{S}|]{L}，合计支出{T}',
  '{T}支出中，{L}',
  '[{S}|]共支出{T}，分别是{L}',
  '[{S}|]支出由{L}组成，总计{T}',
  '[{S}|]实际支出{T}，按用途分：{L}',
  '[{S}|]{N}分别支出{V}，共计{T}'
] as const

/** What follows a list that closes with 等: nothing may be added up. */
export const openUses = [
  '[{S}|]全年支出{T}，主要包括{L}等', '[{S}|]支出{T}，主要用于{L}等方面', '[{S}|]{T}支出中，{L}等为主要支出方向', '[{S}|]支出{T}，其中{L}等', '[{S}|]{T}资金用于{L}等支出', '[{S}|]支出{T}，如{L}等'
] as const

export const staff = [
  '[{S}|]人员总数{T}，构成为：{L}',
  '[{S}|]年末在职{T}（其中：{L}）',
  '[{S}|]现有人员{T}，分别是{L}',
  '[{S}|]编制内人员{L}，总计{T}',
  '[{S}|][现有|实有]在职[人员|职工]{T}，其中：{L}',
  '年末[{S}|]实有人员{T}，其中{L}',
  '[{S}|]共有[干部职工|工作人员]{T}，包括{L}',
  '截至{Y}年12月31日，[{S}|]实有{T}，其中{L}',
  '[{S}|]{L}，共{T}',
  '[{S}|]{L}，合计{T}',
  '[{S}|]在编在岗{T}（{L}）',
  '[{S}|]{N}分别为{V}，共计{T}'
] as const

export const people = [
  '[{S}|]受益人数{T}，分类为：{L}',
  '[{S}|]救助{L}，合计{T}',
  '当年[{S}|]覆盖{T}，其中{L}',
  '[{S}|]{N}分别为{V}，共{T}',
  '全年[{S}|]惠及{T}，其中{L}',
  '{Y}年[{S}|]共补助{T}，其中：{L}',
  '[{S}|]受益[群众|对象]{T}，包括{L}',
  '[{S}|]全年服务{L}，合计{T}',
  '[{S}|]{L}，共计{T}[受益|享受补助]',
  '[{S}|]发放对象共{T}，分别为{L}'
] as const

/** One item of a list: its name and its value. */
export const itemWords = ['{M}{V}', '{M}{V}', '{M}为{V}', '{M}共{V}'] as const
export const useItemWords = ['{M}{V}', '{M}支出{V}', '{V}用于{M}', '用于{M}{V}'] as const
export const peopleItemWords = ['{M}{V}', '{M}{V}', '{M}有{V}'] as const
export const sharedItemWords = [
  '{M}{V}，为总额的{p}',
  '{M}{V}、占{p}',
  '{M}{p}（{V}）','{M}{V}，占{p}', '{M}{V}，占[总额|比]{p}', '{M}{V}，占比{p}', '{M}{V}（占{p}）', '{M}{V}，所占比重为{p}'] as const

/** A part and its share of a total named beside it. */
export const share = [
  '{M}{V}，为{N}{T}的{p}',
  '{N}{T}，{M}占{p}，为{V}',
  '{M}支出{V}，在{N}{T}中占比{p}',
  '[{S}|]{M}{V}，占{N}{T}的{p}', '{N}{T}，其中{M}{V}，占[比|]{p}', '[{S}|]{M}{V}，占{N}（{T}）的{p}', '{N}为{T}，{M}为{V}，{M}占{N}的{p}',
  '在{N}{T}中，{M}{V}，占{p}', '{M}占{N}的比重为{p}（{M}{V}，{N}{T}）', '{N}共{T}，{M}{V}，占比[为|达]{p}', '{M}占{N}的{p}，即{T}中的{V}'
] as const

/** Shares alone, of a whole that is divided entirely. */
export const partition = [
  '{N}的支出比例分别为{V}',
  '各类支出占比情况：{N}分别为{V}',
  '[{S}|]支出结构中，{N}分别占{V}', '从构成看，{N}占比分别为{V}', '{N}占[全部|]支出的比重分别为{V}', '支出按用途划分，{N}依次占{V}', '{N}所占比例分别为{V}', '经统计，{N}分别占{V}'
] as const

export const sourceNames = [
  ['中央资金', '省级资金', '县级配套'], ['中央财政资金', '省级财政资金', '市级财政资金', '县级财政资金'], ['上级补助', '本级安排'], ['中央补助', '省级补助', '本级配套', '自筹资金'],
  ['一般公共预算', '政府性基金预算'], ['财政拨款', '单位自筹'], ['省级专项资金', '市级配套资金', '县级配套资金', '社会投入资金']
] as const

/** Transfers begin at the top. */
export const centralSources = sourceNames.filter(([first]) => first.startsWith('中央'))

export const staffNames = [
  ['行政人员', '参公管理人员', '事业人员'], ['行政编制', '事业编制', '工勤编制'], ['在职人员', '退休人员'], ['局机关', '下属单位'], ['行政人员', '事业人员', '工勤人员', '退休人员']
] as const

export const peopleNames = [
  ['低保对象', '特困人员', '其他困难人员'], ['脱贫户', '监测户', '一般农户'], ['城镇居民', '农村居民'], ['老年人', '残疾人', '未成年人'], ['男性', '女性']
] as const
