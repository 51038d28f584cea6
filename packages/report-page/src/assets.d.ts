// Built by scripts/lib/page-assets.mjs when a bundle is made. `text` stands inside the element, `hash` is what a content
// security policy calls it (sha256-…).
declare module 'gouji:page-script' {
  const asset: { readonly text: string; readonly hash: string }
  export default asset
}
declare module 'gouji:page-style' {
  const asset: { readonly text: string; readonly hash: string }
  export default asset
}
