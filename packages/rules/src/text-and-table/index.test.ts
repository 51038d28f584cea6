import { testReadme } from '../../testing/tester.js'
import { textAndTable } from './index.js'

testReadme(textAndTable, import.meta.url)
