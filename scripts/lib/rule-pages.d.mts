import type { Plugin } from 'esbuild'

export function pages(): Record<string, string>
export const rulePages: Plugin
