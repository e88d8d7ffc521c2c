/** Where a scroller's content can be seen, in pixels of the window: what is marked `data-head` covers its top or, on phones, its foot. */
export function uncovered(scroller: HTMLElement): { readonly top: number; readonly bottom: number } {
  const { top, bottom } = scroller.getBoundingClientRect()
  const head = scroller.querySelector('[data-head]')?.getBoundingClientRect()
  if (!head || head.height === 0) return { top, bottom }
  return head.top < (top + bottom) / 2 ? { top: head.bottom, bottom } : { top, bottom: head.top }
}
