import { buildReport, lint, readText } from '@gouji/core'
import { describe, expect, it } from 'vitest'
import { readConfigFile } from './config-file.js'
import { profiles } from './profiles.data.js'
import { ConfigStore } from './store.js'

/** The findings of `rule` in a text under a profile; without one by default. */
async function found(rule: string, text: string, profile?: string): Promise<string[]> {
  const config = profile === undefined ? '' : `profile: ${profile}`
  const store = new ConfigStore(
    {
      readText: (path) => Promise.resolve(path === '/gouji.config.yaml' ? config : undefined),
      folderOf: () => '/',
      join: (folder, name) => folder + name,
      below: (_, path) => path.slice(1),
      nameOf: (path) => path
    },
    { locale: 'zh' }
  )
  const answer = await store.configFor('/a.txt')
  if ('problems' in answer) throw new Error(answer.problems[0]?.message)
  const { findings } = lint(buildReport(readText(text, 'text')), answer.settings.rules, answer.settings.engine)
  return findings.filter((finding) => finding.rule === rule).map(({ message }) => message)
}

const form = (execution: number, output: number, second: number) => `云岫县2022年度项目支出绩效自评表
| 项目资金（万元） | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| 年度资金总额 | 100 | 90 | ${execution} | 90% | ${(execution * 90) / 100} |
| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 培训期数 | 10期 | 10期 | ${output} | ${output} |
| 产出指标 | 培训人次 | 100人次 | 100人次 | ${second} | ${second} |
| 效益指标 | 就业率 | 90% | 95% | 30 | 30 |
| 满意度指标 | 学员满意度 | 90% | 95% | 10 | 10 |
| 总分 |  |  |  | ${execution + output + second + 40} | ${(execution * 90) / 100 + output + second + 40} |`

describe('profiles', () => {
  it('are configurations that fit the schema, under names of their own', () => {
    const names = profiles.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    for (const { name, settings } of profiles) {
      const read = readConfigFile('/p.json', 'p.json', JSON.stringify(settings), { locale: 'zh' })
      expect(read, name).toHaveProperty('value')
    }
  })

  it('prescribe weights, where they are chosen', async () => {
    expect(await found('weight-total', form(10, 20, 30))).toEqual([])
    expect(await found('weight-total', form(10, 20, 30), 'national')).toEqual([])
    expect(await found('weight-total', form(20, 20, 20), 'national')).toEqual([
      '“预算执行率”的分值 20 与评分方案（10 分）不一致',
      '“产出指标”各项分值与评分方案（50 分）不一致：此处为 20，50 − 20 = 30'
    ])
    expect(await found('weight-total', form(20, 20, 20), 'execution-20')).toEqual([])
    expect(await found('weight-total', form(10, 20, 30), 'execution-20')).toHaveLength(1)
  })

  it('weigh execution, or leave it to bands', async () => {
    const text = '云岫县项目自评报告\n全年预算数680万元，全年执行数657.56万元，预算执行率96.70%，得6.97分。'
    const [usual] = await found('execution-score', text)
    expect(usual).toMatch(/10 × 96\.70% = 9\.67/)
    expect(await found('execution-score', text, 'banded-execution')).toEqual([])
    const twenty = text.replace('6.97', '19.34')
    expect(await found('execution-score', twenty, 'execution-20')).toEqual([])
  })

  it('set the grades where the document prints none', async () => {
    const text = '云岫县项目自评报告\n项目综合得分85分，评价等级为“优”。'
    expect(await found('grade', text)).toEqual(['得分 85分 与等级“优”不符：按通行标准，“优”为 90 分及以上'])
    expect(await found('grade', text, 'grades-from-80')).toEqual([])
    const low = text.replace('85', '72').replace('优', '良')
    expect(await found('grade', low, 'grades-of-five')).toEqual([
      '得分 72分 与等级“良”不符：按配置的标准，“良”为 80 分及以上、90 分以下'
    ])
    const own = `${text}\n90分（含）以上为优，80—90分为良，60—80分为中，60分以下为差。`
    expect(await found('grade', own, 'grades-from-80')).toEqual([
      '得分 85分 与等级“优”不符：按文中标准，“优”为 90 分及以上'
    ])
  })

  it('ask for a reason, and for sections', async () => {
    const rows = `云岫县项目支出绩效自评表
| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
| 产出指标 | 培训种植大户 | ≥100人 | 125人 | 50 | 50 |  |
| 效益指标 | 参训人数 | ≥100人 | 101人 | 50 | 50 |  |`
    expect(await found('over-achievement', rows, 'deviation-20')).toEqual([
      '“培训种植大户”目标 ≥100人，实际 125人，超过目标 20% 以上，没有说明原因'
    ])
    expect(await found('over-achievement', rows, 'deviation-30')).toEqual([])
    const outline = '云岫县材料\n一、概况\n无。\n二、资金\n无。\n三、绩效\n无。\n四、问题\n无。'
    expect(await found('sections', outline, 'project')).toHaveLength(1)
    expect(await found('sections', `${outline}\n五、改进措施\n无。`, 'project')).toEqual([])
    expect(await found('sections', outline)).toEqual([])
  })
})
