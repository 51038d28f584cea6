import { describe, expect, it } from 'vitest'
import type { ConfigHost } from './host.js'
import { originText } from './origin.js'
import { problemText } from './problem.js'
import { ConfigStore, type StoreOptions } from './store.js'

/** A disk of texts by absolute path. */
function hostOf(files: Readonly<Record<string, string>>): ConfigHost & { readonly read: string[] } {
  const read: string[] = []
  return {
    read,
    readText: (path) => {
      read.push(path)
      return Promise.resolve(files[path])
    },
    folderOf: (path) => path.slice(0, path.lastIndexOf('/')) || '/',
    join: (folder, relative) => new URL(relative, `file://${folder}/`).pathname,
    below: (folder, path) => (path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined),
    nameOf: (path) => path.slice(1)
  }
}

const storeOf = (files: Readonly<Record<string, string>>, options: Partial<StoreOptions> = {}) =>
  new ConfigStore(hostOf(files), { locale: 'zh', ...options })

async function settingsOf(store: ConfigStore, path: string) {
  const answer = await store.configFor(path)
  if ('problems' in answer) throw new Error(answer.problems.map((one) => problemText(one, 'zh')).join('\n'))
  return answer
}

async function problemsOf(files: Readonly<Record<string, string>>, path = '/w/a.txt'): Promise<string[]> {
  const answer = await storeOf(files).configFor(path)
  return 'problems' in answer ? answer.problems.map((one) => problemText(one, 'zh')) : []
}

describe('looking a configuration up', () => {
  it('takes the nearest one above the file, and asks for each folder once', async () => {
    const host = hostOf({
      '/w/gouji.config.yaml': 'maxWarnings: 1',
      '/w/x/package.json': '{"name": "gouji", "gouji": {"maxWarnings": 2}}',
      '/w/x/y/package.json': '{"name": "gouji"}'
    })
    const store = new ConfigStore(host, { locale: 'zh' })
    expect((await settingsOf(store, '/w/a.txt')).settings.run.maxWarnings).toBe(1)
    expect((await settingsOf(store, '/w/x/y/b.txt')).settings.run.maxWarnings).toBe(2)
    const asked = host.read.length
    expect((await settingsOf(store, '/w/x/y/c.txt')).file).toBe('w/x/package.json')
    expect(host.read.length).toBe(asked)
    expect((await settingsOf(store, '/elsewhere/c.txt')).file).toBeUndefined()
  })

  it('reads the one that is given instead, or none', async () => {
    const files = { '/w/gouji.config.yaml': 'maxWarnings: 1', '/own.json': '{"maxWarnings": 7}' }
    expect((await settingsOf(storeOf(files, { file: '/own.json' }), '/w/a.txt')).settings.run.maxWarnings).toBe(7)
    expect((await settingsOf(storeOf(files, { file: false }), '/w/a.txt')).settings.run.maxWarnings).toBe(0)
  })
})

