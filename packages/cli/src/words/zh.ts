import { maximumMegabytes, maximumOfficeSeconds, maximumSeconds } from '../limits.js'
import type { Words } from './words.js'

const causes = {
  transposition: '相邻两位数字写颠倒',
  'one-digit': '有一位数字写错',
  'decimal-point': '小数点写错位置',
  'missing-digit': '漏写一位数字',
  'extra-digit': '多写一位数字'
} as const

const units: Readonly<Record<number, string>> = { 3: '元与千元', 4: '元与万元', 8: '元与亿元' }

const kinds: Readonly<Record<string, string>> = {
  xlsx: 'Excel 表格 .xlsx',
  pptx: '演示文稿 .pptx',
  odt: 'OpenDocument 文字 .odt',
  ods: 'OpenDocument 表格 .ods',
  zip: '压缩包',
  pdf: 'PDF',
  html: '网页',
  rtf: 'RTF 文件',
  doc: '旧版 Word 或 WPS 文件（.doc、.wps）',
  xls: '旧版 Excel 或 WPS 表格（.xls、.et）',
  ole2: '旧版 Office 或 WPS 文件（.doc、.xls、.wps、.et）',
  xlsb: '二进制工作簿 .xlsb',
  text: '文本文件'
}

const problems = {
  missing: () => '没有这个文件；请检查路径',
  forbidden: () => '没有读取权限；请检查文件和所在目录的权限',
  directory: () => '这是目录；请写出目录里的文件，例如 目录/*.txt，或用 gouji audit 核对整个目录',
  'not-a-file': () => '不是普通文件（管道、设备等）；请用“-”从标准输入读取',
  'too-large': (found: string) => `文件太大（${found}），上限 ${maximumMegabytes} MB；请确认是否为报告`,
  unreadable: (found: string) => `读取失败（${found}）；请检查文件和磁盘`,
  empty: () => '文件是空的，没有可核对的内容；请检查是否保存成功',
  binary: () => '看不出是什么文件；能核对的有 .docx、.xlsx、.pdf、.txt、.md、.html，请先另存为其中一种',
  corrupt: (found: string) =>
    `文件不完整或已损坏${found === '' ? '' : `（${found}）`}；请用原来的软件打开看看，另存一份`,
  encrypted: () => '文件有密码；请先去掉密码再核对',
  'too-expanded': (found: string) => `解压后太大（${found}）；不像是报告，没有继续读`,
  'too-many-parts': (found: string) => `压缩包里有 ${found} 个文件，太多；不像是报告，没有继续读`,
  'too-deep': (found: string) => `内容嵌套太深（${found}）；不像是报告，没有继续读`,
  unsafe: (found: string) => `文件的结构不正常（${found}），为安全起见没有读；请用原来的软件打开，另存一份`,
  unsupported: (found: string) => `还不能处理这种文件（${kinds[found] ?? found}）；请先另存为 .docx、.md 或 .txt`,
  'no-text': () => '文件里没有文字（可能是扫描件）；请先做文字识别，或找电子版',
  'no-office': (found: string) =>
    `${kinds[found] ?? found}要经 LibreOffice 转换，没有找到它；请安装 LibreOffice（Debian、Ubuntu：apt install libreoffice-writer libreoffice-calc），或另存为 .docx、.xlsx`,
  'not-converted': (found: string) =>
    `LibreOffice 没能转换这个${kinds[found] ?? found}；请用原来的软件另存为 .docx 或 .xlsx`,
  'office-too-slow': () => `LibreOffice 在 ${maximumOfficeSeconds} 秒内没有转换完；请用原来的软件另存为 .docx 或 .xlsx`,
  'no-characters': () => '文件里的字体没有文字编码，取不出文字；请从原来的软件另存为 PDF，或直接核对原文件',
  'too-slow': () => `${maximumSeconds} 秒内没有读完；不像是报告，没有继续读`,
  'too-many-pages': (found: string) => `页数太多（${found}）；不像是报告，没有继续读`,
  'read-only': (found: string) =>
    `要改的地方是${found === '' ? '自动编号、公式等' : found}，不是手打的内容，或者文件的编码、格子的格式写不下；请在原来的软件里改`,
  crash: () => '核对时 Gouji 自身出错（不是报告的问题）；请把下面的错误信息报告给我们'
} as const

const examples = { holds: '相符', inconsistent: '不一致', undecided: '不判断' } as const

