import { testReadme } from '../../testing/tester.js'
import { duplicateIndicator } from './index.js'

testReadme(duplicateIndicator, import.meta.url)
