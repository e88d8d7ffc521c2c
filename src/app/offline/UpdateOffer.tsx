import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useKept } from '../kept/kept-store.ts'
import { leaveUnasked, lostByLeaving } from '../kept/leaving.ts'
import { takeUpdate, useUpdate } from './keep-offline.ts'

/** The newer page is taken when the reader says so, or when every window is closed; never under the reader's eyes. */
export function UpdateOffer(): ReactNode {
  const { t } = useTranslation('offline')
  const lost = useKept(lostByLeaving)
  return (
    <section className="link-notice" aria-label={t('title')}>
      <p role="status">
        {t('ready')}
        {lost !== null && <strong> {t(`lost.${lost}`)}</strong>}
      </p>
      <button
        type="button"
        onClick={() => {
          leaveUnasked()
          takeUpdate()
        }}
      >
        {t('take')}
      </button>
      <button type="button" onClick={() => useUpdate.setState({ waiting: null })}>
        {t('later')}
      </button>
    </section>
  )
}
