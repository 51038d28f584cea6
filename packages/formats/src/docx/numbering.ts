import type { Entry } from '../package/directory.js'
import type { Package } from '../package/package.js'
import { type Attributes, walkPart } from '../package/xml.js'
import { isOn, type Styles } from './styles.js'

/** One level of a list. */
export interface Level {
  start: number
  format: string
  /** For the format `custom`: 「001, 002, …」. */
  custom: string
  /** 「（%1）」: %1 stands for the number of the first level. */
  text: string
  /** Numbers of all levels in digits. */
  legal: boolean
  /** Begins anew behind this level (from 1) and those above it; 0: never; undefined: behind each level above. */
  restart?: number
  /** What parts the number from the words. */
  suffix: string
  style?: string
  hidden: boolean
}

interface Abstract {
  readonly levels: Map<number, Level>
  /** The list is that of a style. */
  styleLink?: string
}

interface Num {
  abstract: string
  /** Levels that this list gives a start of its own. */
  readonly starts: Map<number, number>
  readonly levels: Map<number, Level>
}

/** A list as a paragraph uses it. */
export interface List {
  /** Lists of one key count on from each other. */
  readonly key: string
  readonly starts: ReadonlyMap<number, number>
  level(index: number): Level | undefined
  /** The level that is linked to a style. */
  levelOfStyle(style: string): number | undefined
}

const MOST_LEVELS = 9

/** The lists of numbering.xml by the number that paragraphs call them by. */
export class Numbering {
  readonly #abstracts = new Map<string, Abstract>()
  readonly #nums = new Map<string, Num>()
  readonly #styles: Styles
  readonly #lists = new Map<string, List | undefined>()

  constructor(styles: Styles, opened?: Package, entry?: Entry) {
    this.#styles = styles
    if (opened && entry) this.#read(opened, entry)
  }

  /** The list `numId`; undefined for none (0) and for one that does not exist. */
  list(numId: string): List | undefined {
    if (!this.#lists.has(numId)) this.#lists.set(numId, this.#resolve(numId))
    return this.#lists.get(numId)
  }

  #resolve(numId: string): List | undefined {
    const num = this.#nums.get(numId)
    if (!num) return undefined
    const key = this.#abstractOf(num, 0)
    const abstract = this.#abstracts.get(key)
    if (!abstract) return undefined
    const level = (index: number): Level | undefined => num.levels.get(index) ?? abstract.levels.get(index)
    return {
      key,
      starts: num.starts,
      level,
      levelOfStyle(style) {
        for (let index = 0; index < MOST_LEVELS; index++) if (level(index)?.style === style) return index
        return undefined
      }
    }
  }

  /** A list may be that of a style, whose own list says what it is. */
  #abstractOf(num: Num, depth: number): string {
    const link = this.#abstracts.get(num.abstract)?.styleLink
    const linked = link === undefined || depth > 8 ? undefined : this.#nums.get(this.#styles.of(link).numId ?? '')
    return linked && linked !== num ? this.#abstractOf(linked, depth + 1) : num.abstract
  }

  #read(opened: Package, entry: Entry): void {
    let abstract: Abstract | undefined
    let num: Num | undefined
    let override = -1
    let level: Level | undefined
    walkPart(opened, entry, {
      open: (name, attributes) => {
        const value = attributes['w:val'] ?? ''
        switch (name) {
          case 'w:abstractNum':
            abstract = { levels: new Map() }
            this.#abstracts.set(attributes['w:abstractNumId'] ?? '', abstract)
            break
          case 'w:numStyleLink':
            if (abstract) abstract.styleLink = value
            break
          case 'w:num':
            num = { abstract: '', starts: new Map(), levels: new Map() }
            this.#nums.set(attributes['w:numId'] ?? '', num)
            break
          case 'w:abstractNumId':
            if (num) num.abstract = value
            break
          case 'w:lvlOverride':
            override = Number(attributes['w:ilvl'])
            break
          case 'w:startOverride':
            num?.starts.set(override, Number(value))
            break
          case 'w:lvl': {
            level = newLevel()
            const levels = num ? num.levels : abstract?.levels
            levels?.set(Number(attributes['w:ilvl']), level)
            break
          }
          default:
            if (level) take(level, name, attributes)
        }
      },
      close(name) {
        if (name === 'w:lvl') level = undefined
        else if (name === 'w:abstractNum') abstract = undefined
        else if (name === 'w:num') num = undefined
      }
    })
  }
}

function newLevel(): Level {
  return { start: 0, format: 'decimal', custom: '', text: '', legal: false, suffix: 'tab', hidden: false }
}

function take(level: Level, name: string, attributes: Attributes): void {
  const value = attributes['w:val']
  switch (name) {
    case 'w:start':
      level.start = Number(value)
      break
    case 'w:numFmt':
      // in a choice of formats the first is what newer programs show
      if (level.format !== 'custom') {
        level.format = value ?? 'decimal'
        level.custom = attributes['w:format'] ?? ''
      }
      break
    case 'w:lvlText':
      level.text = value ?? ''
      break
    case 'w:lvlRestart':
      level.restart = Number(value)
      break
    case 'w:isLgl':
      level.legal = isOn(value)
      break
    case 'w:suff':
      level.suffix = value ?? 'tab'
      break
    case 'w:pStyle':
      if (value !== undefined) level.style = value
      break
    case 'w:vanish':
      level.hidden = isOn(value)
      break
  }
}
