/** What a reviewer says of a finding. */
export type Verdict = 'confirmed' | 'dismissed' | 'open'

/** A reviewer's word on one finding, known by its fingerprint: a changed number has another one, and is open again. */
export interface Decision {
  readonly fingerprint: string
  /** The unit and the file that it was said of: the same fingerprint of another unit is another matter. */
  readonly unit: string
  readonly path: string
  readonly verdict: Verdict | undefined
  readonly remark: string
}

/** Decisions, found by fingerprint and by unit or file. The later of two counts. */
export class Decisions {
  private readonly byKey = new Map<string, Decision>()

  add(decision: Decision): void {
    for (const key of keysOf(decision)) this.byKey.set(key, decision)
  }

  find(finding: Pick<Decision, 'fingerprint' | 'unit' | 'path'>): Decision | undefined {
    const [ofPath, ofUnit] = keysOf(finding)
    return this.byKey.get(ofPath) ?? this.byKey.get(ofUnit)
  }

  /** Each once, in the order of first mention. */
  all(): Decision[] {
    return [...new Set(this.byKey.values())]
  }
}

function keysOf({ fingerprint, unit, path }: Pick<Decision, 'fingerprint' | 'unit' | 'path'>): [string, string] {
  return [`${fingerprint} path ${path}`, `${fingerprint} unit ${unit}`]
}
