import { testReadme } from '../../testing/tester.js'
import { percentRange } from './index.js'

testReadme(percentRange, import.meta.url)
