import { testReadme } from '../../testing/tester.js'
import { percentagePoints } from './index.js'

testReadme(percentagePoints, import.meta.url)
