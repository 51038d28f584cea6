import { testReadme } from '../../testing/tester.js'
import { fundAmount } from './index.js'

testReadme(fundAmount, import.meta.url)
