import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  CancellationTokenSource,
  type CodeAction,
  CodeActionRequest,
  CodeLensRequest,
  DefinitionRequest,
  DidCloseTextDocumentNotification,
  DocumentLinkRequest,
  ExecuteCommandRequest,
  HoverRequest,
  InlayHintRequest,
  type MarkupContent,
  PrepareRenameRequest,
  type Range,
  ReferencesRequest,
  RenameRequest,
  SemanticTokensRequest,
  ShowDocumentRequest,
  ShowMessageNotification,
  type TextDocumentEdit,
  type WorkspaceEdit
} from 'vscode-languageserver-protocol/node'
import type { AnnotateFileResult, Ledger } from '@gouji/language-server'
import { docxOf, p, run } from '../packages/formats/testing/docx.js'
import { requireBuild } from './lib/command.js'
import { Editor } from './lib/lsp.js'
import { type PrintShape, printReport } from './lib/pdf/print-report.js'
import { printShapes } from './lib/pdf/shapes.js'

requireBuild()

const uri = 'file:///%E4%BA%91%E5%B2%AB/%E8%87%AA%E8%AF%84.md'
const text = `# 云岫县医疗保障局2023年医疗救助项目支出绩效自评报告

## 一、项目概况

项目年初预算1789.89万元，全年预算数为1789.89万元，其中：中央资金1200.00万元、省级资金400.00万元、县级资金189.89万元。全年执行数为1700.40万元，预算执行率为59.00%。

项目支出中，住院救助900.00万元、门诊救助600.40万元、资助参保200.00万元，合计1700.40万元。

## 二、资金使用情况

应到位资金1789.89万元，实际到位资金1789.89万元，资金到位率100%。
`
const textDocument = { uri }
const everything = { settings: { inlayHints: true, semanticColors: true } }

/** A report of many batches that agree with themselves, behind the first, which does not. */
function longReport(length: number): string {
  const parts = [text]
  const prose =
    '各乡镇按照实施方案组织落实，资金实行专账核算，按进度拨付，未发现截留、挪用情况；经办机构逐户核对名单并公示。'
  const yuan = (cents: number) => `${(cents / 100).toFixed(2)}万元`
  for (let batch = 1, size = 0; size < length; batch++) {
    const [first, second] = [10_000 + ((batch * 7919) % 90_000), 10_000 + ((batch * 104_729) % 80_000)]
    const part = `\n第${batch}批。${prose}住院救助${yuan(first)}、门诊救助${yuan(second)}，合计${yuan(first + second)}。${prose}\n`
    parts.push(part)
    size += part.length * 3
  }
  return parts.join('')
}

/** The edits of a workspace edit, in the order of the document. */
function editsOf(edit: WorkspaceEdit | null | undefined): TextDocumentEdit['edits'] {
  const [change] = (edit?.documentChanges ?? []) as TextDocumentEdit[]
  return change?.edits ?? []
}

