import type { FormulaProblem } from '@gouji/rules'
import { nearest } from './nearest.js'

const list = (words: readonly string[], glue: string): string => words.join(glue)

/** What is said of configurations, in one language. */
export interface ConfigWords {
  tooLarge(characters: number): string
  syntax(language: string, reason: string): string
  unknownKey(meant: string | undefined, allowed: readonly string[]): string
  notAllowed(found: string, allowed: readonly string[], meant: string | undefined): string
  wrongType(expected: string, found: string): string
  missing(): string
  tooSmall(least: string): string
  tooLong(most: string): string
  readonly types: Readonly<Record<string, string>>
  unreadable(reason: string): string
  noPreset(name: string, presets: readonly string[], meant: string | undefined): string
  noSuchFile(path: string): string
  noConfiguration(): string
  cycle(files: readonly string[]): string
  tooDeep(most: number): string
  unknownRelation(id: string, known: readonly string[]): string
  badName(): string
  formula(problem: FormulaProblem, names: readonly string[]): string
  placeholder(name: string, meant: string | undefined, allowed: readonly string[]): string
  sameAsBefore(value: string, origin: string): string
  alreadyOff(): string
  noMatch(globs: string): string
  hiddenBy(file: string): string
}

/** So many allowed words are listed; more would bury the line. */
const MOST_LISTED = 16

