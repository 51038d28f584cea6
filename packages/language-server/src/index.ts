export type { PdfLibrary } from '@gouji/formats'
export * from './protocol.js'
export { type Host, startServer } from './server.js'