describe('gouji lsp', () => {
  let editor: Editor
  beforeAll(async () => {
    editor = await Editor.start({ ...everything, options: { rulePage: 'https://example.invalid/{rule}' } })
    await editor.open(uri, text)
  })
  afterAll(async () => {
    expect(await editor.stop()).toBe(0)
  })
  const at = (words: string, nth = 0) => ({ textDocument, position: editor.range(uri, words, nth).start })
  const actionsAt = async (range: Range): Promise<CodeAction[]> =>
    ((await editor.connection.sendRequest(CodeActionRequest.type, {
      textDocument,
      range,
      context: { diagnostics: [] }
    })) ?? []) as CodeAction[]

  it('puts a finding at the suspect, with the operands, the rule and its page', async () => {
    const [finding, ...others] = await editor.pull(uri)
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      severity: 1,
      source: 'gouji',
      code: 'execution-rate',
      codeDescription: { href: 'https://example.invalid/execution-rate' }
    })
    expect(editor.at(uri, finding?.range as Range)).toBe('59.00%')
    expect(finding?.message).toBe(
      '执行率 59.00% 与所列数字不一致：1700.40 ÷ 1789.89 = 95.00%\n可能的原因：相邻两位数字写颠倒'
    )
    const related = finding?.relatedInformation ?? []
    expect(related.map(({ message }) => message)).toEqual(['全年执行数：1700.40万元', '全年预算数：1789.89万元'])
    expect(related.map(({ location }) => editor.at(uri, location.range))).toEqual(['1700.40万元', '1789.89万元'])
  })

  it('says of a figure what it measures and every relation with arithmetic and verdict', async () => {
    const hover = await editor.connection.sendRequest(HoverRequest.type, at('1700.40'))
    expect(editor.at(uri, hover?.range as Range)).toBe('1700.40万元')
    const value = (hover?.contents as MarkupContent | undefined)?.value ?? ''
    expect(value).toContain('**1700.40万元** — 全年执行数 · 实际值 · 2023 年')
    expect(value).toContain('✗ **不一致** · 预算执行率  \n`1700.40 ÷ 1789.89 = 95.00%`')
    expect(value).toContain(`[预算执行率：59.00%](<${uri}#L5,98>)`)
    expect(value.indexOf('✗')).toBeLessThan(value.indexOf('✓'))
    expect(await editor.connection.sendRequest(HoverRequest.type, at('医疗'))).toBeNull()
  })

  it('offers the repair, which mends the report, and looks at rule and operands', async () => {
    const actions = await actionsAt(editor.range(uri, '59.00%'))
    expect(actions.map(({ title }) => title)).toEqual([
      '把“59.00%”改为“95.00%”（改后 1 条关系相符）',
      '忽略此处的“预算执行率”，写明理由…',
      '转到：全年执行数 1700.40万元',
      '转到：全年预算数 1789.89万元',
      '规则说明：预算执行率'
    ])
    const [edit] = editsOf(actions[0]?.edit)
    expect(edit).toEqual({ range: editor.range(uri, '59.00%'), newText: '95.00%' })
    expect(await actionsAt(editor.range(uri, '门诊救助'))).toEqual([])

    const shown: unknown[] = []
    const listening = editor.connection.onRequest(ShowDocumentRequest.type, (params) => {
      shown.push(params)
      return { success: true }
    })
    for (const action of actions)
      if (action.command) await editor.connection.sendRequest(ExecuteCommandRequest.type, action.command)
    listening.dispose()
    expect(shown).toEqual([
      { uri, takeFocus: true, selection: editor.range(uri, '1700.40万元') },
      { uri, takeFocus: true, selection: editor.range(uri, '1789.89万元', 1) },
      { uri: 'https://example.invalid/execution-rate', takeFocus: true }
    ])

    await editor.edit(uri, '59.00%', '95.00%')
    expect(await editor.pull(uri)).toEqual([])
    await editor.edit(uri, '95.00%', '59.00%')
  })

  it('writes a directive that silences once it has a reason', async () => {
    const actions = await actionsAt(editor.range(uri, '59.00%'))
    const [edit] = editsOf(actions[1]?.edit)
    const end = editor.range(uri, '59.00%。').end
    expect(edit).toEqual({ range: { start: end, end }, newText: ' <!-- 勾稽忽略 execution-rate -- -->' })
    await editor.edit(uri, '59.00%。', '59.00%。 <!-- 勾稽忽略 execution-rate -- -->')
    expect((await editor.pull(uri)).map(({ code }) => code)).toEqual(['execution-rate', 'ignore-directive'])
    await editor.edit(uri, '-- -->', '-- 按上年口径 -->')
    expect(await editor.pull(uri)).toEqual([])
    await editor.edit(uri, ' <!-- 勾稽忽略 execution-rate -- 按上年口径 -->', '')
  })

  it('shows over a total how many parts were added up', async () => {
    const lenses = (await editor.connection.sendRequest(CodeLensRequest.type, { textDocument })) ?? []
    expect(lenses.map(({ range, command }) => [range.start.line, command?.title])).toEqual([
      [4, '合计已核验：3 项 ✓'],
      [6, '合计已核验：3 项 ✓']
    ])
  })

  it('marks verified figures', async () => {
    const range = { start: { line: 4, character: 0 }, end: { line: 5, character: 0 } }
    const hints = (await editor.connection.sendRequest(InlayHintRequest.type, { textDocument, range })) ?? []
    const places = hints.map(({ position }) => position.character)
    expect(places).toContain(editor.range(uri, '1789.89万元', 1).end.character)
    expect(places).not.toContain(editor.range(uri, '59.00%').end.character)

    const tokens = await editor.connection.sendRequest(SemanticTokensRequest.type, { textDocument })
    const marks = new Map<string, number>()
    let line = 0
    let character = 0
    const data = tokens?.data ?? []
    for (let i = 0; i < data.length; i += 5) {
      const [lines, characters, length, , modifiers] = data.slice(i, i + 5) as [number, number, number, number, number]
      character = lines === 0 ? character + characters : characters
      line += lines
      marks.set(editor.at(uri, { start: { line, character }, end: { line, character: character + length } }), modifiers)
    }
    const [verified, inconsistent] = [1, 2]
    expect(marks.get('59.00%')).toBe(inconsistent)
    expect(marks.get('100%')).toBe(verified)
    expect(marks.get('900.00万元')).toBe(verified)
  })

  it('leads from a restated figure to its first statement and to all others', async () => {
    const first = editor.range(uri, '1789.89万元', 0)
    const there = await editor.connection.sendRequest(DefinitionRequest.type, at('1789.89', 3))
    expect(there).toEqual({ uri, range: first })
    const references = await editor.connection.sendRequest(ReferencesRequest.type, {
      ...at('1789.89', 3),
      context: { includeDeclaration: true }
    })
    expect(references?.map(({ range }) => range)).toEqual([0, 1, 2, 3].map((n) => editor.range(uri, '1789.89万元', n)))
    const links = (await editor.connection.sendRequest(DocumentLinkRequest.type, { textDocument })) ?? []
    expect(links.find(({ range }) => editor.at(uri, range) === '1789.89万元')?.target).toBe(`${uri}#L5,7`)
    expect(await editor.connection.sendRequest(DefinitionRequest.type, at('200.00'))).toBeNull()
  })

  it('renames a figure wherever it is stated, the other places for confirmation', async () => {
    const prepared = await editor.connection.sendRequest(PrepareRenameRequest.type, at('1789.89', 2))
    expect(prepared).toEqual({ range: editor.range(uri, '1789.89', 2), placeholder: '1789.89' })
    const edit = await editor.connection.sendRequest(RenameRequest.type, { ...at('1789.89', 2), newName: '1798.89' })
    expect(editsOf(edit).map((one) => ['newText' in one && one.newText, 'annotationId' in one])).toEqual([
      ['1798.89', true],
      ['1798.89', true],
      ['1798.89', false],
      ['1798.89', true]
    ])
    expect(Object.values(edit?.changeAnnotations ?? {})).toMatchObject([{ needsConfirmation: true }])
    const rename = (newName: string) => editor.connection.sendRequest(RenameRequest.type, { ...at('1789.89'), newName })
    await expect(rename('很多')).rejects.toThrow('“很多”不是一个数字；请写数字，可以带单位，例如 1798.89')
    await expect(rename('80%')).rejects.toThrow('“80%”不能代替“1789.89万元”')
  })
})

