import type { Means } from '@gouji/formats'
import { load } from '../../../packages/cli/src/pdf-library.js'

/** What the command gives the readers, from the sources. */
export const means: Means = { pdf: load }
