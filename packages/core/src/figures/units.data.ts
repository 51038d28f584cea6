import type { UnitKind } from './figure.js'

/**
 * Units behind a number: kind, power of ten to the base unit, surface forms. 万, 千, 百, 亿 in front of a unit are read
 * apart, so 万元 and 万人次 are not listed. Measures and durations keep their own unit (公里 and 米 do not mix).
 */
export const unitRows: readonly (readonly [kind: UnitKind, power: number, words: string])[] = [
  ['money', 0, '元 圆'],
  ['count', 0, '人 名 位 人次 人（次） 人天 人份 户 户次 例 起 宗'],
  ['count', 0, '家 家次 家（次） 所 个 处 村 社区 街道 乡镇 镇 乡 县 座 栋 幢 间 床 床位'],
  [
    'count',
    0,
    '项 项次 件 件次 件（次） 份 篇 页 张 次 场 场次 期 种 类 大类 条 批 批次 台 台次 套 台套 台（套） 套（台） 辆 辆次 辆（台） 架 本 册 卷'
  ],
  [
    'count',
    0,
    '株 棵 盏 根 只 头 匹 羽 尾 支 块 幅 面 门 组 段 节 趟 车次 班次 剂 剂次 盒 瓶 袋 箱 片 枚 粒 把 颗 双 副 部 方面 字'
  ],
  ['ratio', -2, '%'],
  ['ratio', -3, '‰'],
  ['ratio', -1, '成'],
  ['points', -2, '个百分点 百分点'],
  ['score', 0, '分'],
  ['multiple', 0, '倍'],
  [
    'duration',
    0,
    '天 日 工作日 个工作日 自然日 个自然日 周 个星期 个月 月 季度 个季度 年 个年度 学年 分钟 小时 个小时 秒 秒钟 学时 课时 床日'
  ],
  [
    'measure',
    0,
    '亩 公顷 平方米 ㎡ m² m2 平方公里 平方千米 km² km2 公里 千米 km 米 m 厘米 cm 毫米 mm 吨 t 公斤 千克 kg 克 g 斤'
  ],
  [
    'measure',
    0,
    '立方米 m³ m3 升 L 毫升 ml mL 千瓦 kW 千瓦时 kWh 兆瓦 MW 度 岁 周岁 ℃ 摄氏度 兆 MB GB TB 美元 欧元 港元 日元 英镑'
  ]
]

/** A unit that is the beginning of another word is none: 「100次年」, 「36人民币」. */
export const notBefore: Readonly<Record<string, string>> = {
  元: '旦月素',
  人: '均民口力才事大社工',
  名: '称单义录',
  位: '于置居数一',
  户: '籍口均外',
  例: '如行外',
  起: '来草诉步',
  家: '庭里渠',
  所: '有以在需属得谓',
  个: '别性体税',
  处: '理于置罚分级长在',
  村: '级民',
  县: '级市',
  镇: '级街',
  乡: '级村振',
  床: '均',
  项: '下',
  件: '均',
  次: '年月日要均序',
  场: '所馆地合',
  期: '间末初限望刊货',
  种: '植子养',
  类: '似别型',
  条: '例件',
  批: '复准评示文',
  台: '账县区山河',
  套: '班',
  本: '年级次单身地部局市区县省着人',
  册: '子',
  卷: '入',
  张: '贴挂',
  只: '有是要能',
  头: '部',
  支: '出付持撑',
  面: '向对积临',
  门: '诊户',
  组: '织长',
  段: '落',
  节: '约省点日',
  剂: '量',
  把: '握关',
  间: '接隔断歇',
  幅: '度',
  根: '据本',
  座: '谈',
  架: '构',
  克: '服',
  部: '门分署队委级',
  字: '〔[（',
  成: '员立为果功本效都绩年熟人就交活品分长',
  分: '别类析配期布管公子局店校院会组项之',
  天: '然津',
  日: '常报均',
  周: '边期',
  月: '均',
  年: '均级龄轻报金薪',
  米: '粉',
  升: '级高',
  度: '假过量',
  兆: '瓦',
  双: '方向'
}

/** Counters that may follow a number in Chinese numerals; the others make names rather than amounts (三级, 五类, 三本). */
export const hanCounters = new Set(
  (
    '元 圆 人 名 位 人次 户 例 起 家 家次 所 个 处 座 栋 间 项 件 份 篇 张 次 场 场次 种 条 批 批次 台 套 辆 本 ' +
    '方面 倍 成 个百分点 百分点 天 工作日 个工作日 个月 小时 个小时 分钟 亩 公里 平方米 吨'
  ).split(' ')
)

/** After 元/: what a standard is paid for. Longest first within one beginning. */
export const perWords =
  '人次|人天|人|平方米|平方公里|公里|㎡|m²|立方米|学期|学年|季度|小时|月|年|天|日|户|亩|吨|个|次|床日|床|台|套|例|件|份|生|班|车|度|千瓦时|村|季|辆|头|只|羽|株|斤|公斤|场|篇|本|张|项|批|家|所|间|位|名|米|片|科|课时|条'
