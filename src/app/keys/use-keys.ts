import { useEffect } from 'react'
import { changeView, useReader } from '../state/reader-store.ts'
import { toggleVersion } from '../state/view.ts'
import { keyMapId } from './key-map-id.ts'
import { focusSearchBox } from '../search/focus-search-box.ts'
import { stepHits } from '../search/step-hits.ts'
import { correctAgain, correctHere } from '../kept/correct-here.ts'
import { stepToFinding, stepToRow } from './step.ts'

const digit = /^(?:Digit|Numpad)([1-6])$/

/** The keys of the page, by where they are on the keyboard (`event.code`), so that they work under a Cyrillic layout too. */
export function useKeys(here: () => string | null): void {
  useEffect(() => {
    const versionAt = (code: string): string | undefined => {
      const number = digit.exec(code)?.[1]
      return number === undefined ? undefined : useReader.getState().work?.versions[Number(number) - 1]?.id
    }
    const onKeyDown = (event: KeyboardEvent): void => {
      if (typing(event.target)) return
      if ((event.ctrlKey || event.metaKey) && !event.altKey && correctAgain(event)) event.preventDefault()
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const { view, settings } = useReader.getState()
      if (!settings.shortcuts) return
      const version = versionAt(event.code)
      if (version !== undefined) {
        event.preventDefault()
        if (event.repeat) return
        const row = view.row ?? here()
        if (event.shiftKey && row !== null) useReader.setState({ peek: { row, version } })
        else if (!event.shiftKey) {
          changeView(view.layout === 'single' ? { reading: version } : { versions: toggleVersion(view.versions, version) })
        }
        return
      }
      if (asksForKeyMap(event)) {
        event.preventDefault()
        document.getElementById(keyMapId)?.togglePopover()
        return
      }
      if (event.shiftKey) return
      const act = actions[event.code]
      if (!act) return
      event.preventDefault()
      act(here)
    }
    const endPeek = (): void => {
      if (useReader.getState().peek) useReader.setState({ peek: null })
    }
    const onKeyUp = (event: KeyboardEvent): void => {
      if (event.key === 'Shift' || digit.test(event.code)) endPeek()
    }
    window.addEventListener('keydown', onKeyDown)
    window.addEventListener('keyup', onKeyUp)
    window.addEventListener('blur', endPeek)
    return () => {
      window.removeEventListener('keydown', onKeyDown)
      window.removeEventListener('keyup', onKeyUp)
      window.removeEventListener('blur', endPeek)
    }
  }, [here])
}

const actions: Readonly<Record<string, (here: () => string | null) => void>> = {
  KeyJ: (here) => stepToRow(1, here()),
  KeyK: (here) => stepToRow(-1, here()),
  KeyN: () => stepToFinding(1),
  KeyP: () => stepToFinding(-1),
  Period: () => stepHits(1),
  Comma: () => stepHits(-1),
  Slash: focusSearchBox,
  KeyE: (here) => correctHere(here()),
}

// The question mark stands on different keys: by its character where the layout has one, else where English keyboards have it.
const asksForKeyMap = (event: KeyboardEvent): boolean => event.key === '?' || (event.code === 'Slash' && event.shiftKey)

function typing(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || target.matches('input:not([type="checkbox"], [type="radio"]), textarea, select')
}