describe('gouji lsp, what it checks and when', () => {
  it('is quiet in documents that are no reports, until asked', async () => {
    const editor = await Editor.start()
    const other = 'file:///notes.md'
    const novel = '# 购物清单\n\n买了3本书共90元，其中两本60元、一本40元，合计90元。\n'
    await editor.open(other, novel)
    expect(await editor.pull(other)).toEqual([])
    const hover = { textDocument: { uri: other }, position: editor.range(other, '90元').start }
    expect(await editor.connection.sendRequest(HoverRequest.type, hover)).toBeNull()
    await editor.connection.sendRequest('gouji/checkAnyway', { uri: other })
    expect((await editor.pull(other)).map(({ code }) => code)).toEqual(['parts-sum-to-total'])
    await editor.stop()
  })

  it('checks what the setting files names, and nothing when it is turned off', async () => {
    const listed = await Editor.start({ settings: { files: ['**/清单/*.txt'] } })
    const other = `file:///home/${encodeURIComponent('清单')}/a.txt`
    await listed.open(other, '买了3本书共90元，其中两本60元、一本40元，合计90元。', 'plaintext')
    expect(await listed.pull(other)).toHaveLength(1)
    await listed.stop()
    const off = await Editor.start({ settings: { enable: false } })
    await off.open(uri, text)
    expect(await off.pull(uri)).toEqual([])
    await off.stop()
  })

  it('names settings that it does not understand, and goes on with the others', async () => {
    const editor = await Editor.start({
      capabilities: { workspace: {}, textDocument: { diagnostic: {} } },
      settings: {}
    })
    const told = new Promise<string>((resolve) => {
      editor.connection.onNotification(ShowMessageNotification.type, ({ message }) => resolve(message))
    })
    await editor.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { gouji: { delay: 'soon', language: 'en', rules: { 'execution-rate': 'info', nonsense: 'off' } } }
    })
    expect(await told).toBe('Settings not understood, defaults used instead: gouji.delay, gouji.rules.nonsense')
    await editor.open(uri, text)
    const [finding] = await editor.pull(uri)
    expect(finding?.severity).toBe(3)
    expect(finding?.message).toContain('execution rate 59.00% does not follow from the figures')
    // this editor shows no related places: the operands stand in the message
    expect(finding?.message).toContain('全年执行数：1700.40万元 (5:82)')
    await editor.stop()
  })

  it('asks an editor for its settings before it checks anything', async () => {
    const editor = await Editor.start({
      capabilities: { workspace: { configuration: true }, textDocument: { diagnostic: {} } },
      answers: { rules: { 'execution-rate': 'off' } }
    })
    await editor.open(uri, text)
    expect(await editor.pull(uri)).toEqual([])
    await editor.stop()
  })

  it('lists the ledger of a report', async () => {
    const editor = await Editor.start()
    await editor.open(uri, text)
    const ledger = await editor.connection.sendRequest<Ledger>('gouji/ledger', { uri })
    expect(ledger.coverage.relations).toMatchObject({ inconsistent: 1 })
    const entry = ledger.entries.find(({ verdict }) => verdict === 'inconsistent')
    expect(entry).toMatchObject({ rule: 'execution-rate', title: '预算执行率', text: '预算执行率：59.00%' })
    expect(entry?.arithmetic).toBe('1700.40 ÷ 1789.89 = 95.00%')
    expect(entry && editor.at(uri, entry.range)).toBe('59.00%')
    expect(entry?.operands.map((operand) => editor.at(uri, operand.range))).toEqual(['1700.40万元', '1789.89万元'])
    await editor.stop()
  })

  it('reads a file for the editor, sends its findings and offers no change of it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gouji-'))
    const path = join(folder, '自评.docx')
    writeFileSync(
      path,
      docxOf(
        text
          .split('\n')
          .map((line) => p(run(line.replace(/^#+ /, ''))))
          .join('')
      )
    )
    const file = pathToFileURL(path).href
    const document = file.replace(/^file:/, 'gouji:')
    const editor = await Editor.start()
    const answer = await editor.connection.sendRequest<{ text: string }>('gouji/checkFile', { file, document })
    expect(answer).toMatchObject({ findings: 1, isReport: true })
    const shown = answer.text
    expect(editor.pushed.map((params) => [params.uri, params.diagnostics.length])).toEqual([[document, 1]])
    await editor.open(document, shown, 'plaintext')
    expect(await editor.pull(document)).toEqual([])
    const actions = await editor.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: document },
      range: editor.range(document, '59.00%'),
      context: { diagnostics: [] }
    })
    expect(actions?.map(({ title }) => title)).toEqual(['转到：全年执行数 1700.40万元', '转到：全年预算数 1789.89万元'])
    const missing = { file: `${file}.pdf`, document: `${document}.pdf` }
    expect(await editor.connection.sendRequest('gouji/checkFile', missing)).toEqual({
      problem: '文件读取失败，可能已被移走、改名或没有权限'
    })
    await editor.connection.sendNotification('gouji/forgetFile', { uri: document })
    await editor.stop()
    expect(editor.pushed.at(-1)).toMatchObject({ uri: document, diagnostics: [] })
    rmSync(folder, { recursive: true })
  })

  it('reads a PDF, too', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gouji-'))
    const path = join(folder, '自评.pdf')
    const pieces = text.split('\n').map((line) => ({ kind: 'line' as const, text: line.replace(/^#+ /, '') }))
    writeFileSync(
      path,
      printReport(
        pieces.filter((piece) => piece.text !== ''),
        printShapes[0] as PrintShape
      )
    )
    const editor = await Editor.start()
    const file = pathToFileURL(path).href
    const params = { file, document: file.replace(/^file:/, 'gouji:') }
    expect(await editor.connection.sendRequest('gouji/checkFile', params)).toMatchObject({
      findings: 1,
      isReport: true
    })
    const answer = await editor.connection.sendRequest<AnnotateFileResult>('gouji/annotateFile', params)
    expect('copy' in answer && Buffer.from(answer.copy, 'base64').subarray(0, 5).toString()).toBe('%PDF-')
    await editor.stop()
    rmSync(folder, { recursive: true })
  })

  it('writes the findings into a copy of a Word file, and the file stays as it is', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gouji-'))
    const path = join(folder, '自评.docx')
    const bytes = docxOf(
      text
        .split('\n')
        .map((line) => p(run(line.replace(/^#+ /, ''))))
        .join('')
    )
    writeFileSync(path, bytes)
    const editor = await Editor.start()
    const file = pathToFileURL(path).href
    const document = file.replace(/^file:/, 'gouji:')
    const answer = await editor.connection.sendRequest<AnnotateFileResult>('gouji/annotateFile', { file, document })
    if (!('copy' in answer)) throw new Error(JSON.stringify(answer))
    expect(answer.findings).toBe(1)
    const comments = new TextDecoder().decode(unzipSync(Buffer.from(answer.copy, 'base64'))['word/comments.xml'])
    expect(comments).toContain('执行率 59.00% 与所列数字不一致：1700.40 ÷ 1789.89 = 95.00%')
    expect(comments).toContain('全年预算数：1789.89万元')
    expect(readFileSync(path)).toEqual(Buffer.from(bytes))
    await editor.stop()
    rmSync(folder, { recursive: true })
  })

  it('shows a report as a page that a webview may run', async () => {
    const editor = await Editor.start()
    await editor.open(uri, text)
    const page = await editor.connection.sendRequest<string>('gouji/page', { uri, title: '自评.md', nonce: 'N0nce' })
    expect(page).toMatch(/^<!doctype html>/)
    expect(page).toContain("'nonce-N0nce'")
    expect(page).toContain('<script nonce="N0nce">')
    expect(page).toContain('住院救助')
    await editor.stop()
  })

  it('sends findings unasked to editors that do not ask, and takes them back', async () => {
    const editor = await Editor.start({ capabilities: {} })
    await editor.open(uri, text)
    expect((await editor.newestPushed(uri)).diagnostics.map(({ code }) => code)).toEqual(['execution-rate'])
    await editor.edit(uri, '59.00%', '95.00%')
    expect((await editor.newestPushed(uri)).diagnostics).toEqual([])
    const actions = await editor.connection.sendRequest(RenameRequest.type, {
      textDocument,
      position: editor.range(uri, '1789.89').start,
      newName: '1798.89'
    })
    expect(Object.keys(actions?.changes ?? {})).toEqual([uri])
    await editor.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument })
    await editor.stop()
  })

  it('answers a cancelled question with the cancellation, and the next one all the same', async () => {
    const editor = await Editor.start({ settings: { delay: 50 } })
    await editor.open(uri, text)
    await editor.pull(uri)
    await editor.edit(uri, '59.00%', '58.00%')
    const cancel = new CancellationTokenSource()
    const answer = editor.connection.sendRequest(
      HoverRequest.type,
      { textDocument, position: { line: 4, character: 8 } },
      cancel.token
    )
    cancel.cancel()
    await expect(answer).rejects.toMatchObject({ code: -32800 })
    expect((await editor.pull(uri)).map(({ range }) => editor.at(uri, range))).toEqual(['58.00%'])
    await editor.stop()
  })

  it('is never stale in a storm of edits', async () => {
    const pushed = await Editor.start({ capabilities: {}, settings: { delay: 5 } })
    const pulled = await Editor.start()
    await pushed.open(uri, text)
    await pulled.open(uri, text)
    let rate = '59.00%'
    const asked: Promise<unknown>[] = []
    for (let i = 0; i < 300; i++) {
      const next = `${(50 + (i % 45)).toFixed(2)}%`
      await pushed.edit(uri, rate, next)
      await pulled.edit(uri, rate, next)
      if (i % 10 === 0) asked.push(pulled.pull(uri).catch((error: unknown) => error))
      rate = next
    }
    const last = await pulled.pull(uri)
    expect(last.map(({ range }) => pulled.at(uri, range))).toEqual([rate])
    expect(last[0]?.message).toContain(`执行率 ${rate} 与所列数字不一致`)
    const sent = await pushed.newestPushed(uri)
    expect(sent.diagnostics[0]?.message).toContain(`执行率 ${rate} 与所列数字不一致`)
    expect(
      pushed.pushed.every(({ version }, i) => i === 0 || (version ?? 0) > (pushed.pushed[i - 1]?.version ?? 0))
    ).toBe(true)
    await Promise.all(asked)
    await pushed.stop()
    await pulled.stop()
  })

  it('checks a document of one megabyte, and stays able to answer meanwhile', async () => {
    const editor = await Editor.start()
    const long = longReport(1_000_000)
    await editor.open(uri, long)
    const order: string[] = []
    const large = editor.pull(uri).then(
      () => order.push('large'),
      () => order.push('large')
    )
    const small = 'file:///small.md'
    await editor.open(small, text)
    const found = await editor.pull(small).then((items) => {
      order.push('small')
      return items
    })
    expect(found).toHaveLength(1)
    // an edit of the large one makes what is being worked out worthless
    await editor.edit(uri, '59.00%', '95.00%')
    await large
    expect(order).toEqual(['small', 'large'])
    const items = await editor.pull(uri)
    expect(items.every(({ range }) => editor.at(uri, range) !== '95.00%')).toBe(true)
    await editor.stop()
  }, 60_000)
})
