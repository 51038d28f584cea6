export { type PageOptions, type PageReport, type PageRule, renderPage } from './page.js'
