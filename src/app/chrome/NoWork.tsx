import type { ReactNode } from 'react'
import { libraryHash } from '../library/library-hash.ts'
import { useWords } from '../words/use-words.ts'

/** Where the text would be, when it could not be had: what happened, and two ways on. */
export function NoWork(): ReactNode {
  const { t } = useWords()
  return (
    <main className="app-empty" tabIndex={-1}>
      <p role="alert">{t('app.noWork')}</p>
      <div className="button-row">
        <button type="button" onClick={() => location.reload()}>
          {t('app.tryAgain')}
        </button>
        <a href={libraryHash}>{t('app.toLibrary')}</a>
      </div>
    </main>
  )
}
