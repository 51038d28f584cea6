import type { Rule } from '@gouji/core'
import { arrivalRate } from './arrival-rate/index.js'
import { completionRate } from './completion-rate/index.js'
import { executionRate } from './execution-rate/index.js'
import { fundAmount } from './fund-amount/index.js'
import { namedRate } from './named-rate/index.js'
import { perCapita } from './per-capita/index.js'
import { sameFact } from './same-fact/index.js'
import { share } from './share/index.js'
import { year } from './year/index.js'

/** All rules, in the order in which they are listed to people. */
export const rules = [
  executionRate,
  arrivalRate,
  completionRate,
  share,
  namedRate,
  perCapita,
  fundAmount,
  sameFact,
  year
] as readonly Rule[]
