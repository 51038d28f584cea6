/**
 * Words of change between two periods. Source: handbook B25–B31, E.5, B.5 frame 7, and the reports of several provinces
 * (增收, 减支, 增支 are those of budget reports). Longer words need not stand first: the patterns are sorted by length.
 */
export const risingVerbs = [
  '增加', '增长', '上升', '提高', '提升', '增收', '增支', '上涨', '净增', '扩大', '延长', '升高', '攀升', '超支', '多支出', '多支付', '多收入', '增幅', '涨幅', '升幅', '增速', '增长率',
  '增长比例', '增长幅度', '增加幅度', '提高幅度', '上升幅度', '增加比例', '增加额', '增长额'
]
export const fallingVerbs = [
  '减少', '下降', '降低', '减收', '减支', '压减', '压缩', '缩减', '削减', '下滑', '下跌', '回落', '缩短', '净减', '节约', '节支', '节约资金', '节支资金', '少支出', '少支付', '少收入', '降幅', '减幅', '跌幅',
  '下降率', '降低率', '减少率', '下降比例', '减少比例', '下降幅度', '减少幅度', '降低幅度', '减少额', '下降额', '降低额'
]
/** They name a change and leave its direction to the sign. */
export const neutralNouns = ['变动率', '变化率', '变动幅度', '变化幅度', '增减率', '增减幅度', '增减额', '变动额']
/** Words of one character: they count only right behind a comparison (比上年增5%), and never as the end of another word. */
export const risingShort = ['增', '升', '涨', '多']
export const fallingShort = ['减', '降', '跌', '少']
/** What ends another word and is no change by itself: 新增, 追加, 核减, 未增加. */
export const notBehind = /[新追调核扣裁递附倍未不无没删]$/
/** An average or compound rate is no quotient of two printed amounts. */
export const compoundRates = /(?:年均|平均|年平均|月均|每年|逐年|累计|复合)(?:增速|增幅|降幅)?$/
/** Joins a verb to its figure; 为, 到 and 至 behind a bare verb make it a level instead (减少为5万元). */
export const verbFiller = '(?:了|额|数|量|比例|比率|率)?(?:大?约|接?近|将近|达到?|为|是|共计|共|合计|各|分别|均|超过?|逾|不到|不足|仅|高达|[:：])*'
/**
 * Joins an amount of change to its rate, or the other way round: nothing that could name another subject. No word is the
 * beginning of two others, so the repetition is read in one way only.
 */
export const between =
  /^[）)]?[，,、；;]?[（(]?[，,]?(?:即|也|应|当于|约|共|均|各|分别|体|口径|期|上年|去年|年度|预算|数|年初|决算|其|则|且|并|环|比|较|与|同|相|总|整|\uE00A)*[，,]?$/
/** The other side is not the plain figure of the year before. */
export const otherScope = /同口径|可比|剔除|扣除|不含|还原|按不变价|考虑/
/** From here on a sentence gives reasons: the amounts named there are others. */
export const reasonWords = /原因|由于|因为|主要是|主要系|主要为|得益于|受[^，。]{1,12}影响/
/** Words that name nothing by themselves: 「支出比上年增加」 is the expenditure spoken of. Read in one way only, as above. */
export const genericNames =
  /^(?:收入|支出|收支|决算|预算|实际|实现|总|金额|额|合计|计|数|量|资金|经费|费用|款项|完成|执行|使用|累|共|情况|该|此|项|全年|本年|当年|年度|其|体|规模|也|又|还|再|已|分别|各|均|都|则|且|并|变动|变化|增减)*$/
/** Endings that say how an amount was counted, not what it is for. */
export const nameEndings = /(?:财政拨款|支出|决算|预算|执行|经费|费用|费|金额|总额|数额|数|情况)+$/
