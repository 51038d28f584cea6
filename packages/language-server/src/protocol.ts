import type { Coverage, Verdict } from '@gouji/core'
import type { Range } from 'vscode-languageserver'

// What the server says beyond the Language Server Protocol. Editors that do not know it lose nothing else.

/** What an editor may send as `initializationOptions`; each is optional. */
export interface InitializationOptions {
  /** Language of the editor, `zh-cn`; decides where the setting `gouji.language` is `auto`. */
  readonly locale?: string
  /** Address of a rule's page, with `{rule}` for its id. */
  readonly rulePage?: string
  /** The editor has the command `gouji.showPlaces` (a list of places to look at). */
  readonly showsPlaces?: boolean
  /** The editor has the command `gouji.silence` (asks for a reason and writes the directive). */
  readonly asksReasons?: boolean
  /** The settings, for editors that cannot be asked for them. */
  readonly settings?: unknown
}

export interface DocumentParams {
  readonly uri: string
}

/** A document was checked. */
export interface CheckedParams {
  readonly uri: string
  readonly version: number
  /** Whether it was taken for a report; else nothing was checked. */
  readonly isReport: boolean
  readonly coverage: Coverage
  readonly findings: number
}

export interface LedgerEntry {
  readonly verdict: Verdict
  readonly rule: string
  /** What the rule checks, in a few words. */
  readonly title: string
  /** The stated figure with its label. */
  readonly text: string
  readonly arithmetic: string
  /** Of a blocked relation: why. */
  readonly reason?: string
  readonly range: Range
  readonly operands: readonly { readonly text: string; readonly range: Range }[]
}

export interface Ledger {
  readonly coverage: Coverage
  readonly entries: readonly LedgerEntry[]
}

/** A report as a page. */
export interface PageParams {
  readonly uri: string
  /** What the report is called. */
  readonly title: string
  /** Of the policy of the webview that shows the page. */
  readonly nonce: string
}

/** A file that is not text, to be checked and shown as text under the address `document`. */
export interface CheckFileParams {
  readonly file: string
  readonly document: string
}

export type CheckFileResult =
  | { readonly text: string; readonly findings: number; readonly isReport: boolean }
  | { readonly problem: string }

/** A copy of a file with the findings in it as comments. `copy`: the bytes in base 64; none where there is no finding. */
export type AnnotateFileResult =
  | { readonly copy: string; readonly findings: number }
  | { readonly findings: 0 }
  | { readonly problem: string }

/** The names of the messages, with what they carry. */
export const methods = {
  /** From the server: {@link CheckedParams}. */
  checked: 'gouji/checked',
  /** {@link DocumentParams} → {@link Ledger}, or null where the document is no report. */
  ledger: 'gouji/ledger',
  /** {@link PageParams} → HTML, or null where the document is no report. */
  page: 'gouji/page',
  /** {@link DocumentParams}: check this document from now on, whatever it looks like. */
  checkAnyway: 'gouji/checkAnyway',
  /** {@link CheckFileParams} → {@link CheckFileResult}. */
  checkFile: 'gouji/checkFile',
  /** {@link CheckFileParams} → {@link AnnotateFileResult}. */
  annotateFile: 'gouji/annotateFile',
  /** To the server, {@link DocumentParams}: forget a file that was checked. */
  forgetFile: 'gouji/forgetFile'
} as const
