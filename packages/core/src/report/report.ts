import type { Root } from 'mdast'
import type { DateMention } from '../figures/date.js'
import type { Figure } from '../figures/figure.js'
import type { Malformed } from '../figures/lex.js'
import type { Fact } from '../facts/fact.js'
import type { Sentence } from '../facts/sentence.js'
import type { TableModel } from '../facts/table-model.js'
import type { Format, Source } from '../read/source.js'
import type { LineIndex } from '../text/lines.js'
import type { Span } from '../text/span.js'

/**
 * `project`: 项目支出自评; `department`: 部门整体支出自评; `transfer`: 转移支付自评; `accounts`: 部门决算说明;
 * `evaluation`: 第三方绩效评价; `form`: a self-evaluation form alone; `unknown`: none of them recognised.
 */
export type ReportKind = 'project' | 'department' | 'transfer' | 'accounts' | 'evaluation' | 'form' | 'unknown'

/** The numbering in front of a heading or an item: 「（二）」, 「3、」, 「第一部分」. */
export interface Marker {
  /** One id a style: `part` 第一部分 · `annex` 附件1 · `chapter` 第一章 · `han` 一、 · `han-paren` （一） · `dot` 1. · `comma` 1、 · `paren` （1） · `half-paren` 1) · `circled` ① · `letter` a. · `roman` Ⅰ、 · `say` 一是 */
  readonly style: MarkerStyle
  readonly value: number
  readonly span: Span
}
export type MarkerStyle =
  | 'part'
  | 'annex'
  | 'chapter'
  | 'han'
  | 'han-paren'
  | 'dot'
  | 'comma'
  | 'paren'
  | 'half-paren'
  | 'circled'
  | 'letter'
  | 'roman'
  | 'say'

/** A document bundled in the report: final accounts, an annexed self-evaluation, a form. */
export interface Part {
  readonly index: number
  readonly title: string
  readonly kind: ReportKind
  readonly year?: number
  readonly span: Span
}

/** A numbered or titled stretch: a chapter, or an item of a numbered list that stands on lines of its own. */
export interface Section {
  readonly index: number
  /** 0 for the root of a part, then 1 for 一、, 2 for （一）, 3 for 1., 4 for （1）… as the document itself nests them. */
  readonly level: number
  readonly marker?: Marker | undefined
  /** The heading's words, or the first words of an item up to its first punctuation; without the marker, trimmed. */
  readonly title: string
  readonly titleSpan: Span
  /** Whether the line is a heading alone (not an item that goes on as a paragraph). */
  readonly heading: boolean
  readonly parent?: Section | undefined
  readonly part: Part
  /** From its own line to the line before the next section of the same or a higher level. */
  readonly span: Span
}

/** A line or cell of the report: what sentences and figures belong to. */
export interface Block {
  readonly index: number
  readonly kind: 'heading' | 'paragraph' | 'cell'
  readonly span: Span
  /** Where the words begin: behind the marker and blanks. */
  readonly contentStart: number
  readonly marker?: Marker | undefined
  /** Numbered items inside the paragraph (一是…二是, （1）…（2）, ①…②), in order; each reaches to the next one. */
  readonly items: readonly Item[]
  readonly section: Section
  readonly part: Part
  readonly cell?: Cell | undefined
}

export interface Item {
  readonly marker: Marker
  readonly span: Span
}

export interface Table {
  readonly index: number
  readonly span: Span
  readonly part: Part
  readonly section: Section
  /** Words above it: 「项目支出绩效目标自评表」, if any. */
  readonly title: string
  /** `rows[r][c]`: the cell that covers that place of the grid; merged cells stand in every place that they cover. */
  readonly rows: readonly (readonly (Cell | undefined)[])[]
  /** The unit that a caption or header declares for all amounts (单位：万元), as printed. */
  readonly unit?: string
}

export interface Cell {
  readonly table: number
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  /** The cell's content in the text, without the blanks around it; empty when the cell is blank. */
  readonly span: Span
  /** The plain text without any blanks or line ends: 「绩效指标」 also where it is printed 「绩 效\n指 标」. */
  readonly text: string
  readonly block: Block
}

/** What the outline stage hands on. */
export interface Outline {
  readonly kind: ReportKind
  readonly title: string
  readonly year?: number
  /** The unit or place that reports: 「丰宁县医疗保障局」. */
  readonly entity?: string
  readonly parts: readonly Part[]
  readonly sections: readonly Section[]
  readonly blocks: readonly Block[]
  readonly tables: readonly Table[]
}

/** Another document whose figures a report has to agree with. */
export interface Reference {
  /** As people are told of it. */
  readonly path: string
  /** `reference`: it is right (a budget reply). `with`: it belongs to the report (its form), and either may be wrong. */
  readonly role: 'reference' | 'with'
  readonly report: Report
}

/** One parsed document: all that the stages before the rules have found. Rules read it and never parse again. */
export interface Report extends Outline {
  readonly source: Source
  readonly format: Format
  readonly text: string
  readonly plain: string
  readonly tree: Root
  readonly lines: LineIndex
  readonly figures: readonly Figure[]
  readonly dates: readonly DateMention[]
  /** Numbers that no reader could take for one value, or that are printed against the rules. */
  readonly malformed: readonly Malformed[]
  readonly sentences: readonly Sentence[]
  /** In the order of the text. */
  readonly facts: readonly Fact[]
  /** The facts of a block, by its index. */
  readonly factsByBlock: ReadonlyMap<number, readonly Fact[]>
  /** The meaning of columns and rows, one a table, in the order of {@link Outline.tables}. */
  readonly tableModels: readonly TableModel[]
  /** Documents that were given beside it. */
  readonly references?: readonly Reference[]
}