describe('merging', () => {
  const files = {
    '/w/base.yaml':
      'extends: strict\nrules: {share: off, grade: warning}\noverrides: [{files: "*.md", rules: {grade: info}}]',
    '/w/gouji.config.yaml': `extends: ./base.yaml
rules:
  grade: error
overrides:
  - files: [决算/**, '!决算/草稿/**']
    leastSeverity: info
    rules:
      share: {severity: info}
`
  }

  it('puts a preset below the base, the base below the file, the file below its overrides, the command line on top', async () => {
    const rule = { value: 'off', origin: { kind: 'command-line', option: '--rule' } } as const
    const store = storeOf(files, { commandLine: new Map([['rules.year.severity', rule]]) })
    const said = async (path: string, key: string): Promise<string> => {
      const found = (await settingsOf(store, path)).settings.values.get(key)
      return found ? `${String(found.value)} ${originText(found.origin, 'zh')}` : ''
    }
    expect(await said('/w/a.md', 'leastSeverity')).toBe('warning 预设 strict')
    expect(await said('/w/a.md', 'rules.share.severity')).toBe('off w/base.yaml:2:16')
    expect(await said('/w/a.md', 'rules.grade.severity')).toBe('error w/gouji.config.yaml:3:10')
    expect(await said('/w/决算/x/a.md', 'leastSeverity')).toBe('info w/gouji.config.yaml:6:20')
    expect(await said('/w/决算/x/a.md', 'rules.share.severity')).toBe('info w/gouji.config.yaml:8:25')
    expect(await said('/w/决算/草稿/a.md', 'rules.share.severity')).toBe('off w/base.yaml:2:16')
    expect(await said('/w/a.md', 'rules.year.severity')).toBe('off 命令行 --rule')
    expect(await said('/w/a.md', 'rules.average.severity')).toBe('on 默认')
  })

  it('gives files of equal settings one object, and hands the rules to the engine', async () => {
    const store = storeOf(files)
    const one = (await settingsOf(store, '/w/a.md')).settings
    expect((await settingsOf(store, '/w/b.md')).settings).toBe(one)
    expect((await settingsOf(store, '/w/决算/b.md')).settings).not.toBe(one)
    expect(one.engine).toMatchObject({ locale: 'zh', leastSeverity: 'warning', rules: { share: { severity: 'off' } } })
  })

  it('tells files that are not to be checked, with the glob that says so', async () => {
    const store = storeOf({ '/w/gouji.config.yaml': 'ignore:\n  - 草稿/**\n  - "!草稿/终稿.md"\n  - "*.bak"' })
    expect((await settingsOf(store, '/w/草稿/x/a.md')).ignored).toEqual({
      glob: '草稿/**',
      file: 'w/gouji.config.yaml',
      line: 2
    })
    expect((await settingsOf(store, '/w/草稿/终稿.md')).ignored).toBeUndefined()
    expect((await settingsOf(store, '/w/x/a.bak')).ignored?.line).toBe(4)
    expect((await settingsOf(store, '/w/a.md')).ignored).toBeUndefined()
  })
})

