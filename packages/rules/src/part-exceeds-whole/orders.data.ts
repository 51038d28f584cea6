/** Pairs of amounts of which one is a part of the other by name. Source: handbook B08, B75, B77. */
export interface Order {
  readonly id: string
  readonly part: RegExp
  readonly whole: RegExp
  /** Several wholes may be meant; any one that is large enough will do. */
  readonly severity?: 'info'
  /** The wording leaves no doubt that the one is a part of the other. */
  readonly firm: boolean
}

export const orders: readonly Order[] = [
  { id: 'small-firms', part: /小微企业(?:的)?(?:政府采购)?(?:合同)?(?:金额|总额|预算)?/, whole: /中小企业(?:的)?(?:政府采购)?(?:合同)?(?:金额|总额|预算)?/, firm: true },
  { id: 'sme-procurement', part: /中小企业(?:的)?(?:政府采购)?(?:合同)?(?:金额|总额)?/, whole: /政府采购(?:支出|合同)?(?:总额|总金额|金额)/, firm: true },
  { id: 'establishment', part: /实有(?:在职|在编|在岗)?(?:人数|人员|职工)?|在编(?:在职)?(?:人数|人员)|在职在编/, whole: /编制/, severity: 'info', firm: false },
  { id: 'qualified', part: /合格|达标|通过|取得证书|取证/, whole: /培训|参训|检测|抽检|检查|验收|参加考试|考核/, firm: false },
  { id: 'handled', part: /处理|处罚|查处|整改|办结|约谈|处置|立案|暂停|解除|曝光/, whole: /检查|排查|受理|发现|巡查|核查|稽核|抽查/, firm: false },
  { id: 'assessed', part: /评估|认定|审批通过|符合条件|办结/, whole: /受理|申请|申报/, firm: false }
]
