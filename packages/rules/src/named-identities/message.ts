import type { Check, Locale } from '@gouji/core'
import { stated } from '../shared/wording.js'

const names: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  'year-expenditure': ['本年支出 = 基本支出 + 项目支出', 'expenditure of the year = basic + project expenditure'],
  'basic-expenditure': ['基本支出 = 人员经费 + 公用经费', 'basic expenditure = personnel + operating'],
  'three-public': ['“三公”经费 = 出国（境）+ 公务用车 + 公务接待', 'three public funds = abroad + cars + reception'],
  'official-cars': ['公务用车 = 购置 + 运行维护', 'official cars = purchase + running'],
  reception: ['公务接待 = 国内 + 外事', 'reception = domestic + foreign'],
  procurement: ['政府采购总额 = 货物 + 工程 + 服务', 'procurement = goods + works + services'],
  'income-expenditure': ['收入总计 = 支出总计', 'total income = total expenditure'],
  'income-total': ['收入总计 = 本年收入 + 年初结转和结余', 'total income = income of the year + carried over'],
  'expenditure-total': [
    '支出总计 = 本年支出 + 年末结转和结余',
    'total expenditure = expenditure of the year + left over'
  ]
}

/** 「“三公”经费 = 出国（境）+ 公务用车 + 公务接待 不成立：文中为 1.49万元，0 + 1.37 + 0.21 = 1.58万元」 */
export function identityMessage(check: Check, locale: Locale): string {
  const [zh, en] = names[check.relation.kind] ?? ['', '']
  if (locale === 'en') return `${en} does not hold: stated ${stated(check)}, but ${check.arithmetic}`
  return `${zh}，文中 ${stated(check)} 与各项不一致：${check.arithmetic}`
}
