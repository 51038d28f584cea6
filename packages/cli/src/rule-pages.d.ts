/** The README of every rule, by its id: scripts/lib/rule-pages.mjs makes it when the command is bundled. */
declare module 'gouji:rule-pages' {
  const pages: Readonly<Record<string, string>>
  export default pages
}
