import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { parse as parseCsv } from 'csv-parse/sync'
import type { Nodes, Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { SaxesParser } from 'saxes'
import { unified } from 'unified'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from '../scripts/lib/root.mjs'
import { type AwkwardFiles, awkwardFiles, awkwardLabels } from './lib/awkward.js'
import { gouji, requireBuild } from './lib/command.js'

let files: AwkwardFiles
beforeAll(() => {
  requireBuild()
  files = awkwardFiles()
})
afterAll(() => files?.remove())

const run = (format: string, ...paths: string[]) => gouji(['check', '--format', format, ...paths])
/** Labels without blanks and controls; the linter names a row with the brackets of Chinese print. */
const bare = (text: string) =>
  text
    .replace(/[\s\u0007\u2028]/g, '')
    .replaceAll('（', '(')
    .replaceAll('）', ')')
/** A report with a finding that comes with the change that mends it. */
const mendable = 'test/samples/transfer-forest.txt'

interface Located {
  readonly physicalLocation: { readonly region: Readonly<Record<string, number>> }
}

describe('SARIF', () => {
  const schema = JSON.parse(readFileSync(join(root, 'test/fixtures/sarif-2.1.0-rtm.5.schema.json'), 'utf8'))
  // The schema is of draft 4; it uses nothing that draft 7 reads differently but the names of its two keys.
  const { $schema: _, id: _id, ...draft7 } = schema
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false })
  addFormats.default(ajv)
  const validate = ajv.compile(draft7)
  const sarif = (...paths: string[]) => {
    const log = JSON.parse(run('sarif', ...paths).stdout)
    validate(log)
    expect(validate.errors ?? []).toEqual([])
    return log.runs[0]
  }

  it('is valid for every sample', () => {
    const samples = readdirSync(join(root, 'test/samples')).filter((name) => /\.(md|txt)$/.test(name))
    const { results, artifacts, tool } = sarif(...samples.map((name) => `test/samples/${name}`))
    expect(artifacts).toHaveLength(samples.length)
    expect(results.length).toBeGreaterThan(10)
    for (const { ruleId, ruleIndex, locations } of results) {
      expect(tool.driver.rules[ruleIndex].id).toBe(ruleId)
      const { uri, uriBaseId, index } = locations[0].physicalLocation.artifactLocation
      expect(uriBaseId).toBe('%SRCROOT%')
      expect(artifacts[index].location.uri).toBe(uri)
      expect(uri).toMatch(/^test\/samples\//)
    }
  })

  it('points at the figure and at every operand, in UTF-16 units', () => {
    const { results, columnKind, invocations, language } = sarif(files.wrong)
    expect(columnKind).toBe('utf16CodeUnits')
    expect(language).toBe('zh-CN')
    expect(invocations).toEqual([{ executionSuccessful: true, toolExecutionNotifications: [] }])
    expect(results).toHaveLength(1)
    const [{ level, locations, relatedLocations, partialFingerprints, properties }] = results
    expect(level).toBe('error')
    const { artifactLocation, region } = locations[0].physicalLocation
    expect(artifactLocation.uri).toBe(pathToFileURL(files.wrong).href)
    const lines = readFileSync(files.wrong, 'utf8').split('\n')
    const printed = ({ startLine, startColumn, endColumn }: Record<string, number>) =>
      lines[(startLine ?? 0) - 1]?.slice((startColumn ?? 0) - 1, (endColumn ?? 0) - 1)
    expect(printed(region)).toBe('230.00')
    expect(region.snippet.text).toBe('230.00')
    expect(relatedLocations.map((one: Located) => printed(one.physicalLocation.region))).toEqual([
      '90.00',
      '110.00',
      '20.00'
    ])
    expect(partialFingerprints['gouji/v1']).toMatch(/^[0-9a-f]{14}$/)
    expect(properties.arithmetic).toEqual(['90.00 + 110.00 + 20.00 = 220.00'])
  })

  it('describes every rule, with how to silence it', () => {
    const { rules } = sarif(files.right).tool.driver
    expect(rules.length).toBeGreaterThan(40)
    for (const { id, shortDescription, help } of rules) {
      expect(shortDescription.text).not.toBe('')
      expect(help.text).toContain(`--rule ${id}=off`)
      expect(help.markdown).toBeUndefined()
    }
    const found = sarif(files.wrong).tool.driver.rules.filter((rule: { help: object }) => 'markdown' in rule.help)
    expect(found.map((rule: { id: string }) => rule.id)).toEqual(['table-total'])
    expect(found[0].help.markdown).toMatch(/^# table-total[\s\S]*## 怎么算/)
  })

  it('says what could not be checked, and what was found to be right', () => {
    const { results, invocations, artifacts } = sarif(files.right, files.missing)
    expect(results).toEqual([])
    expect(artifacts[0].properties.coverage).toMatchObject({ figures: 3, relations: { exact: 1 } })
    const [{ executionSuccessful, toolExecutionNotifications }] = invocations
    expect(executionSuccessful).toBe(false)
    expect(toolExecutionNotifications).toHaveLength(1)
    expect(toolExecutionNotifications[0].message.text).toContain('没有这个文件')
    expect(toolExecutionNotifications[0].locations[0].physicalLocation.artifactLocation).toEqual({
      uri: pathToFileURL(files.missing).href,
      index: 1
    })
  })

  it('lists what the author has accepted as suppressed, with the reason', () => {
    const directive = '<!-- 勾稽忽略本表 table-total -- 下达数另含预留 -->'
    const path = files.file(
      'accepted.md',
      `# 报告\n\n${directive}\n\n| 项目 | 金额 |\n|---|---|\n| 甲 | 90.00 |\n| 乙 | 110.00 |\n| 丙 | 20.00 |\n| 合计 | 230.00 |\n`
    )
    const [result, ...rest] = sarif(path).results
    expect(rest).toEqual([])
    expect(result).toMatchObject({
      ruleId: 'table-total',
      suppressions: [{ kind: 'inSource', justification: '下达数另含预留' }]
    })
  })

  it('offers a change where the rule knows one', () => {
    const fixed = sarif(mendable).results.find((result: { fixes?: object }) => result.fixes)
    expect(fixed.fixes[0].artifactChanges[0].replacements[0]).toMatchObject({
      deletedRegion: { startLine: 72, startColumn: 2, endLine: 72, endColumn: 3 },
      insertedContent: { text: '—' }
    })
  })
})

interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  text: string
}

