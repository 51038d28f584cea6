import { testReadme } from '../../testing/tester.js'
import { balanceProjects } from './index.js'

testReadme(balanceProjects, import.meta.url)
