export * from './annotate.js'
export * from './read-document.js'
export type { DocumentProblem, Unreadable } from './refusal.js'
