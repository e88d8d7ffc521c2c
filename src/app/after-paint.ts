/** How long a page that is not painted, behind another window, is waited for, in milliseconds. */
const unseen = 200

/** Runs something when what now stands in the page has been painted; the answer takes that back. */
export function afterPaint(run: () => void): () => void {
  let timer = setTimeout(run, unseen)
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer)
    timer = setTimeout(run)
  })
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}
