import { testReadme } from '../../testing/tester.js'
import { completionRate } from './index.js'

testReadme(completionRate, import.meta.url)
