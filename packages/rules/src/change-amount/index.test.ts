import { testReadme } from '../../testing/tester.js'
import { changeAmount } from './index.js'

testReadme(changeAmount, import.meta.url)
