import { testReadme } from '../../testing/tester.js'
import { sameFact } from './index.js'

testReadme(sameFact, import.meta.url)
