import { testReadme } from '../../testing/tester.js'
import { arrivalRate } from './index.js'

testReadme(arrivalRate, import.meta.url)
