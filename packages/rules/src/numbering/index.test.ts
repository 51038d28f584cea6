import { testReadme } from '../../testing/tester.js'
import { numbering } from './index.js'

testReadme(numbering, import.meta.url)