export const zh: Words = {
  severity: { error: '错误', warning: '警告', info: '提示' },
  verdict: { exact: '相符', rounding: '舍入相符', weak: '弱', inconsistent: '不一致', blocked: '未能判断' },
  figureVerdicts: { verified: '已核对', inconsistent: '不一致', weak: '弱', blocked: '未能判断', unchecked: '未核对' },
  stages: { target: '目标', actual: '实际', unknown: '' },
  unitKinds: {
    money: '金额',
    standard: '标准',
    count: '数量',
    ratio: '比率',
    points: '百分点',
    score: '分数',
    multiple: '倍数',
    duration: '时长',
    measure: '计量',
    none: '无单位'
  },
  figureColumns: ['行:列', '数字', '数值', '种类', '阶段和年度', '结论', '关系', '名称'],
  relationColumns: ['关系', '行:列', '结论', '规则', '所称数', '算式'],
  noFindings: (suppressed) => (suppressed === 0 ? '未发现不一致' : `${suppressed} 条已忽略，未发现其他不一致`),
  coverage: (figures, { exact, rounding, weak, inconsistent, blocked }) =>
    `已读数字 ${figures} 个，核对关系 ${exact + rounding + weak + inconsistent + blocked} 条：` +
    `相符 ${exact}、舍入相符 ${rounding}、弱 ${weak}、不一致 ${inconsistent}、未能判断 ${blocked}`,
  summary: ({ reports, findings, suppressed, relations, inconsistent, failures }) =>
    `共 ${reports} 份报告：错误 ${findings.error}、警告 ${findings.warning}、提示 ${findings.info}${suppressed > 0 ? `（另有 ${suppressed} 条已忽略）` : ''}；` +
    `核对关系 ${relations} 条，不一致 ${inconsistent} 条${failures > 0 ? `；${failures} 个文件未能核对` : ''}`,
  arithmetic: (text) => `算式：${text}`,
  operand: (label, text, place) => `${label}${label === '' ? '' : '：'}${text}（${place}）`,
  place: {
    paragraph: (number) => `第${number}段`,
    page: (number) => `第${number}页`,
    footnote: (number) => `脚注${number}`,
    endnote: (number) => `尾注${number}`,
    table: (number, row, column) => `表${number}${row ? `第${row}行` : ''}${column ? `第${column}列` : ''}`,
    under: (place, heading) => (heading.startsWith('（') ? `${place}“${heading}”` : `${place}（${heading}）`)
  },
  cause: (evidence, figure) => {
    switch (evidence.cause) {
      case 'unit':
        return `可能的原因：单位写错（相差 10 的 ${Math.abs(evidence.power)} 次方${
          units[Math.abs(evidence.power)] ? `，如${units[Math.abs(evidence.power)]}` : ''
        }）`
      case 'omitted-part':
        return `可能的原因：漏计了“${figure}”`
      case 'last-year':
        return `可能的原因：误用了上年数“${figure}”`
      case 'sibling':
        return `可能的原因：误用了别处的数字“${figure}”`
      default:
        return `可能的原因：${causes[evidence.cause]}`
    }
  },
  repair: (text, repair, holds) => `建议：请核对“${text}”；若是此处有误，应为 ${repair}（改后有 ${holds} 条关系相符）`,
  fix: (text, fix) => (fix === '' ? `建议：删去“${text}”` : `建议：把“${text}”改为“${fix}”`),
  problem: (problem, detail) => problems[problem](detail),
  ignored: (glob, place) => `按配置不核对（${place} 的 ignore：${glob}）`,
  allIgnored: '没有要核对的文件：都按配置的 ignore 跳过了',
  unknownRelation: (rule) => `--rule 没有规则“${rule}”；配置里没有写这条关系`,
  noRelation: (rule, meant) => `配置里没有关系“${rule}”${meant === undefined ? '' : `；是否要写 ${meant}`}`,
  example: (rule, verdict, found) =>
    verdict === found
      ? `${rule}：${examples[verdict]}，与所写的一样`
      : `${rule}：应为${examples[verdict]}，结果是${examples[found]}`,
  relation: {
    written: '写在',
    formula: '公式',
    within: '最远到',
    tolerance: '允许的差',
    message: '提示',
    severity: '级别',
    colon: '：',
    silence: '如何关闭',
    verdicts: examples,
    silencing: (id) => `命令行加 \`--rule ${id}=off\`，或在配置的 rules 里写 \`${id}: off\`。`
  },
  noExamples: '没有例子可以核对：配置里没有自定义关系，或关系没有写 examples',
  examples: (right, wrong) => `例子 ${right + wrong} 个：${right} 个与所写的一样，${wrong} 个不一样`,
  noConfiguration: '没有配置',
  preset: { recommended: '打开', nursery: '关闭' },
  ruleColumns: ['规则', '级别', '默认', '查什么'],
  initDone: '已写好；按需要去掉行首的 # 并修改',
  initExists: '已有配置，没有改动它；要重写请先移走',
  about: (path, message) => `${path}：${message}`,
  colon: '：',
  notChecked: '未能核对',
  csvHeader: ['文件', '位置', '行', '列', '级别', '规则', '问题', '原文', '有关数字', '算式', '原因和建议', '指纹'],
  markdownHeader: ['位置', '级别', '问题', '规则'],
  failedHeader: ['文件', '原因'],
  written: (path) => `结果已写入 ${path}`,
  notWritten: (path, reason) => `结果没有写入 ${path}（${reason}）；请检查目录、权限和磁盘空间`,
  silence: (rule) => `只想降为提示，加 --rule ${rule}=info；关闭，加 --rule ${rule}=off。`,
  isSuppressed: '（已忽略）',
  why: '为什么查：',
  relationsOfFigure: (text) => `“${text}”所在的勾稽关系：`,
  howToSilence: (rule) =>
    `如果数字没有错：在这一行写 <!-- 勾稽忽略 ${rule} -- 理由 -->；旧报告可用 gouji baseline 记入基线；` +
    `整条规则可用 --rule ${rule}=off 关闭。规则说明：gouji explain ${rule}`,
  noFingerprint: (prefix) => `所写的文件里没有指纹以 ${prefix} 开头的问题；数字改过以后指纹会变，请重新核对`,
  baselineGone: (n) => `基线里有 ${n} 条已不再出现，可用 gouji baseline --prune 清理`,
  baselineWritten: (path, { kept, added, removed }) => `${path}：保留 ${kept} 条，新增 ${added} 条，删去 ${removed} 条`,
  ruleCrash: (rule) => `规则 ${rule} 自身出错（不是报告的问题），其余规则照常；请把下面的错误信息报告给我们`
}
