import { json } from './json.js'
import type { Reporter } from './reporter.js'
import { stylish } from './stylish.js'

export const reporters: readonly Reporter[] = [stylish, json]

export const reporterNames: readonly string[] = reporters.map((reporter) => reporter.name)
