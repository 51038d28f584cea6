import { z } from 'zod'

const entrySchema = z.object({
  fingerprint: z.string().min(1),
  rule: z.string(),
  text: z.string().describe('What is printed at the place'),
  message: z.string()
})

/** Findings of older documents that are accepted as they are, by file. */
export const baselineSchema = z.object({
  $schema: z.string().optional(),
  version: z.literal(1),
  files: z
    .record(z.string(), z.array(entrySchema))
    .describe('By path, relative to the folder of the baseline, with forward slashes')
})

export type Baseline = z.infer<typeof baselineSchema>
/** A finding as a baseline remembers it: the fingerprint decides, the rest is for people. */
export type AcceptedFinding = z.infer<typeof entrySchema>

/** What a baseline became: entries that stayed, that are new and that are gone. */
export interface BaselineChange {
  readonly baseline: Baseline
  readonly kept: number
  readonly added: number
  readonly removed: number
}

export const emptyBaseline: Baseline = { version: 1, files: {} }

/** The fingerprints that a baseline accepts in one file. */
export function acceptedIn(baseline: Baseline, path: string): ReadonlySet<string> {
  return new Set(Object.hasOwn(baseline.files, path) ? baseline.files[path]?.map(({ fingerprint }) => fingerprint) : [])
}

/**
 * The baseline with the entries of the files in `found` brought up to date with their findings (those that the old
 * baseline accepts among them): gone ones leave, new ones enter unless `onlyPrune`. Other files stay as they are.
 */
export function updateBaseline(
  old: Baseline,
  found: ReadonlyMap<string, readonly AcceptedFinding[]>,
  onlyPrune = false
): BaselineChange {
  const files: Record<string, AcceptedFinding[]> = { ...old.files }
  let kept = 0
  let added = 0
  let removed = 0
  for (const [path, findings] of found) {
    const before = acceptedIn(old, path)
    const entries = findings.filter(({ fingerprint }) => !onlyPrune || before.has(fingerprint))
    const stayed = entries.filter(({ fingerprint }) => before.has(fingerprint)).length
    kept += stayed
    added += entries.length - stayed
    removed += before.size - stayed
    if (entries.length > 0) files[path] = entries
    else delete files[path]
  }
  const sorted = Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)))
  return { baseline: { ...old, files: sorted }, kept, added, removed }
}
