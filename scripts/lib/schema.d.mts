interface PublishedSchema {
  /** Absolute. */
  readonly file: string
  readonly title: string
  /** The package in which `make` is evaluated. */
  readonly folder: string
  /** A module whose default export is the schema. */
  readonly make: string
}
export const schemas: readonly PublishedSchema[]
export function schemaText(schema: PublishedSchema): Promise<string>
