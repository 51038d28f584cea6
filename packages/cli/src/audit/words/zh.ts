import { maximumMegabytes } from '../../limits.js'
import { zh as check } from '../../words/zh.js'
import type { AuditProblem } from '../item.js'
import { mostArchiveMegabytes, mostEntries } from '../archive.js'
import type { AuditWords } from './words.js'

const problems: Readonly<
  Record<Exclude<AuditProblem, Parameters<typeof check.problem>[0]>, (found: string) => string>
> = {
  timeout: (seconds) => `核对超过 ${seconds} 秒（试了两次），已放弃；可用 --timeout 放宽，或单独用 gouji check 核对`,
  memory: (megabytes) => `核对所需内存超过 ${megabytes} MB（试了两次），已放弃；可用 --memory 放宽`,
  died: (found) => `核对进程意外退出（试了两次）：${found}；这是 Gouji 的缺陷，请报告给我们`,
  'closed-archive': (ending) => `不能打开 ${ending} 压缩包；请先解压，或改用 .zip`,
  'nested-archive': () => '压缩包里的压缩包，未打开；请先解压这一层',
  'broken-archive': (found) => `压缩包损坏或不是 .zip（${found}）；请重新打包`,
  'encrypted-entry': () => '压缩包里的这个文件有密码；请去掉密码后重新打包',
  'large-archive': (found) =>
    `压缩包里的内容太多（${found}），上限 ${mostEntries} 个文件、解压后 ${mostArchiveMegabytes} MB；请分成几个`,
  'nothing-matches': () => '没有文件与这个通配符相符；请检查路径，并给通配符加引号'
}

const kinds: Readonly<Record<string, string>> = {
  project: '项目支出自评',
  department: '部门整体支出自评',
  transfer: '转移支付自评',
  accounts: '部门决算说明',
  evaluation: '绩效评价',
  form: '自评表',
  unknown: '未识别'
}

const time = (seconds: number): string =>
  Number.isNaN(seconds) ? '…' : seconds < 60 ? `${seconds} 秒` : `${Math.floor(seconds / 60)} 分 ${seconds % 60} 秒`

