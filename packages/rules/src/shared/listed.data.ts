/** Names of one make: how they end, and by what words they are counted. */
export interface Make {
  readonly ending: RegExp
  readonly counted: RegExp
}

export const makes: readonly Make[] = [
  {
    ending:
      /(?:办公室|室|股|科|处|局|委|厅|办|部|中心|所|站|院|队|馆|校|大学|学院|中学|小学|幼儿园|公司|协会|学会|工会|联合会|联社|银行|组)$/,
    counted: /^(?:内设|职能|业务|下属|直属|二级|所属|事业|行政|预算|相关|成员|责任)*(?:股室|科室|处室|室|部门|单位|机构|医院|学校|企业|公司|站所|中心|协会)/
  },
  { ending: /(?:市|县|区)$/, counted: /^(?:试点|重点)*(?:市|县|区|县区|区县|县市区|县（市、区）|地区)/ },
  { ending: /(?:镇|乡|街道|办事处)$/, counted: /^(?:试点|重点)*(?:乡镇|镇街|镇乡|镇|乡|街道)/ },
  { ending: /(?:村|社区)$/, counted: /^(?:试点|重点|脱贫|行政)*(?:村|社区)/ },
  { ending: /(?:资金|项目|经费|费|补助|补贴|工程)$/, counted: /^(?:重点|专项|预算)*(?:项目|专项|工程)/ },
  { ending: /(?:指标|目标)$/, counted: /^[一二三]?级?(?:指标|目标)/ },
  { ending: /(?:任务|工作|活动|行动|措施|制度|机制|办法|方案|系统|平台|体系)$/, counted: /^(?:重点|主要|专项)*(?:任务|工作|活动|行动|措施|制度|机制|办法|方案|系统|平台|体系)/ },
  { ending: /(?:人员|对象|户|人口|儿童|老人|家庭|群众|患者|职工|学生)$/, counted: /^(?:困难|重点|特殊|低收入)*(?:人员|群体|对象|人群|人口)/ }
]

/** Names that are equally long are of one make where such words count them. */
export const equallyLong: Make = {
  ending: /$/,
  counted: /^(?:重点|主要|关键|一级|二级)*(?:方面|环节|关口|阶段|领域|任务|工作|措施|制度|机制|维度|层面|问题|指标|步骤|保障|体系|关)/
}

/** Words that end names and are none: 「5个乡镇（街道、社区）」. */
export const bareEnding =
  /^(?:室|股|科|处|局|办|部|中心|所|站|院|队|馆|校|公司|协会|组|市|县|区|镇|乡|街道|村|社区|居|资金|项目|经费|单位|部门|机构|企业|学校|医院|户|人员|指标|任务|工作)$/

/** Words by which a list is open: more may belong to it than is listed. */
export const openList = /等|主要|包括但不限于|如[：:]?$|例如|比如|其他|本级|机关|…/

/** A name does not contain these: where one stands, words of the sentence have come in. */
export const sentenceWords = /[对在向由把将从给被]|通过|开展|进行|按照|根据|完成|实现|组织|签订|达成|联合|会同/
