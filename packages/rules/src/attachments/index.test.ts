import { describe, expect, it } from 'vitest'
import { run, testReadme } from '../../testing/tester.js'
import { attachments } from './index.js'

testReadme(attachments, import.meta.url)

const body = '2023年度公路养护项目绩效自评报告\n一、资金情况\n预算500万元。\n'

function found(text: string): string[] {
  return run(attachments, body + text).findings.map(({ severity, message }) => `${severity} ${message}`)
}

describe('attachments', () => {
  it('points at the name of the table that is missing', () => {
    expect(run(attachments, `${body}六、附件\n项目支出绩效自评表`).findings).toEqual([
      {
        rule: 'attachments',
        severity: 'warning',
        text: '项目支出绩效自评表',
        line: 5,
        column: 1,
        endLine: 5,
        endColumn: 10,
        message: '列明的附件“项目支出绩效自评表”没有附在报告后',
        repairs: []
      }
    ])
  })

  it.each([
    ['附件：\n1.项目支出绩效自评表\n2.项目资金明细表', ['info 列明的附件“项目支出绩效自评表”等 2 项没有附在报告后']],
    [
      '六、附表\n1.项目支出绩效自评表（一个项目一张表）\n2.项目资金明细表。\n云溪县交通运输局\n2024年3月1日',
      ['warning 列明的附件“项目支出绩效自评表（一个项目一张表）”等 2 项没有附在报告后']
    ],
    ['六、附件\n项目支出绩效自评表\n\t项目名称\n\t公路养护\n\n\t全年预算数\n\t500\n\n', []],
    ['六、附件\n现场照片、验收资料等佐证材料。', []],
    [
      '六、附件\n项目支出绩效自评表\n七、其他需要说明的问题\n本项目由交通运输局负责实施，资金由县财政局根据工程进度拨付到施工单位，已全部审计。',
      []
    ],
    ['六、附表\n详见附表。', []],
    ['六、其他\n详见附件。', []]
  ])('%j', (text, expected) => expect(found(text)).toEqual(expected))
})
