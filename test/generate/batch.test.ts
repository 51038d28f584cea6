import { batchDigest, buildReport, compareUnit, type Member, readText } from '@gouji/core'
import { expect, it } from 'vitest'
import { generate } from './generate.js'
import { kindNames } from './kinds/index.js'
import { render } from './render.js'

const reports = 250
const styles = [11, 22]

it('the same facts in other words, units and precision are no differences between two submissions', () => {
  let compared = 0
  for (let seed = 1; seed <= reports; seed++) {
    const kind = kindNames[seed % kindNames.length] ?? 'project'
    const members = styles.map((style): Member => {
      const { draft, layout } = generate(seed, { kind, style })
      const { text, format } = render(draft, layout)
      return { path: `seed ${seed} style ${style}`, digest: batchDigest(buildReport(readText(text, format))) }
    })
    expect(compareUnit('云岫县水利局', members)).toEqual([])
    const keys = members.map(
      ({ digest }) => new Set(digest.parts.flatMap((part) => part.figures.map(({ key }) => key)))
    )
    for (const key of keys[0] ?? []) if (keys[1]?.has(key)) compared++
  }
  // Silence proves nothing where nothing is compared.
  expect(compared).toBeGreaterThan(reports)
})
