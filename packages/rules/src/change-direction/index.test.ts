import { testReadme } from '../../testing/tester.js'
import { changeDirection } from './index.js'

testReadme(changeDirection, import.meta.url)
