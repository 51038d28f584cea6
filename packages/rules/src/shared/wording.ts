import type { Check } from '@gouji/core'

/** The stated figure as the author printed it, blanks taken out. */
export function stated(check: Check): string {
  return check.relation.stated.figure.text.replace(/\s+/g, '')
}
