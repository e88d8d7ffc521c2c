/** How long a page that is not painted, behind another window, is waited for, in milliseconds. */
const unseen = 200

/** Runs something once when what now stands in the page has been painted; the answer takes that back. */
export function afterPaint(run: () => void): () => void {
  let timer = setTimeout(() => {
    // A page seen again later paints after all.
    cancelAnimationFrame(frame)
    run()
  }, unseen)
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer)
    timer = setTimeout(run)
  })
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}

/** Work that may wait: calling it asks for it, and however often it is asked for before a paint, it is done once, after it. */
export interface Waiting {
  (): void
  /** Does at once what still waits, before something it must come before. */
  readonly now: () => void
}

/** Makes work wait until what the reader asked for has been painted; what still waits when the page is left is done then. */
export function whenPainted(run: () => void): Waiting {
  let cancel: (() => void) | null = null
  const now = (): void => {
    if (!cancel) return
    cancel()
    cancel = null
    run()
  }
  window.addEventListener('pagehide', now)
  const ask = (): void => {
    cancel ??= afterPaint(now)
  }
  return Object.assign(ask, { now })
}
