/** A sum that the trade knows by name. Names are alternatives of a regular expression, without what may stand behind them (决算, 数, 为). */
export interface Identity {
  readonly id: string
  readonly total: string
  readonly parts: readonly IdentityPart[]
  /** Total and parts stand in different chapters, on either side of each other. */
  readonly wide?: boolean
}

export interface IdentityPart {
  readonly name: string
  /** May be missing: nothing was spent on it, or it is said in other words. */
  readonly optional?: boolean
  /** Hardly any report has it: nothing is missing without it. */
  readonly rare?: boolean
}

const abroad = '因公出国境?(?:费用?|经费)?|因公出国境?|出国境费?'
const cars = '公务用车购置(?:及|和|与|以及)?运行(?:维护)?(?:费用?|经费)?|公务用车(?:费用?|经费)'
const buying = '公务用车购置(?:费用?|经费)?'
const running = '公务用车运行(?:维护)?(?:费用?|经费)?|公务车运行(?:维护)?费?'
const reception = '公务接待(?:费用?|经费)?'
const threePublic = '三公经费|三公'

/**
 * Where two rows have the same total, the fuller one stands first: the first whose parts are all there is taken.
 * Source: handbook A.7, B11, B74–B76, E.8.
 */
export const identities: readonly Identity[] = [
  {
    id: 'year-expenditure', total: '本年支出(?:合计|总计)?|支出(?:合计|总计|总额)|总支出',
    parts: [
      { name: '基本支出' }, { name: '项目支出' }, { name: '上缴上级支出', rare: true }, { name: '经营支出', rare: true },
      { name: '对附属单位补助支出', rare: true }
    ]
  },
  { id: 'basic-expenditure', total: '基本支出', parts: [{ name: '人员(?:经费|支出)' }, { name: '(?:日常)?公用(?:经费|支出)' }] },
  { id: 'three-public', total: threePublic, parts: [{ name: abroad, optional: true }, { name: cars }, { name: reception }] },
  {
    id: 'three-public', total: threePublic,
    parts: [{ name: abroad, optional: true }, { name: buying, optional: true }, { name: running }, { name: reception }]
  },
  { id: 'official-cars', total: '公务用车购置(?:及|和|与|以及)?运行(?:维护)?(?:费用?|经费)?', parts: [{ name: buying }, { name: running }] },
  { id: 'reception', total: reception, parts: [{ name: '国内(?:公务)?接待(?:费用?|经费)?' }, { name: '(?:外事|国境外)(?:公务)?接待(?:费用?|经费)?' }] },
  {
    id: 'procurement', total: '(?:政府)?采购(?:支出)?(?:总额|合计|总金额)|政府采购(?:支出|金额)?',
    parts: [{ name: '(?:政府)?采购货物|货物(?:类)?(?:采购)?' }, { name: '(?:政府)?采购工程|工程(?:类)?(?:采购)?' }, { name: '(?:政府)?采购服务|服务(?:类)?(?:采购)?' }]
  },
  { id: 'income-expenditure', total: '收入总计', parts: [{ name: '支出总计' }] },
  {
    id: 'income-total', total: '收、?支总计均?|收入总计', wide: true,
    parts: [{ name: '本年收入(?:合计)?|收入合计' }, { name: '(?:财政拨款)?结转(?:和|及)?(?:结余)?(?:资金)?' }, { name: '使用非财政拨款结余', rare: true }]
  },
  {
    id: 'expenditure-total', total: '收、?支总计均?|支出总计', wide: true,
    parts: [{ name: '本年支出(?:合计)?|支出合计' }, { name: '(?:年|期)末(?:财政拨款)?结转(?:和|及)?(?:结余)?(?:资金)?' }, { name: '结余分配', rare: true }]
  }
]

/** What may stand behind a name without changing it. */
export const nameSuffix = '(?:一般公共预算)?(?:财政拨款)?(?:支出|收入)?(?:预算|决算|执行|实际支出|实际)?(?:支出)?(?:安排|批复)?(?:总数|数额|金额|总额|数|额|合计|小计|共计|共)?(?:约)?(?:为|是|达)?'
/** What is no part of a name. */
export const noise = /[“”"'（）()\s]|[\uE000-\uE00A]|^(?:其中|本年度|全年|当年)|年初/g
/** Words in front of a name that make it the name of something narrower: 项目总支出, 专项基本支出. */
export const narrower = /项目|专项|基本|上年|追加|调整|结[转余]/
