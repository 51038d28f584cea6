import { testReadme } from '../../testing/tester.js'
import { nextTarget } from './index.js'

testReadme(nextTarget, import.meta.url)
