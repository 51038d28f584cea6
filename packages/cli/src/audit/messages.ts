import type { RecordSettings } from './record.js'
import type { Item } from './item.js'
import type { Locator } from './journal.js'

/** What the audit and its workers say to each other: short, for every submission passes here. */

/** To a worker, once, before anything else. */
export interface Setup {
  readonly journal: string
  /** The name of the file of the journal that is this worker's own. */
  readonly name: string
  /** RSS at which the worker gives up on a submission. */
  readonly bytes: number
  readonly settings: RecordSettings
}

/** To a worker: check this. */
export interface Order {
  readonly number: number
  readonly item: Item
  /** What its configuration comes to, in one word. */
  readonly configuration: string
}

/** From a worker: it has started; done, and where the record stands; or the journal cannot be written. */
export type Answer =
  | { readonly ready: true }
  | { readonly number: number; readonly at: Locator }
  | { readonly number: number; readonly disk: string }
