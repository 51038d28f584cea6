import {
  constant,
  Decimal,
  defineRule,
  type Fact,
  figureOf,
  operand,
  product,
  type Reading,
  type Relation,
  type Report
} from '@gouji/core'
import { pairs } from '../shared/change-formula.js'
import { currentLevels } from '../shared/change-current.js'
import { priorLevels } from '../shared/change-prior.js'
import { findFlats } from '../shared/flats.js'
import { flatMessage } from './message.js'
import { multiples } from './multiples.js'

/** 基本持平 is said of changes of a few per cent; only what is far beyond is held against it. */
const ABOUT = new Decimal('1.1')

function* relations(report: Report): Iterable<Relation> {
  for (const { change, about } of findFlats(report)) {
    if (!change) continue
    const pair = pairs(currentLevels(report, change), priorLevels(report, change)).find(({ firm }) => firm)
    if (!pair || pair.current.figure.unitKind !== pair.prior.figure.unitKind) continue
    const { current, prior } = pair
    if (!about) yield flat(current, prior)
    else {
      yield aboutFlat(current, prior)
      yield aboutFlat(prior, current)
    }
  }
  yield* multiples(report)
}

function flat(current: Fact, prior: Fact): Relation {
  const readings: Reading[] = [{ expression: figureOf(prior), binding: 'firm' }]
  return { kind: 'flat', stated: operand(current), comparison: '=', readings }
}

/** The one is at most a tenth above the other. */
function aboutFlat(one: Fact, other: Fact): Relation {
  const most = product(figureOf(other), constant(ABOUT))
  return {
    kind: 'about-flat',
    stated: operand(one),
    comparison: '≤',
    readings: [{ expression: most, binding: 'firm' }],
    severity: 'info'
  }
}

/** 与上年持平, 是上年的2倍, 翻一番: against the two amounts, where both are printed. Source: handbook B30. */
export const flatAndMultiple = defineRule({
  meta: {
    id: 'flat-and-multiple',
    title: { zh: '持平与倍数', en: 'Unchanged, and multiples' },
    severity: 'warning',
    preset: 'recommended',
    covers: ['B30']
  },
  relations,
  checkMessage: flatMessage
})
