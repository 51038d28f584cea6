import { describe, expect, it } from 'vitest'
import { run, testReadme } from '../../testing/tester.js'
import { targetMet } from './index.js'

testReadme(targetMet, import.meta.url)
