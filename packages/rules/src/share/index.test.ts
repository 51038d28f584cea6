import { testReadme } from '../../testing/tester.js'
import { share } from './index.js'

testReadme(share, import.meta.url)
