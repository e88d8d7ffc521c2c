import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useShallow } from 'zustand/react/shallow'
import { asksNothing } from '../../core/index.ts'
import { Part } from '../chrome/Part.tsx'
import { changeView, useReader } from '../state/reader-store.ts'
import { noSearch } from '../state/view.ts'
import { useWords } from '../words/use-words.ts'
import { FoundRows } from './FoundRows.tsx'
import { RowConditions } from './RowConditions.tsx'
import { stopSearch } from './run-search.ts'
import { SearchHelp } from './SearchHelp.tsx'
import { useSearch } from './search-store.ts'
import { goToHit } from './step-hits.ts'
import { late } from '../chrome/late.tsx'
import './SearchPanel.css'

const Concordance = late(async () => (await import('./Concordance.tsx')).Concordance, ['search'])

/** What was found: counts by version, the rows with their hits, conditions, and the way to the concordance. */
export function SearchPanel(): ReactNode {
  const { t } = useTranslation('search')
  const { label } = useWords()
  const { work, view } = useReader(useShallow(({ work, view }) => ({ work, view })))
  const { answer, progress, concordance } = useSearch()
  if (!work) return null
  const asks = !asksNothing({ query: view.find, whole: view.whole, where: view.where })
  const firstOf = (version: number): void => {
    const at = answer?.hits.versions.indexOf(version) ?? -1
    if (at >= 0) goToHit(at)
  }
  return (
    <div className="search-panel">
      <label className="search-check">
        <input type="checkbox" checked={view.whole} onChange={(event) => changeView({ whole: event.target.checked })} />
        <span>{t('whole')}</span>
      </label>
      <SearchHelp />
      <RowConditions />
      <div role="status" className="search-status">
        {asks ? <Standing /> : <p className="search-note">{t('ask')}</p>}
      </div>
      {asks && progress && (
        <div className="search-progress">
          <progress aria-label={t(`reading.${progress.stage === 'words' ? 'words' : 'values'}`)} value={progress.done} />
          <button
            type="button"
            onClick={() => {
              changeView(noSearch)
              stopSearch()
            }}
          >
            {t('stop')}
          </button>
        </div>
      )}
      {asks && answer && answer.hits.count > 0 && (
        <>
          <ul className="search-versions" aria-label={t('byVersion')}>
            {work.versions.map((version, index) => {
              const count = answer.byVersion[index] ?? 0
              return (
                <li key={version.id}>
                  <button type="button" disabled={count === 0} aria-label={t('first', { version: label(version), count })} onClick={() => firstOf(index)}>
                    {label(version)} <span className="count">{count}</span>
                  </button>
                </li>
              )
            })}
          </ul>
          <p className="button-row">
            <button type="button" onClick={() => useSearch.setState({ concordance: true })}>
              {t('concordance.open')}
            </button>
          </p>
        </>
      )}
      {asks && answer && <FoundRows key={`${view.find}\n${view.whole}\n${JSON.stringify(view.where)}`} answer={answer} />}
      {asks && answer && concordance && (
        <Part>
          <Concordance answer={answer} />
        </Part>
      )}
    </div>
  )
}

/** How many were found, or why none. */
function Standing(): ReactNode {
  const { t } = useTranslation('search')
  const { answer, progress, failed } = useSearch()
  if (failed) return <p className="search-note search-trouble">{t(failed === 'slow' ? 'slow' : 'failed')}</p>
  if (answer?.broken) return <p className="search-note search-trouble">{t('broken', { detail: answer.broken })}</p>
  if (!answer) return <p className="search-note">{progress ? t(`reading.${progress.stage === 'words' ? 'words' : 'values'}`) : t('looking')}</p>
  const { rows, hits, names } = answer
  return (
    <>
      <p>{rows.length === 0 ? t('none') : hits.count === 0 ? t('rows', { count: rows.length }) : t('hitsInRows', { hits: t('hits', { count: hits.count }), rows: t('inRows', { count: rows.length }) })}</p>
      {names.length > 0 && hits.count > 0 && <p className="search-note">{t('names', { names: names.slice(0, 5).join(', ') })}</p>}
      {progress?.stage === 'values' && <p className="search-note">{t('reading.values')}</p>}
    </>
  )
}
