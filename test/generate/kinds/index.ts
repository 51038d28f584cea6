import { projectForms, transferForm } from '../data/layouts.data.js'
import { makeFund } from '../make/fund.js'
import { writeForm } from '../make/form.js'
import { makeIndicators, splits } from '../make/indicators.js'
import type { Noise } from '../make/noise.js'
import type { Writer } from '../writer.js'
import { accounts } from './accounts.js'
import { department, departmentScores } from './department.js'
import { evaluation } from './evaluation.js'
import { project, shortProject } from './project.js'
import { severalProjects } from './projects.js'
import type { Setting } from './setting.js'
import { transfer } from './transfer.js'

/** A self-evaluation form alone, of any layout. */
function form(w: Writer, setting: Setting): void {
  const { unit, project: name, field } = setting
  const split = w.facts('split').pick(splits)
  const fund = makeFund(w.facts('fund'), setting.grain, 'fund', name, field.uses, setting.size)
  const layout = w.style.pick([...projectForms, transferForm])
  w.heading(0, layout.title)
  writeForm(w, layout, {
    name,
    unit,
    fund,
    split,
    indicators: makeIndicators(w.facts('indicators'), field, split),
    grain: setting.grain
  })
}

/** Final accounts with two self-evaluations behind them. */
function bundle(w: Writer, setting: Setting, noise: Noise): void {
  accounts(w, setting, noise)
  w.heading(0, '第四部分 附件')
  w.line('附件1')
  departmentScores(w, setting, noise)
  w.line('附件2')
  transfer(w, { ...setting, project: setting.field.projects[3] ?? setting.project }, noise)
}

export const kinds = {
  project,
  'project-short': shortProject,
  'project-several': severalProjects,
  department,
  'department-scores': departmentScores,
  transfer,
  accounts,
  evaluation,
  bundle,
  form
} as const satisfies Record<string, (w: Writer, setting: Setting, noise: Noise) => void>

export type Kind = keyof typeof kinds
export const kindNames = Object.keys(kinds) as Kind[]
