/**
 * The width of the window in pixels, found by asking media queries: asked for by its name, the browser would lay the whole page out to
 * answer, before anything is known of how it is to be laid out.
 */
export function windowWidth(): number {
  let from = 0
  let to = 16_384
  while (to - from > 1) {
    const middle = (from + to) >> 1
    if (matchMedia(`(width >= ${middle}px)`).matches) from = middle
    else to = middle
  }
  return from
}
