import { testReadme } from '../../testing/tester.js'
import { changeParts } from './index.js'

testReadme(changeParts, import.meta.url)
