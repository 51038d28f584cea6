import type { Severity } from '@gouji/core'
import type { FailedFile, FileResult, ShownFinding, Tally, UnitTally } from './result.js'

type BySeverity = { error: number; warning: number; info: number }

/** Counts an audit. */
export class Tallies {
  private readonly units = new Map<string, UnitTally>()
  private readonly rules = new Map<string, BySeverity>()
  private readonly rates: number[] = []
  private readonly tally: Omit<Tally, 'rules' | 'rates'> = {
    findings: { error: 0, warning: 0, info: 0 },
    relations: { exact: 0, rounding: 0, weak: 0, inconsistent: 0, blocked: 0 },
    files: 0,
    figures: 0,
    checked: 0,
    confirmed: 0,
    dismissed: 0,
    broken: 0
  }

  add({ unit, record, findings }: FileResult): void {
    const { tally } = this
    const ofUnit = this.unit(unit)
    const { coverage } = record.report
    for (const to of [tally, ofUnit]) {
      to.files++
      to.figures += coverage.figures
      to.checked += coverage.checked
    }
    for (const [verdict, count] of Object.entries(coverage.relations)) {
      tally.relations[verdict as keyof typeof tally.relations] += count
      ofUnit.relations += count
    }
    ofUnit.inconsistent += coverage.relations.inconsistent
    const [bug] = record.broken
    if (bug) {
      tally.broken++
      tally.brokenStack ??= bug.stack
    }
    for (const finding of findings) this.finding(finding, ofUnit)
    if (record.digest.executionRate) this.rates.push(record.digest.executionRate.value)
  }

  fail({ unit }: FailedFile): void {
    this.unit(unit).failures++
  }

  done(): { units: UnitTally[]; tally: Tally } {
    return { units: [...this.units.values()], tally: { ...this.tally, rules: this.rules, rates: this.rates } }
  }

  private finding({ rule, severity, decision }: ShownFinding, ofUnit: UnitTally): void {
    if (decision?.verdict === 'dismissed') {
      this.tally.dismissed++
      ofUnit.dismissed++
      return
    }
    if (decision?.verdict === 'confirmed') {
      this.tally.confirmed++
      ofUnit.confirmed++
    }
    this.tally.findings[severity]++
    ofUnit[severity]++
    count(this.rules, rule, severity)
  }

  private unit(unit: string): UnitTally {
    const known = this.units.get(unit)
    if (known) return known
    const none = { files: 0, error: 0, warning: 0, info: 0, confirmed: 0, dismissed: 0, failures: 0 }
    const fresh = { unit, ...none, figures: 0, checked: 0, relations: 0, inconsistent: 0 }
    this.units.set(unit, fresh)
    return fresh
  }
}

function count(rules: Map<string, BySeverity>, rule: string, severity: Severity): void {
  const counts = rules.get(rule) ?? { error: 0, warning: 0, info: 0 }
  counts[severity]++
  rules.set(rule, counts)
}