export const configWords: Readonly<Record<'zh' | 'en', ConfigWords>> = {
  zh: {
    tooLarge: (characters) => `配置太大，上限 ${characters} 个字符；请确认是否为配置文件`,
    syntax: (language, reason) => `不是合法的 ${language}：${reason}`,
    unknownKey: (meant, allowed) =>
      `没有这个键${meant === undefined ? '' : `；是否要写 ${meant}`}${allowed.length > 0 && allowed.length <= MOST_LISTED ? `；可用：${list(allowed, '、')}` : ''}`,
    notAllowed: (found, allowed, meant) =>
      `不能是 ${found}${meant === undefined ? '' : `；是否要写 ${meant}`}；可用：${list(allowed, '、')}`,
    wrongType: (expected, found) => `应为${expected}，写的是 ${found}`,
    missing: () => '缺少这个键',
    tooSmall: (least) => `太小或太短，至少 ${least}`,
    tooLong: (most) => `太大或太长，至多 ${most}`,
    types: {
      string: '文字',
      number: '数字',
      int: '整数',
      boolean: ' true 或 false',
      array: '列表',
      object: '一组键值',
      record: '一组键值',
      null: '空'
    },
    unreadable: (reason) => `读取失败（${reason}）；请检查文件和权限`,
    noPreset: (name, presets, meant) =>
      `没有预设 ${name}${meant === undefined ? '' : `；是否要写 ${meant}`}；可用：${list(presets, '、')}，或相对路径（以 ./ 或 ../ 开头）`,
    noSuchFile: (path) => `没有文件 ${path}；路径以写它的配置文件所在目录为准`,
    noConfiguration: () => '没有这个文件，或其中没有 gouji 的配置；请检查路径',
    cycle: (files) => `循环引用：${list(files, ' → ')}`,
    tooDeep: (most) => `引用超过 ${most} 层`,
    unknownRelation: (id, known) =>
      `没有规则 ${id}；${known.length > 0 ? `自定义关系有：${list(known, '、')}` : '请在 relations 里写它'}`,
    badName: () => '名字只能用文字、数字和连字符，以文字开头',
    formula: ({ problem, word, at }, names) => {
      const meant = nearest(word, names)
      switch (problem) {
        case 'unreadable':
          return `第 ${at + 1} 个字起看不懂${word === '' ? '：公式没有写完' : `“${word}”`}；可用 + − × ÷ * / 括号、= ≤ ≥ < >、合计(名称)`
        case 'no-comparison':
          return '没有写 = ≤ ≥ < > 之一'
        case 'no-single-side':
          return '一边应当只有一个名称，即要核对的数，例如 结余率 = 结余 / 全年预算'
        case 'unknown-name':
          return `没有名称“${word}”${meant === undefined ? '' : `；是否要写 ${meant}`}；facts 里有：${list(names, '、')}`
        case 'cyclic':
          return `“${word}”由它自己算出：不能在两边都出现`
        case 'unused':
          return `facts 里的“${word}”没有用在公式里`
        case 'unit-mismatch':
          return `单位不合：${word} 不能相加或相比`
        case 'too-deep':
          return '括号套得太深'
      }
    },
    placeholder: (name, meant, allowed) =>
      `没有 {${name}}${meant === undefined ? '' : `；是否要写 {${meant}}`}；可用：${list(
        allowed.map((one) => `{${one}}`),
        '、'
      )}`,
    sameAsBefore: (value, origin) => `不起作用：不写它也是 ${value}（${origin}）`,
    alreadyOff: () => '不起作用：这条规则本来就是关闭的',
    noMatch: (globs) => `没有用到：本次核对的文件都不符合 ${globs}`,
    hiddenBy: (file) => `没有用到：同一目录里的 ${file} 在先`
  },
  en: {
    tooLarge: (characters) => `too large, at most ${characters} characters; is it a configuration?`,
    syntax: (language, reason) => `not valid ${language}: ${reason}`,
    unknownKey: (meant, allowed) =>
      `no such key${meant === undefined ? '' : `; did you mean ${meant}?`}${allowed.length > 0 && allowed.length <= MOST_LISTED ? `; allowed: ${list(allowed, ', ')}` : ''}`,
    notAllowed: (found, allowed, meant) =>
      `must not be ${found}${meant === undefined ? '' : `; did you mean ${meant}?`}; allowed: ${list(allowed, ', ')}`,
    wrongType: (expected, found) => `expected ${expected}, found ${found}`,
    missing: () => 'this key is missing',
    tooSmall: (least) => `too small or too short, at least ${least}`,
    tooLong: (most) => `too large or too long, at most ${most}`,
    types: {
      string: 'a text',
      number: 'a number',
      int: 'a whole number',
      boolean: 'true or false',
      array: 'a list',
      object: 'a map',
      record: 'a map',
      null: 'nothing'
    },
    unreadable: (reason) => `cannot be read (${reason}); check the file and its permissions`,
    noPreset: (name, presets, meant) =>
      `no preset ${name}${meant === undefined ? '' : `; did you mean ${meant}?`}; allowed: ${list(presets, ', ')}, or a relative path (beginning with ./ or ../)`,
    noSuchFile: (path) => `no file ${path}; paths are relative to the configuration that names them`,
    noConfiguration: () => 'no such file, or no configuration of gouji in it; check the path',
    cycle: (files) => `extends itself: ${list(files, ' → ')}`,
    tooDeep: (most) => `extends more than ${most} deep`,
    unknownRelation: (id, known) =>
      `no rule ${id}; ${known.length > 0 ? `relations of your own: ${list(known, ', ')}` : 'write it under relations'}`,
    badName: () => 'a name takes letters, digits and hyphens, and begins with a letter',
    formula: ({ problem, word, at }, names) => {
      const meant = nearest(word, names)
      switch (problem) {
        case 'unreadable':
          return `cannot be read from character ${at + 1} on${word === '' ? ': it is not complete' : ` ("${word}")`}; allowed: + − × ÷ * / brackets, = ≤ ≥ < >, sum(name)`
        case 'no-comparison':
          return 'one of = ≤ ≥ < > is missing'
        case 'no-single-side':
          return 'one side has to be a single name, the figure that is checked: rate = balance / budget'
        case 'unknown-name':
          return `no name "${word}"${meant === undefined ? '' : `; did you mean ${meant}?`}; facts has: ${list(names, ', ')}`
        case 'cyclic':
          return `"${word}" is computed from itself: it must not stand on both sides`
        case 'unused':
          return `"${word}" of facts is not used in the formula`
        case 'unit-mismatch':
          return `units do not agree: ${word} cannot be added or compared`
        case 'too-deep':
          return 'too many brackets inside each other'
      }
    },
    placeholder: (name, meant, allowed) =>
      `no {${name}}${meant === undefined ? '' : `; did you mean {${meant}}?`}; allowed: ${list(
        allowed.map((one) => `{${one}}`),
        ', '
      )}`,
    sameAsBefore: (value, origin) => `without effect: it is ${value} anyway (${origin})`,
    alreadyOff: () => 'without effect: this rule is off anyway',
    noMatch: (globs) => `not used: no file of this run matches ${globs}`,
    hiddenBy: (file) => `not used: ${file} in the same directory comes first`
  }
}
