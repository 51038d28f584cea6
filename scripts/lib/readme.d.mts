export const readmeFile: string
export function readmeText(): string
