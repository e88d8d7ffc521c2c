import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { openPanel } from '../state/reader-store.ts'
import { stepHits } from './step-hits.ts'
import { useSearch } from './search-store.ts'

/** Which hit of how many, and the way to the next and the one before. */
export function SearchSteps(): ReactNode {
  const { t } = useTranslation('search')
  const { answer, current } = useSearch()
  // Conditions alone may have nothing to mark: then rows are counted and stepped through.
  const count = answer ? answer.hits.count || answer.rows.length : 0
  return (
    <span className="search-steps">
      <button type="button" className="search-count" onClick={() => openPanel('search')} title={t('showAll')}>
        {answer ? current === null ? count : t('place', { place: current + 1, count }) : '…'} <span className="visually-hidden">{t('showAll')}</span>
      </button>
      <button type="button" disabled={count === 0} onClick={() => stepHits(-1)} aria-label={t('previous')} title={t('previous')}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="m4 10 4-4 4 4" />
        </svg>
      </button>
      <button type="button" disabled={count === 0} onClick={() => stepHits(1)} aria-label={t('next')} title={t('next')}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="m4 6 4 4 4-4" />
        </svg>
      </button>
    </span>
  )
}
