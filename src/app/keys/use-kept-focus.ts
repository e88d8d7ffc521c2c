import { useEffect, type RefObject } from 'react'

/**
 * When what has the focus is taken away (a closed panel, a hidden column), the focus goes to the text instead of being lost. The browser
 * tells nobody of a removed focus, so the page's changes are watched.
 */
export function useKeptFocus(text: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let last: Element | null = null
    const onFocus = (event: FocusEvent): void => {
      last = event.target instanceof Element ? event.target : null
    }
    const observer = new MutationObserver(() => {
      if (last === null || last.isConnected || document.activeElement !== document.body) return
      last = null
      text.current?.focus({ preventScroll: true })
    })
    document.addEventListener('focusin', onFocus)
    observer.observe(document.body, { childList: true, subtree: true })
    return () => {
      document.removeEventListener('focusin', onFocus)
      observer.disconnect()
    }
  }, [text])
}
