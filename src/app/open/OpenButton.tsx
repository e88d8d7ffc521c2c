import type { ReactNode } from 'react'
import { useWords } from '../words/use-words.ts'
import { useOpening } from './open-store.ts'

/** Opens the sheet, empty. */
export function OpenButton(): ReactNode {
  const { t } = useWords()
  return (
    <button type="button" className="bar-button open-button" aria-haspopup="dialog" title={t('app.open')} onClick={() => useOpening.setState({ shown: true })}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M2 13V3.5h4.2l1.4 1.7H14V13zM8 7.2v4M6 9.2h4" />
      </svg>
      <span className="bar-label">{t('app.open')}</span>
    </button>
  )
}
