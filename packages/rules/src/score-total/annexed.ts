import type { Fact, Part, Report } from '@gouji/core'
import type { Form } from '../shared/forms.js'
import { groupBy } from '../shared/group-by.js'

/** The total score that a form prints. */
export function scoreOf(form: Form): Fact | undefined {
  return form.totals.findLast((total) => !total.subtotal && total.score)?.score
}

const known = new WeakMap<readonly Form[], ReadonlyMap<Part, readonly Form[]>>()

/** The form that speaks of the same thing as the text of a part: the only one of the part, or the only one annexed to it. */
export function annexedForm(report: Report, part: Part, forms: readonly Form[]): Form | undefined {
  const [only, ...others] = byOwner(report, forms).get(part) ?? []
  if (!only || others.length > 0) return undefined
  // a department's own score is not that of the one project whose form is annexed
  const title = `${only.part === part ? '' : only.part.title}${only.caption}`
  const ofProject = /项目/.test(title) && !/整体|部门|单位/.test(title)
  return part.kind === 'department' && ofProject ? undefined : only
}

/** Forms with a total score by the report that they are annexed to: the last part in front that is more than a form. */
function byOwner(report: Report, forms: readonly Form[]): ReadonlyMap<Part, readonly Form[]> {
  const before = known.get(forms)
  if (before) return before
  const owners = new Map<Part, Part>()
  let owner: Part | undefined
  for (const part of report.parts) {
    if (part.kind !== 'form') owner = part
    owners.set(part, owner ?? part)
  }
  const found = groupBy(forms.filter(scoreOf), (form) => owners.get(form.part) ?? form.part)
  known.set(forms, found)
  return found
}
