import type { View } from './view.js'

interface Host {
  postMessage(message: unknown): void
}

declare const acquireVsCodeApi: (() => Host) | undefined

let host: Host | undefined

/** Tells an editor that shows the page where the chosen figure stands; does nothing in a browser. */
export function postSelection({ section, data }: View, anchor: number): void {
  if (!data.spans || typeof acquireVsCodeApi !== 'function') return
  host ??= acquireVsCodeApi()
  const report = Number(section.id.slice(1)) - 1
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- this is no window: an editor's host takes none
  host.postMessage({ type: 'gouji.select', report, start: data.spans[2 * anchor], end: data.spans[2 * anchor + 1] })
}
