interface PublishedSchema {
  /** Absolute. */
  readonly file: string
  readonly of: string
  readonly title: string
}
export const schemas: readonly PublishedSchema[]
export function schemaText(schema: PublishedSchema): Promise<string>
