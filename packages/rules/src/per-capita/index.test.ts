import { testReadme } from '../../testing/tester.js'
import { perCapita } from './index.js'

testReadme(perCapita, import.meta.url)
