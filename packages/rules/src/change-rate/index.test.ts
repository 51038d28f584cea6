import { testReadme } from '../../testing/tester.js'
import { changeRate } from './index.js'

testReadme(changeRate, import.meta.url)
