import type { ReactNode } from 'react'
import { changeView, useReader } from '../state/reader-store.ts'
import { useWords } from '../words/use-words.ts'
import { SpellingOptions } from './SpellingOptions.tsx'

/** In which spelling the names of the page are shown: as printed, as in one of the work's languages, or by a romanization. */
export function SpellingMenu(): ReactNode {
  const { t } = useWords()
  const spelling = useReader((state) => state.view.spelling)
  const targets = useReader((state) => state.targets)
  if (targets.length === 0) return null
  const known = targets.some(({ id }) => id === spelling)
  return (
    <label className="bar-field">
      <span className="bar-label">{t('names.label')}</span>
      <select value={known ? spelling : 'printed'} onChange={(event) => changeView({ spelling: event.target.value, spellings: {} })}>
        <option value="printed">{t('names.asPrinted')}</option>
        <SpellingOptions />
      </select>
    </label>
  )
}