/** The elements of an XML document, in order; throws where it is not well-formed. */
function elementsOf(xml: string): Element[] {
  const found: Element[] = []
  const open: Element[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes: attributes as Record<string, string>, text: '' }
    found.push(element)
    open.push(element)
  })
  parser.on('text', (text) => {
    const last = open.at(-1)
    if (last) last.text += text
  })
  parser.on('closetag', () => void open.pop())
  parser.write(xml).close()
  return found
}

describe('JUnit', () => {
  const junit = (...paths: string[]) => elementsOf(run('junit', ...paths).stdout)

  it('has a suite a report, a failed test a finding, an error for what could not be checked', () => {
    const elements = junit(files.wrong, files.right, files.missing)
    const named = (name: string) => elements.filter((element) => element.name === name)
    expect(named('testsuites')[0]?.attributes).toMatchObject({ tests: '3', failures: '1', errors: '1' })
    expect(named('testsuite').map(({ attributes }) => attributes['name'])).toEqual([
      files.wrong,
      files.right,
      files.missing
    ])
    const [failure] = named('failure')
    expect(failure?.attributes['message']).toContain('90.00 + 110.00 + 20.00 = 220.00')
    for (const label of awkwardLabels) expect(bare(failure?.text ?? '')).toContain(bare(label))
    expect(named('error')[0]?.attributes).toMatchObject({ type: 'missing', message: '没有这个文件；请检查路径' })
    expect(named('testcase').map(({ attributes }) => attributes['classname'])).toEqual([
      'table-total',
      'gouji',
      'gouji'
    ])
  })

  it('fails no test for hints', () => {
    const suites = elementsOf(gouji(['check', '-f', 'junit', '-r', 'table-total=info', files.wrong]).stdout)
    expect(suites[0]?.attributes).toMatchObject({ tests: '1', failures: '0', errors: '0' })
    expect(suites.map(({ name }) => name)).toContain('system-out')
  })

  it('is well-formed for every sample', () => {
    const samples = readdirSync(join(root, 'test/samples')).filter((name) => /\.(md|txt)$/.test(name))
    const suites = junit(...samples.map((name) => `test/samples/${name}`)).filter(({ name }) => name === 'testsuite')
    expect(suites).toHaveLength(samples.length)
  })
})

