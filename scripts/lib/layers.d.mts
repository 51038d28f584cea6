export interface Violation {
  readonly line: number
  readonly what: string
  readonly why: string
}
export function violationsIn(name: string, path: string, source: string, computes?: ReadonlySet<string>): Violation[]
export function violationsBelow(root: string): (Violation & { readonly file: string })[]
