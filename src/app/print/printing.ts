import { flushSync } from 'react-dom'
import { create } from 'zustand'

/** True while the page is being printed: it then shows columns, and findings as notes. */
export const usePrinting = create<{ readonly printing: boolean }>(() => ({ printing: false }))

/** The browser takes the page as it stands when this returns, so what is printed must be drawn at once. */
export function followPrinting(): void {
  const show = (printing: boolean): void => {
    if (usePrinting.getState().printing !== printing) flushSync(() => usePrinting.setState({ printing }))
  }
  window.addEventListener('beforeprint', () => show(true))
  window.addEventListener('afterprint', () => show(false))
}
