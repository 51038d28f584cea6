import { describe, expect, it } from 'vitest'
import { generate } from './generate.js'
import { kindNames } from './kinds/index.js'
import { Random } from './random.js'
import { render } from './render.js'
import { plant, plantable } from './slips/plant.js'
import { clearlyFails, gap } from './truth.js'

const seeds = Array.from({ length: 60 }, (_, i) => i + 1)

describe('the generator', () => {
  it('gives the same report for the same seed', () => {
    const [one, two] = [generate(7), generate(7)]
    expect(render(two.draft, two.layout)).toEqual(render(one.draft, one.layout))
  })

  it.each(kindNames)('%s: every figure stands where it says, and every relation holds', (kind) => {
    for (const seed of seeds) {
      const { draft, layout } = generate(seed, { kind })
      const { text, spans } = render(draft, layout)
      for (const node of draft.nodes) {
        const span = spans[node.id]
        if (span) expect(text.slice(span.start, span.end), `seed ${seed}`).toBe(node.text)
        else
          expect(
            node.key === 'hundred' || node.kind !== 'money' || node.text !== '',
            `seed ${seed} ${node.key} ${node.text}`
          ).toBe(true)
      }
      const values = (id: number) => draft.nodes[id] as (typeof draft.nodes)[number]
      for (const relation of draft.relations) {
        const sentence = `seed ${seed}: ${relation.family} ${values(relation.stated).text} ${relation.num.map(([sign, id]) => `${sign < 0 ? '-' : '+'}${values(id).text}`).join('')}`
        expect(gap(relation, values), sentence).toBe(0)
      }
      expect(text, `seed ${seed}`).not.toMatch(/undefined|NaN|\{|。。|，。|，，|；；/)
    }
  })

  it('plants slips that contradict the report', () => {
    const random = new Random(5)
    for (const seed of seeds) {
      const { draft, layout } = generate(seed)
      for (const family of plantable(draft)) {
        const slip = plant(draft, family, random)
        if (!slip) continue
        const { text, spans } = render(draft, layout, slip.edits)
        for (const edit of slip.edits) {
          const span = spans[edit.node]
          expect(span, `seed ${seed} ${family}`).toBeDefined()
          if (span) expect(text.slice(span.start, span.end)).toBe(edit.now)
          expect(edit.now).not.toBe(draft.nodes[edit.node]?.text)
        }
      }
    }
    expect(clearlyFails).toBeDefined()
  })
})
