import { presets, profiles } from '@gouji/config'
import type { Locale } from '@gouji/core'

/** The configuration that `gouji init` writes. */
export function configTemplate(locale: Locale): string {
  return locale === 'zh' ? chinese() : english()
}

const listed = (
  entries: readonly { readonly name: string; readonly title: Readonly<Record<Locale, string>> }[],
  locale: Locale
) => entries.map(({ name, title }) => `#   ${name}${locale === 'zh' ? '：' : ': '}${title[locale]}`).join('\n')

function chinese(): string {
  return `# Gouji（勾稽）的配置。每个键的说明见 docs/configuration.md；gouji rules 列出规则，
# gouji print-config 文件 列出一份报告实际用到的值和来处。路径和通配符都以本文件所在目录为准。

# 在什么之上改：预设，或另一份配置的相对路径（以 ./ 或 ../ 开头）
${listed(presets, 'zh')}
extends: recommended

# 评分方案或报告种类，一组规则和选项
${listed(profiles, 'zh')}
# profile: national

# 规则：off 关闭；on 打开；error、warning、info 打开并改级别；带选项时写成一组
# rules:
#   typography: off
#   sections: on
#   share:
#     severity: warning

# 只对一部分文件的设置，后面的优先
# overrides:
#   - files: 决算/**
#     rules:
#       typography: off

# 不核对的文件
# ignore:
#   - 草稿/**

# 允许的警告数、输出格式、语言、是否不列提示
# maxWarnings: 0
# format: stylish
# lang: zh
# quiet: false
`
}

function english(): string {
  return `# Configuration of Gouji. docs/configuration.md explains every key; gouji rules lists the rules,
# gouji print-config FILE the values for one report and where they come from. Paths and globs are relative to this file.

# What to begin with: a preset, or the relative path (./ or ../) of another configuration
${listed(presets, 'en')}
extends: recommended

# A scoring scheme or kind of report: a set of rules and options
${listed(profiles, 'en')}
# profile: national

# Rules: off, on, or a severity (error, warning, info); with options as a map
# rules:
#   typography: off
#   sections: on
#   share:
#     severity: warning

# Settings for some files; the later ones win
# overrides:
#   - files: accounts/**
#     rules:
#       typography: off

# Files that are not checked
# ignore:
#   - drafts/**

# Warnings allowed, output format, language, whether hints are left out
# maxWarnings: 0
# format: stylish
# lang: zh
# quiet: false
`
}
