export declare function bundle(what: {
  /** Below the workspace's folder. */
  readonly entry: string
  /** Absolute. */
  readonly out: string
  readonly executable?: boolean
  /** esbuild's own. */
  readonly options: Readonly<Record<string, unknown>>
}): Promise<void>
