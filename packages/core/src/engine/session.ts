import { readText } from '../read/read.js'
import type { Source } from '../read/source.js'
import { buildingReport } from '../report/build.js'
import { isReport } from '../report/recognise.js'
import type { Report } from '../report/report.js'
import { finish, type Steps } from '../text/steps.js'
import { activeRules, type EngineConfig } from './config.js'
import { linting, type Result } from './lint.js'
import type { Rule } from './rule.js'

/** A text that is being edited, or what a reader made of a file. */
export type Content = { readonly text: string; readonly format: 'text' | 'markdown' } | Source

/** A document as it was checked. */
export interface CheckedDocument {
  readonly version: number
  /** Whether it was taken for a report; if not, no rule has looked at it. */
  readonly isReport: boolean
  readonly report: Report
  readonly result: Result
}

interface Document {
  readonly version: number
  readonly content: Content
  readonly asked: boolean
  checked?: CheckedDocument
}

/**
 * Documents that change while they are checked: an editor's. Each is checked when its result is asked for, and once a
 * text: the result stands until the text or the configuration is another one. No clock and no timers: when to ask, and
 * when to pause, is the caller's to say.
 */
export class Session {
  private readonly rules: readonly Rule[]
  private config: EngineConfig
  private readonly documents = new Map<string, Document>()

  /** Throws a UserError for a configuration that fits no rule. */
  constructor(rules: readonly Rule[], config: EngineConfig = {}) {
    this.rules = rules
    this.config = config
    activeRules(rules, config)
  }

  /** From now on checks with `config`, and forgets the results so far. Throws a UserError, and changes nothing, when it fits no rule. */
  configure(config: EngineConfig): void {
    activeRules(this.rules, config)
    this.config = config
    for (const document of this.documents.values()) delete document.checked
  }

  /**
   * A new document, or a newer version of a known one. The same text again keeps its result. `asked`: it is to be checked
   * whatever it looks like; else the rules only see what looks like a report.
   */
  put(id: string, version: number, content: Content, asked = false): void {
    const known = this.documents.get(id)
    const document: Document = { version, content, asked }
    if (known?.checked && (known.asked === asked || known.checked.isReport) && isSame(known.content, content))
      document.checked = { ...known.checked, version }
    this.documents.set(id, document)
  }

  close(id: string): void {
    this.documents.delete(id)
  }

  /** The newest version's result; undefined for an unknown document. */
  check(id: string): CheckedDocument | undefined {
    const document = this.documents.get(id)
    if (document && !document.checked) document.checked = finish(this.checking(document))
    return document?.checked
  }

  /**
   * {@link check}, waiting for `pause` between its steps: whoever calls it stays able to answer. Undefined when the
   * document has meanwhile changed or been closed, or the configuration changed: what was found then is thrown away.
   */
  async checkInSteps(id: string, pause: () => Promise<void>): Promise<CheckedDocument | undefined> {
    const document = this.documents.get(id)
    if (!document) return undefined
    const { config } = this
    if (document.checked) return document.checked
    const steps = this.checking(document)
    for (;;) {
      const step = steps.next()
      if (step.done) {
        document.checked = step.value
        return step.value
      }
      await pause()
      if (this.documents.get(id) !== document || this.config !== config) return undefined
      if (document.checked) return document.checked
    }
  }

  private *checking({ version, content, asked }: Document): Steps<CheckedDocument> {
    const source = 'tree' in content ? content : readText(content.text, content.format)
    yield
    const report = yield* buildingReport(source)
    if (!asked && !isReport(report)) return { version, isReport: false, report, result: nothing(report) }
    const result = yield* linting(report, this.rules, this.config)
    return { version, isReport: true, report, result }
  }
}

function nothing(report: Report): Result {
  const relations = { exact: 0, rounding: 0, weak: 0, inconsistent: 0, blocked: 0 }
  return {
    findings: [],
    suppressed: [],
    checks: [],
    failures: [],
    coverage: { figures: report.figures.length, checked: 0, relations }
  }
}

function isSame(a: Content, b: Content): boolean {
  return a === b || (!('tree' in a) && !('tree' in b) && a.format === b.format && a.text === b.text)
}
