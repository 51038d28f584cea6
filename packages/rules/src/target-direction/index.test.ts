import { testReadme } from '../../testing/tester.js'
import { targetDirection } from './index.js'

testReadme(targetDirection, import.meta.url)
