/** Kinds that together make the whole, so that a list of them is complete. */
export interface Partition {
  readonly id: string
  /** Every label of the list has to be one of these, each at most once. */
  readonly members: RegExp
  /** Labels of which one has to be there, one pattern each. */
  readonly needs: readonly RegExp[]
  /** The list has to be announced by 其中： (with colon), 由…组成 or the like. */
  readonly colon: boolean
  /** What the total may be called; any when absent. */
  readonly total?: RegExp
}

/** Source: handbook A.7, B09, B18, B74–B79, E.8. */
export const partitions: readonly Partition[] = [
  {
    id: 'basic-project', members: /基本支出|项目支出|上缴上级|经营支出|对附属单位/, needs: [/基本支出/, /项目支出/], colon: false
  },
  {
    id: 'personnel-public', members: /人员(?:经费|支出)|公用(?:经费|支出)/, needs: [/人员(?:经费|支出)/, /公用(?:经费|支出)/], colon: false,
    total: /基本支出/
  },
  {
    id: 'personnel-public-project', members: /人员(?:经费|支出)|公用(?:经费|支出)|项目(?:经费|支出|资金|预算)|专项(?:经费|支出|资金)/,
    needs: [/人员/, /公用/, /项目|专项/], colon: false
  },
  { id: 'procurement', members: /货物|工程|服务/, needs: [/货物/, /工程/, /服务/], colon: false, total: /采购/ },
  {
    id: 'three-public', members: /出国|公务用车|车辆|公务接待|接待费/, needs: [/出国/, /公务用车|车辆/, /接待/], colon: false, total: /三公/
  },
  { id: 'official-cars', members: /购置|运行|维护/, needs: [/购置/, /运行|维护/], colon: false, total: /(?:购置及运行|购置和运行|购置、运行)/ },
  { id: 'reception', members: /国内|外事|国外|国（境）外/, needs: [/国内/, /外事|国外|国（境）外/], colon: false, total: /接待/ },
  {
    id: 'vehicles',
    members: /轿车|越野车|客车|载客汽车|货车|商务车|摩托车|领导干部用车|机要通信|机要通讯|应急保障|执法执勤|特种专业|离退休干部|业务用车|公务用车|主要负责人|实物保障|一般公务|其他用车|其他车/,
    needs: [/其他/], colon: false, total: /车/
  },
  {
    id: 'vehicles',
    members: /轿车|越野车|客车|载客汽车|货车|商务车|摩托车|领导干部用车|机要通信|机要通讯|应急保障|执法执勤|特种专业|离退休干部|业务用车|公务用车|主要负责人|实物保障|一般公务|其他用车|其他车/,
    needs: [], colon: true
  },
  {
    id: 'staff', members: /^(?!.*在职)(?:.*(?:行政|参公|参照公务员|事业|工勤|工人|退休|离休|机关))/, needs: [/行政|机关|参公|参照/, /事业|参公|参照|工勤/],
    colon: false, total: /实有|在职|在岗|在编|人员|职工|人数|编制/
  },
  {
    id: 'staff', members: /^(?!.*在职)(?:.*(?:行政|参公|参照公务员|事业|工勤|工人|退休|离休|机关))/, needs: [/行政|机关|参公|参照/, /事业|参公|参照|工勤/],
    colon: true
  },
  {
    id: 'posts',
    members: /管理|专业技术|专技|工勤|工人|技能/,
    needs: [/管理/, /专业技术|专技/, /工勤|工人|技能/],
    colon: false
  },
  { id: 'in-service', members: /在职|退休|离休|离退/, needs: [/在职/, /退休|离退/], colon: false, total: /工作人员|人员|职工|人数|实有/ },
  { id: 'in-service', members: /在职|退休|离休|离退/, needs: [/在职/, /退休|离退/], colon: true },
  { id: 'own-and-under', members: /机关|本级|下属|二级|所属|直属/, needs: [/机关|本级/, /下属|二级|所属|直属/], colon: false, total: /人员|职工|人数|实有|在职/ },
  { id: 'retired', members: /离休|退休|退职|遗属/, needs: [/离休/, /退休/], colon: false, total: /离退|离休|退休/ },
  { id: 'quotas', members: /(?:行政|参公|事业|工勤|机关|专项|政法|全额|差额|自收自支)[^，]{0,6}(?:编制?|人员)/, needs: [/行政|参公|机关/, /事业|工勤/], colon: false, total: /编制/ },
  { id: 'care', members: /(?:分散|集中)/, needs: [/分散/, /集中/], colon: false },
  { id: 'answers', members: /满意|一般|不了解|说不清/, needs: [/(?<!不)满意/, /不满意/], colon: false },
  {
    id: 'units', members: /行政单位|参照公务员|参公|事业单位/, needs: [/行政单位|参照公务员|参公/, /事业单位/], colon: false, total: /单位/
  },
  {
    // a list of sources that reaches down to the county or to other funds leaves nothing out
    id: 'sources', members: /^(?:争取|申请|获得|安排|下达|到位|收到|拨付|落实|由|财政)*(?:中央|国家|省|自治区|市|州|县|区|旗|乡|镇|本级|地方|配套|社会[资投捐]|其他|其它|上级|上年)|自筹|债券|贷款|结转|捐赠/,
    needs: [/中央|国家|省|上级|市级/, /县|区级|区本级|本级|自筹|地方|其他|其它|旗/], colon: false
  },
  { id: 'this-and-last-year', members: /本年|当年|今年|结[转余]/, needs: [/^(?!.*结[转余]).*(?:本年|当年|今年)/, /结[转余]/], colon: false },
  { id: 'grades', members: /^(?:评为|评定为|等级为|等次为)?[“"]?(?:优|良|中|差|优秀|良好|中等|较差|一般|合格|不合格)[”"]?(?:等级|等次|的)?$/, needs: [/优/, /良/], colon: false },
  { id: 'indicators', members: /产出|效益|满意度|成本|决策|过程/, needs: [/产出/, /效益/, /满意度/], colon: false },
  { id: 'half-years', members: /上半年|下半年/, needs: [/上半年/, /下半年/], colon: false },
  { id: 'quarters', members: /[一二三四]季度/, needs: [/一季度/, /二季度/, /三季度/, /四季度/], colon: false },
  { id: 'town-country', members: /城镇|农村|城市|乡村/, needs: [/城镇|城市/, /农村|乡村/], colon: false },
  { id: 'sex', members: /男|女/, needs: [/男/, /女/], colon: false }
]
