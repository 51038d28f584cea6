import { testReadme } from '../../testing/tester.js'
import { targetKind } from './index.js'

testReadme(targetKind, import.meta.url)
