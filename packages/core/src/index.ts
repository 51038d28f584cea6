export * from './text/span.js'
export * from './text/lines.js'
