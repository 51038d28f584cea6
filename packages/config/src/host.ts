/** What configurations are found with: the files of a disk, or of an editor. Paths are absolute. */
export interface ConfigHost {
  /** The text of a file, undefined when there is none; rejects when it cannot be read. */
  readText(path: string): Promise<string | undefined>
  /** The folder of a file or folder; the root's is itself. */
  folderOf(path: string): string
  join(folder: string, relative: string): string
  /** `path` relative to `folder`, with /; undefined when it lies elsewhere. */
  below(folder: string, path: string): string | undefined
  /** How people are told of a file. */
  nameOf(path: string): string
}
