import { indicator } from './field.js'

/** Indicators that every field's forms may carry. */
export const commonIndicators = {
  timely: ['时效 资金支付及时率 % = 100', '时效 任务完成及时率 % ≥ 95–98', '时效 项目完成时间 定性 12月底前完成', '时效 问题整改完成率 % ≥ 95–98'].map(indicator),
  cost: ['成本 项目总成本控制率 % ≤ 100', '成本 单位成本变动率 % ≤ 5–10'].map(indicator),
  quality: ['质量 资料归档完整率 % ≥ 95–98', '质量 抽查合格率 % ≥ 92–97'].map(indicator),
  effect: ['社会 政策知晓率 % ≥ 80–92', '社会 投诉处理率 % = 100', '社会 公共服务水平 定性 有所提升'].map(indicator),
  lasting: ['可持续 长效管理机制 定性 逐步完善', '可持续 人员队伍 定性 保持稳定'].map(indicator),
  satisfaction: ['满意度 服务对象满意度 % ≥ 85–92', '满意度 受益群众满意度 % ≥ 85–92', '满意度 社会公众满意度 % ≥ 82–90'].map(indicator)
} as const
