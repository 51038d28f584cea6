/** A mistake in a configuration: of the user's, to be shown in one line. */
export interface ConfigProblem {
  readonly file: string
  /** From 1; missing where the file as a whole is meant. */
  readonly line?: number
  readonly column?: number
  /** `rules.share.severity`; empty where no key is meant. */
  readonly key: string
  /** What was found, what is allowed, what to do. */
  readonly message: string
}

/** 「gouji.config.yaml:5:3：rules.shar：没有这个键；是否要写 share？」 */
export function problemText({ file, line, column, key, message }: ConfigProblem, locale: 'zh' | 'en'): string {
  const place = line === undefined ? file : `${file}:${line}:${column}`
  const colon = locale === 'zh' ? '：' : ': '
  return [place, ...(key === '' ? [] : [key]), message].join(colon)
}
