export * from './read-document.js'
