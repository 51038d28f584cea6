import type { Fact, Part, Report, Section } from '@gouji/core'
import { groupBy } from './group-by.js'

interface Parts {
  readonly facts: ReadonlyMap<Part, readonly Fact[]>
  readonly sections: ReadonlyMap<Part, readonly Section[]>
}

const known = new WeakMap<Report, Parts>()

/** A file may bundle hundreds of reports: what belongs to each is looked up once. */
function partsOf(report: Report): Parts {
  let parts = known.get(report)
  if (!parts) {
    parts = {
      facts: groupBy(report.facts, (fact) => fact.block.part),
      sections: groupBy(report.sections, (section) => section.part)
    }
    known.set(report, parts)
  }
  return parts
}

/** The facts of a part, in the order of the text. */
export function factsOfPart(report: Report, part: Part): readonly Fact[] {
  return partsOf(report).facts.get(part) ?? []
}

/** The sections of a part, in the order of the text. */
export function sectionsOfPart(report: Report, part: Part): readonly Section[] {
  return partsOf(report).sections.get(part) ?? []
}
