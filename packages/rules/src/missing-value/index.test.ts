import { testReadme } from '../../testing/tester.js'
import { missingValue } from './index.js'

testReadme(missingValue, import.meta.url)
