import type { BlockMemory, DraftFact, DraftScope } from './drafts.js'
import type { ScopeOpener } from './fact.js'
import { measuresOf, subjectOf } from './labels.js'
import { changeEnd, comparedLead } from './vocabulary/cues.data.js'
import { findMeasures, type MeasureGroup } from './vocabulary/measures.js'

/** What a fund becomes: never one of its sources or parts. */
const resultGroups: ReadonlySet<MeasureGroup> = new Set(['spent', 'arrived', 'disbursed', 'balance', 'returned'])
const fundGroups: ReadonlySet<MeasureGroup> = new Set([
  'budget',
  'budget-change',
  'allocated',
  'arrived',
  'due',
  'total',
  'plan'
])

/** Totals that stand beside another total, never under it. */
const otherSide = /(?:收入|支出)(?:总计|合计)$/

/** The lists of a sentence, as 其中, 包括, 分别为 and brackets open them, and as what follows closes them. */
export class Lists {
  scope: DraftScope = { depth: 0, opener: 'root', parent: undefined, head: undefined, open: false, facts: [] }
  private readonly memory: BlockMemory
  /** Lists that 按…分 has opened. */
  private readonly frames = new Set<DraftScope>()

  constructor(memory: BlockMemory, continues: boolean) {
    this.memory = memory
    if (continues && memory.openList) this.scope = memory.openList
  }

  open(opener: ScopeOpener): void {
    const { scope } = this
    if (opener === 'comprises' && scope.opener === 'of-which' && scope.facts.length === 0) return
    const head = lastAmount(scope.facts)
    if (head) this.push(opener, scope, head)
    else if (opener === 'respectively') return
    // 「69655万元（包括疫苗款4218万元）」: a part of the figure in front of the bracket, by no means all of it
    else if (opener === 'comprises' && scope.opener === 'bracket') this.push(opener, scope, scope.head)
    else if (opener === 'of-which' && scope.depth === 0) this.push(opener, scope, this.memory.lastRootFact)
    else if (opener === 'of-which' && scope.parent && scope.opener !== 'bracket')
      this.push(opener, scope.parent, scope.head)
    else this.push(opener, scope, undefined)
  }

  /** Whether the sentence before left an amount that a list may take apart. */
  hasBefore(): boolean {
    return this.memory.lastRootFact !== undefined
  }

  /** Puts a figure into the list that is open. The first one may show that the list takes another amount apart. */
  add(fact: DraftFact): void {
    const { scope } = this
    if (scope.facts.length === 0 && scope.head && scope.opener === 'of-which')
      scope.head = this.headFor(fact, scope.head)
    scope.facts.push(fact)
  }

  /** 「支出96万元，结余4万元。其中：基本支出60万元…」: the parts are expenditure, so the expenditure is taken apart. */
  private headFor(fact: DraftFact, head: DraftFact): DraftFact {
    // 「总投资3750万元，建设任务2.5万亩。资金来源：中央…」: money is no part of an area
    if (fact.figure.unitKind !== head.figure.unitKind && !this.scope.parent?.facts.length)
      return this.memory.rootFacts?.findLast((other) => other.figure.unitKind === fact.figure.unitKind) ?? head
    const group = measuresOf(fact.label)[0]?.group
    const headGroup = measuresOf(head.label)[0]?.group
    if (group === undefined || group === headGroup || headGroup === undefined || !resultGroups.has(headGroup))
      return head
    const candidates = this.scope.parent?.facts.length ? this.scope.parent.facts : (this.memory.rootFacts ?? [])
    return (
      candidates.findLast(
        (other) =>
          isWhole(other) && measuresOf(other.label)[0]?.group === group && other.figure.number >= fact.figure.number
      ) ?? head
    )
  }

  /** 「1000万元，按性质分：基本600万元、项目400万元；按经济分类分：…」: each frame takes the same figure apart. */
  openFrame(): void {
    let scope: DraftScope | undefined = this.scope
    while (scope && !this.frames.has(scope)) scope = scope.parent
    if (scope?.parent) this.scope = scope.parent
    this.open('of-which')
    this.frames.add(this.scope)
  }

  closeBracket(): void {
    let scope: DraftScope | undefined = this.scope
    while (scope && scope.opener !== 'bracket') scope = scope.parent
    if (scope?.parent) this.scope = scope.parent
  }

  /** 「预算500万元，其中中央300万元、省级200万元，实际支出480万元」: the spending is no part of the budget. */
  leaveFinished(label: string): void {
    const { scope } = this
    if (!scope.head || !scope.parent || scope.opener === 'bracket' || scope.facts.length === 0) return
    // 「收入总计…，包括…；支出总计…」: the other side of the account
    if (otherSide.test(label)) {
      this.scope = scope.parent
      return
    }
    const group = measuresOf(label)[0]?.group
    if (group === undefined || !resultGroups.has(group) || namesExpenditure(label)) return
    // 「支出总计600万元，包括本年支出570万元、年末结转30万元」: what is left over is a part of a total of the accounts
    if (group === 'balance' && /支出|收入/.test(scope.head.label)) return
    const headGroup = measuresOf(scope.head.label)[0]?.group
    if (headGroup !== undefined && headGroup !== group && fundGroups.has(headGroup)) this.scope = scope.parent
  }

  /** 「人员经费480万元，主要包括基本工资等；公用经费42万元」: what 包括 named inside another list, or without figures, ends at the ；. */
  leaveInner(): void {
    while (
      this.scope.opener === 'comprises' &&
      this.scope.parent &&
      (this.scope.depth > 1 || this.scope.facts.length === 0)
    ) {
      this.scope = this.scope.parent
    }
  }

  /** The list that a numbered item behind this sentence goes on with. */
  leftOpen(goesOn: boolean): DraftScope | undefined {
    let scope: DraftScope | undefined = this.scope
    while (scope?.opener === 'bracket') scope = scope.parent
    return goesOn && scope?.parent ? scope : undefined
  }

  private push(opener: ScopeOpener, parent: DraftScope, head: DraftFact | undefined): void {
    this.scope = { depth: parent.depth + 1, opener, parent, head, open: false, facts: [] }
  }
}

/** Whether a figure can be taken apart: no rate, no change and no other year's amount (「比上年的21万元减少3万元，其中」). */
export function isWhole({ figure, label, lead }: DraftFact): boolean {
  return (
    figure.unitKind !== 'ratio' &&
    figure.unitKind !== 'points' &&
    !changeEnd.test(label) &&
    !comparedLead.test(lead) &&
    !/均$|[人户亩车村]均[^，；。\uE000-\uE00A]{0,6}$/.test(lead)
  )
}

function lastAmount(facts: readonly DraftFact[]): DraftFact | undefined {
  for (let i = facts.length - 1; i >= 0; i--) if (isWhole(facts[i] as DraftFact)) return facts[i]
  return undefined
}

/** 基本支出, 教育支出: a kind of expenditure, which may well be a part of a budget; 实际支出 and 支出 alone are none. */
function namesExpenditure(label: string): boolean {
  const last = findMeasures(label).at(-1)
  return last !== undefined && label.slice(last.start, last.end) === '支出' && subjectOf(label) !== ''
}
