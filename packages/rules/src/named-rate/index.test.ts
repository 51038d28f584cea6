import { testReadme } from '../../testing/tester.js'
import { namedRate } from './index.js'

testReadme(namedRate, import.meta.url)