describe('mistakes', () => {
  it('name file, place, key, what was found, what is allowed and what may be meant', async () => {
    const yaml = `extends: strct
rulez: {}
rules:
  execution-rat: off
  share: offf
  grade: {severity: true, opts: 1}
maxWarnings: many
overrides:
  - file: x
`
    expect(await problemsOf({ '/w/gouji.config.yaml': yaml })).toEqual([
      expect.stringMatching(
        /^w\/gouji\.config\.yaml:2:1：rulez：没有这个键；是否要写 rules；可用：\$schema、extends、/
      ),
      'w/gouji.config.yaml:4:3：rules.execution-rat：没有这个键；是否要写 execution-rate',
      'w/gouji.config.yaml:5:10：rules.share：不能是 offf；是否要写 off；可用：off、on、error、warning、info',
      'w/gouji.config.yaml:6:21：rules.grade.severity：不能是 true；可用：off、on、error、warning、info',
      expect.stringMatching(/^w\/gouji\.config\.yaml:6:27：rules\.grade\.opts：没有这个键/),
      'w/gouji.config.yaml:7:14：maxWarnings：应为数字，写的是 many',
      'w/gouji.config.yaml:9:5：overrides[0].files：缺少这个键',
      'w/gouji.config.yaml:9:5：overrides[0].file：没有这个键；是否要写 files；可用：files、profile、leastSeverity、rules'
    ])
    expect(await problemsOf({ '/w/gouji.config.yaml': 'extends: strct' })).toEqual([
      'w/gouji.config.yaml:1:10：extends：没有预设 strct；是否要写 strict；可用：recommended、strict、nursery，或相对路径（以 ./ 或 ../ 开头）'
    ])
  })

  it.each([
    ['two documents', 'lang: en\n---\nlang: zh\n', /不是合法的 YAML：Source contains multiple documents/],
    ['a tag of another world', 'lang: !!js/function x', /:1:7：不是合法的 YAML：Unresolved tag/],
    ['text that is no YAML', 'a: [1', /^w\/gouji\.config\.yaml:\d+:\d+：不是合法的 YAML：/],
    ['a key that is written twice', 'lang: zh\nlang: en', /:2:1：不是合法的 YAML：Map keys must be unique/],
    ['a list', '- a', /：应为一组键值，写的是 \["a"\]/],
    ['nesting without end', '['.repeat(20_000), /不是合法的 YAML/],
    ['a base that is not there', 'extends: ./none.yaml', /：extends：没有文件 w\/none\.yaml/],
    [
      'a base that leads back',
      'extends: ./gouji.config.yaml',
      /循环引用：w\/gouji\.config\.yaml → w\/gouji\.config\.yaml/
    ]
  ])('%s', async (_, yaml, words) => {
    expect((await problemsOf({ '/w/gouji.config.yaml': yaml }))[0]).toMatch(words)
  })

  it('are none in a byte order mark, Windows line ends or an empty file', async () => {
    expect(await problemsOf({ '/w/gouji.config.yaml': '\uFEFFlang: en\r\nquiet: true\r\n' })).toEqual([])
    expect(await problemsOf({ '/w/gouji.config.json': '\uFEFF{"lang": "en"}' })).toEqual([])
    expect(await problemsOf({ '/w/gouji.config.yaml': '# nothing\n' })).toEqual([])
  })

  it('a bomb of aliases', async () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]']
    for (let i = 1; i < 9; i++)
      lines.push(
        `a${i}: &a${i} [${Array(10)
          .fill(`*a${i - 1}`)
          .join(', ')}]`
      )
    const [problem] = await problemsOf({ '/w/gouji.config.yaml': lines.join('\n') })
    expect(problem).toMatch(/不是合法的 YAML：Excessive alias count/)
  })

  it('JSON that only YAML would take, and a package.json that is broken', async () => {
    expect(await problemsOf({ '/w/gouji.config.json': '{lang: zh}' })).toEqual([
      expect.stringMatching(/^w\/gouji\.config\.json：不是合法的 JSON：/)
    ])
    expect(await problemsOf({ '/w/package.json': '{"gouji": {"lang": "de"}}' })).toEqual([
      'w/package.json:1:20：lang：不能是 de；可用：zh、en'
    ])
  })

  it('in English too', async () => {
    const store = storeOf({ '/w/gouji.config.yml': 'quiet: 1' }, { locale: 'en' })
    const answer = await store.configFor('/w/a.txt')
    expect('problems' in answer && problemText(answer.problems[0] as never, 'en')).toBe(
      'w/gouji.config.yml:1:8: quiet: expected true or false, found 1'
    )
  })
})

describe('hints', () => {
  it('say what has no effect, and nothing of what has', async () => {
    const store = storeOf({
      '/w/gouji.config.yaml': `extends: strict
leastSeverity: warning
lang: en
rules:
  sections: off
  share: on
  grade: error
overrides:
  - files: '*.md'
    rules: {share: off}
  - files: 决算/**
    rules: {share: off}
`,
      '/w/gouji.config.json': '{}'
    })
    await settingsOf(store, '/w/a.md')
    await settingsOf(store, '/w/b.txt')
    const said = (overrides: boolean) => store.hints({ overrides }).map((hint) => problemText(hint, 'zh'))
    expect(said(true)).toEqual([
      'w/gouji.config.yaml:2:16：leastSeverity：不起作用：不写它也是 warning（预设 strict）',
      'w/gouji.config.yaml:5:13：rules.sections：不起作用：这条规则本来就是关闭的',
      'w/gouji.config.yaml:6:10：rules.share：不起作用：不写它也是 on（默认）',
      'w/gouji.config.yaml:11:12：overrides[1]：没有用到：本次核对的文件都不符合 决算/**',
      'w/gouji.config.json：没有用到：同一目录里的 w/gouji.config.yaml 在先'
    ])
    expect(said(false)).toHaveLength(4)
  })
})