describe('Checkstyle', () => {
  it('has an element a file and an error a finding', () => {
    const elements = elementsOf(run('checkstyle', files.wrong, files.right, files.missing).stdout)
    expect(elements.map(({ name }) => name)).toEqual(['checkstyle', 'file', 'error', 'file', 'file', 'error'])
    expect(elements[1]?.attributes['name']).toBe(files.wrong)
    expect(elements[2]?.attributes).toMatchObject({
      line: '8',
      column: '11',
      severity: 'error',
      source: 'gouji.table-total'
    })
    for (const label of awkwardLabels) expect(bare(elements[2]?.attributes['message'] ?? '')).toContain(bare(label))
    expect(elements[2]?.attributes['message']?.split('\n').length).toBeGreaterThan(3)
    expect(elements[5]?.attributes).toMatchObject({ severity: 'error', message: '没有这个文件；请检查路径' })
  })
})

describe('CSV', () => {
  const csv = (...paths: string[]) => {
    const { stdout } = run('csv', ...paths)
    expect(stdout.startsWith('\uFEFF')).toBe(true)
    return parseCsv(stdout, { bom: true, record_delimiter: '\r\n' }) as string[][]
  }

  it('has a row a finding, with all of its figures', () => {
    const [header, row, ...rest] = csv(files.wrong, files.right)
    expect(rest).toEqual([])
    expect(header?.join(' ')).toBe('文件 位置 行 列 级别 规则 问题 原文 有关数字 算式 原因和建议 指纹')
    expect(row).toHaveLength(header?.length ?? 0)
    expect(row?.slice(0, 6)).toEqual([files.wrong, '', '8', '11', '错误', 'table-total'])
    expect(row?.[7]).toBe('230.00')
    for (const label of awkwardLabels) expect(bare(row?.[8] ?? '')).toContain(bare(label))
    expect(row?.[9]).toBe('90.00 + 110.00 + 20.00 = 220.00')
  })

  it('lets no cell begin a formula', () => {
    const rows = csv('--', files.wrong, '=1+1.txt', '+cmd.txt', '-1.txt', '@SUM(A1).txt', '\t=1.txt')
    expect(rows.slice(2).map(([path]) => path)).toEqual([
      "'=1+1.txt",
      "'+cmd.txt",
      "'-1.txt",
      "'@SUM(A1).txt",
      "'\t=1.txt"
    ])
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
    expect(rows[1]?.[8]).toMatch(/^'@甲/)
  })

  it('is a header alone where nothing was found', () => {
    expect(csv(files.right)).toHaveLength(1)
    expect(csv(files.missing)[1]?.slice(4, 7)).toEqual(['未能核对', '', '没有这个文件；请检查路径'])
  })
})

describe('GitHub workflow commands', () => {
  const unescaped = (text: string) =>
    text.replace(/%(0A|0D|3A|2C|25)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
  const commands = (...paths: string[]) => {
    const lines = run('github', ...paths)
      .stdout.trimEnd()
      .split('\n')
      .filter((line) => line !== '')
    return lines.map((line) => {
      const [, name, properties = '', message = ''] = /^::(\w+) ([^:]*)::(.*)$/.exec(line) ?? []
      const pairs = properties.split(',').map((pair) => pair.split('=') as [string, string])
      return {
        name,
        message: unescaped(message),
        ...Object.fromEntries(pairs.map(([key, ...value]) => [key, unescaped(value.join('='))]))
      }
    })
  }

  it('is one a finding, whatever the path and the text contain', () => {
    const [error, missing, ...rest] = commands(files.wrong, files.right, files.missing)
    expect(rest).toEqual([])
    expect(error).toMatchObject({
      name: 'error',
      file: files.wrong,
      line: '8',
      endLine: '8',
      col: '11',
      endColumn: '17',
      title: 'table-total'
    })
    for (const label of awkwardLabels) expect(bare(error?.message ?? '')).toContain(bare(label))
    expect(missing).toMatchObject({ name: 'error', file: files.missing, message: '没有这个文件；请检查路径' })
  })

  it('is nothing at all where nothing was found', () => {
    expect(run('github', files.right).stdout).toBe('')
  })
})

describe('Markdown', () => {
  const parse = (...paths: string[]) =>
    unified()
      .use(remarkParse)
      .use(remarkGfm)
      .parse(run('markdown', ...paths).stdout) as Root
  const textOf = (node: Nodes): string =>
    'children' in node
      ? node.children.map((child) => textOf(child as Nodes)).join('')
      : 'value' in node
        ? node.value
        : ''
  const all = (node: Nodes): Nodes[] => [
    node,
    ...('children' in node ? node.children.flatMap((n) => all(n as Nodes)) : [])
  ]

  it('is a table a report; the text of a report is text', () => {
    const tree = parse(files.wrong, files.right, files.missing)
    const tables = tree.children.filter((node) => node.type === 'table')
    expect(tables).toHaveLength(2)
    expect(tables[0]?.children).toHaveLength(2)
    expect(tables[0]?.children[1]?.children).toHaveLength(4)
    const said = textOf(tables[0]?.children[1]?.children[2] as Nodes)
    for (const label of awkwardLabels) expect(bare(said)).toContain(bare(label))
    const kinds = new Set(all(tree).map((node) => node.type))
    for (const kind of ['link', 'image', 'emphasis', 'strong', 'list'] as const) expect(kinds).not.toContain(kind)
    const html = all(tree).flatMap((node) => (node.type === 'html' ? [node.value] : []))
    expect(new Set(html)).toEqual(new Set(['<br>']))
    const headings = tree.children.filter((node) => node.type === 'heading').map(textOf)
    expect(headings).toEqual([files.wrong, files.right, '未能核对'])
  })
})

describe('vfile-reporter', () => {
  it('shows messages with the arithmetic as a note, and no controls', () => {
    const { stdout } = run('vfile', files.wrong, files.right, files.missing)
    expect(stdout).toContain('8:11-8:17 error')
    expect(stdout).toContain('table-total')
    expect(stdout).toContain('90.00 + 110.00 + 20.00 = 220.00')
    expect(stdout).toContain('right.txt: no issues found')
    expect(stdout).toContain('没有这个文件')
    expect(stdout).toContain('2 errors')
    expect(stdout).not.toMatch(/[\u0007\u001B]/)
  })
})

describe('--out', () => {
  it('writes the result to a file and says so', () => {
    const out = join(files.folder, '结果 1.json')
    const { status, stdout, stderr } = gouji(['check', '-f', 'json', '-o', out, files.wrong])
    expect(status).toBe(1)
    expect(stderr).toBe('')
    expect(stdout).toMatch(/共 1 份报告：错误 1.*\n结果已写入 .*结果 1\.json\n$/)
    expect(readFileSync(out, 'utf8')).toBe(run('json', files.wrong).stdout)
  })

  it('takes - for standard output', () => {
    expect(gouji(['check', '-f', 'csv', '-o', '-', files.wrong]).stdout).toBe(run('csv', files.wrong).stdout)
  })

  it('writes nothing over a report', () => {
    const before = readFileSync(files.wrong, 'utf8')
    const { status, stderr, stdout } = gouji(['check', '-o', files.wrong, files.right, files.wrong])
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain('--out 不能是要核对的文件')
    expect(readFileSync(files.wrong, 'utf8')).toBe(before)
  })

  it('is 2 with one line where the file cannot be written, and leaves nothing behind', () => {
    const folder = join(files.folder, 'taken')
    mkdirSync(folder)
    for (const out of [folder, join(files.folder, '没有', 'x.json')]) {
      const { status, stderr, stdout } = gouji(['check', '-f', 'json', '-o', out, files.right])
      expect(status).toBe(2)
      expect(stdout).toBe('')
      expect(stderr).toContain(`结果没有写入 ${out}`)
      expect(stderr.trimEnd().split('\n')).toHaveLength(1)
    }
    expect(readdirSync(files.folder).filter((name) => name.includes('.tmp'))).toEqual([])
    expect(existsSync(join(files.folder, '没有'))).toBe(false)
  })
})
