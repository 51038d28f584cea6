import { testReadme } from '../../testing/tester.js'
import { flatAndMultiple } from './index.js'

testReadme(flatAndMultiple, import.meta.url)
