/** Where a value comes from: what `gouji print-config` shows beside it. */
export type Origin =
  | { readonly kind: 'default' }
  | { readonly kind: 'preset' | 'profile'; readonly name: string }
  /** `file` as {@link ConfigHost.nameOf} calls it; line and column from 1. */
  | { readonly kind: 'file'; readonly file: string; readonly line: number; readonly column: number }
  | { readonly kind: 'command-line'; readonly option: string }

/** A value with where it comes from. */
export interface Sourced<T = unknown> {
  readonly value: T
  readonly origin: Origin
}

/** 「gouji.config.yaml:5:3」「preset strict」. */
export function originText(origin: Origin, locale: 'zh' | 'en'): string {
  const zh = locale === 'zh'
  switch (origin.kind) {
    case 'default':
      return zh ? '默认' : 'default'
    case 'preset':
      return zh ? `预设 ${origin.name}` : `preset ${origin.name}`
    case 'profile':
      return zh ? `方案 ${origin.name}` : `profile ${origin.name}`
    case 'file':
      return `${origin.file}:${origin.line}:${origin.column}`
    case 'command-line':
      return zh ? `命令行 ${origin.option}` : `command line ${origin.option}`
  }
}
