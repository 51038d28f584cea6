import type { Field } from '../data/field.js'
import { peopleFields } from '../data/fields-people.data.js'
import { worksFields } from '../data/fields-works.data.js'
import { centres, offices, places, towns } from '../data/places.data.js'
import type { Grain } from '../look.js'
import type { Size } from '../make/fund.js'
import type { Random } from '../random.js'

export const fields: readonly Field[] = [...peopleFields, ...worksFields]

/** Who reports on what. */
export interface Setting {
  readonly place: string
  readonly field: Field
  /** 「泽川县水利局」 */
  readonly unit: string
  readonly project: string
  readonly towns: readonly string[]
  readonly offices: readonly string[]
  readonly centres: readonly string[]
  readonly grain: Grain
  readonly size: Size
}

export function settingOf(content: Random, grain: Grain, size: Size): Setting {
  const place = content.pick(places)
  const field = content.pick(fields)
  const short = place.replace(/[县区市]$/, '')
  return {
    place,
    field,
    unit: place + field.bureau,
    project: content.pick(field.projects),
    grain,
    size,
    towns: content.sample(towns, content.int(3, 8)),
    offices: content.sample(offices, content.int(4, 7)),
    centres: content.sample(centres, content.int(2, 4)).map((name) => short + name)
  }
}
