import { testReadme } from '../../testing/tester.js'
import { overAchievement } from './index.js'

testReadme(overAchievement, import.meta.url)
