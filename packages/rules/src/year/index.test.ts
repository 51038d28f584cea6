import { testReadme } from '../../testing/tester.js'
import { year } from './index.js'

testReadme(year, import.meta.url)
