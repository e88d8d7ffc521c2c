import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { takeUpdate, useUpdate } from './keep-offline.ts'

/** The newer page is taken when the reader says so, or when every window is closed; never under the reader's eyes. */
export function UpdateOffer(): ReactNode {
  const { t } = useTranslation('offline')
  return (
    <section className="link-notice" aria-label={t('title')}>
      <p role="status">{t('ready')}</p>
      <button type="button" onClick={takeUpdate}>
        {t('take')}
      </button>
      <button type="button" onClick={() => useUpdate.setState({ waiting: null })}>
        {t('later')}
      </button>
    </section>
  )
}