export const zh: AuditWords = {
  progress: (done, total, rate, seconds) =>
    `${done}/${total}（${total === 0 ? 100 : Math.floor((100 * done) / total)}%） ${rate.toFixed(rate < 10 ? 1 : 0)} 份/秒  还需 ${time(seconds)}`,
  found: (files, reused) => `待核对 ${files} 份${reused > 0 ? `，其中 ${reused} 份沿用已有结果` : ''}`,
  skipped: (endings) =>
    `跳过不是报告的文件：${endings.map(([ending, count]) => `${ending === '' ? '无扩展名' : ending} ${count} 个`).join('、')}`,
  ignored: (count) => `按配置里的 ignore 跳过 ${count} 份`,
  writing: '正在汇总…',
  interrupted: (done, total) => `已中断：${total} 份中已完成 ${done} 份，结果没有丢；再次运行同一条命令即从这里继续`,
  disk: (reason) => `中间结果写不进去（${reason}）；请检查磁盘空间，再次运行同一条命令即从这里继续`,
  locked: (process, file) => `进程 ${process} 正在写这个结果目录；请等它结束。若确认没有在运行，请删除 ${file}`,
  unreadableWorkbook: (file, reason) =>
    `${file}：读不出上次的裁定（${reason}），为免覆盖，没有开始；请修复、移走或改名后再运行`,
  notWritten: (file, reason) => `${file}：没有写成（${reason}）；请检查磁盘空间、权限，并关闭正在打开它的程序后再运行`,
  totals: ({ files, units, failures, findings, confirmed, dismissed }) =>
    [
      `共 ${files} 份报告、${units} 个单位：错误 ${findings.error}、警告 ${findings.warning}、提示 ${findings.info}`,
      ...(confirmed > 0 ? [`已确认 ${confirmed} 条`] : []),
      ...(dismissed > 0 ? [`不成立 ${dismissed} 条（不计入）`] : []),
      ...(failures > 0 ? [`${failures} 个文件未能核对`] : [])
    ].join('；'),
  written: (files) => `结果：${files.join('、')}`,
  broken: (reports) => `有 ${reports} 份报告的核对中规则自身出错（不是报告的问题），见复核表“报告”一页的说明`,
  crashes: (stack) => `其中一个错误的信息，请报告给我们：\n${stack}`,
  failure: ({ problem, detail = '' }) =>
    problem in problems
      ? problems[problem as keyof typeof problems](detail)
      : check.problem(problem as Parameters<typeof check.problem>[0], detail),
  batch: ({ kind, at, other, otherUnit, project, count }) => {
    const about = project === '' ? otherUnit : `${otherUnit}“${project}”`
    switch (kind) {
      case 'figures-differ':
        return `${about}的${at.label}，本报告为 ${at.text}，${other.path} 为 ${other.text}，两者不一致`
      case 'versions-differ':
        return `${about}的 ${count} 个数字与 ${other.path} 不一致（可能是两个版本），例如${at.label}：本报告 ${at.text}，另一份 ${other.text}`
      case 'copied':
        return `有 ${count} 句连同数字与${otherUnit}的报告（${other.path}）完全相同，例如“${at.text}…”`
      case 'other-name':
        return `这一段与${otherUnit}的报告（${other.path}）相同，并写着“${at.text}”`
    }
  },
  batchRule: (rule) => (rule === 'batch-figures' ? '两份报告的数字不一致' : '与别的单位相同的文字'),
  suppressed: (count) => `报告里用忽略指令隐去 ${count} 条，见 结果.ndjson`,
  batchSuggestion: ({ kind }) =>
    kind === 'copied' || kind === 'other-name' ? '请核对是否照抄了别的单位的内容' : '请核对以哪一份为准',
  unknownUnit: '（未写明单位）',
  severity: check.severity,
  decision: { confirmed: '确认', dismissed: '不成立', open: '待核' },
  relation: { exact: '相符', rounding: '舍入相符', weak: '弱', inconsistent: '不一致', blocked: '未能判断' },
  kind: (kind) => kinds[kind] ?? kind,
  sheets: { findings: '问题', units: '单位', files: '报告', failures: '未能核对' },
  columns: {
    findings: ['裁定', '备注', '级别', '单位', '文件', '位置', '原文', '问题', '算式', '建议', '规则', '指纹'],
    units: [
      '单位',
      '报告',
      '错误',
      '警告',
      '提示',
      '已确认',
      '不成立',
      '未能核对',
      '已读数字',
      '已核对数字',
      '核对率',
      '核对关系',
      '不一致关系'
    ],
    files: [
      '单位',
      '文件',
      '类型',
      '年度',
      '标题',
      '错误',
      '警告',
      '提示',
      '已读数字',
      '已核对数字',
      '核对率',
      '核对关系',
      '不一致关系',
      '执行率',
      '说明'
    ],
    failures: ['单位', '文件', '原因']
  },
  decisionHelp: '确认：问题成立；不成立：以后不再计入；待核：还要再看。数字改动后会重新打开。',
  sameContent: (path) => `内容与 ${path} 完全相同`,
  brokenRule: (rule) => `规则 ${rule} 自身出错，其余规则照常`,
  overview: {
    title: '绩效报告批量核对总览',
    files: '报告',
    units: '单位',
    failures: '未能核对',
    checked: '已核对数字',
    checkedOf: (checked, figures) => `${checked} / ${figures} 个`,
    relations: '核对关系',
    ranked: '问题最多的单位',
    rankedNote: (shown, all) => `按错误数、警告数排列，列前 ${shown} 个（共 ${all} 个单位）`,
    byRule: '各规则的问题数',
    rates: '报告所写的预算执行率',
    ratesNote: (reports) => `${reports} 份报告写有执行率`,
    noRates: '没有报告写明执行率',
    verdicts: '核对关系的结论',
    allUnits: '全部单位',
    unread: '未能核对的文件',
    moreFailures: (count) => `还有 ${count} 个，见复核表`,
    nothing: '没有',
    footer: (version) => `由 Gouji（勾稽）${version} 生成。不成立的问题不计入。最多核对 ${maximumMegabytes} MB 的文件。`
  }
}
