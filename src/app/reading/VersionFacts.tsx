import type { ReactNode } from 'react'
import type { Version } from '../../core/index.ts'
import { ColumnSpelling } from '../names/ColumnSpelling.tsx'
import { changeView, useReader } from '../state/reader-store.ts'
import { toggleVersion } from '../state/view.ts'
import { useWords } from '../words/use-words.ts'
import { localized } from '../words/version-words.ts'
import { DiffMenu } from './DiffMenu.tsx'

export interface VersionFactsProps {
  readonly version: Version
  /** Place among the columns; -1 where it is not one of several. */
  readonly index: number
  readonly count: number
  readonly move: (to: number) => void
  readonly close: () => void
}

/** What there is to know of a version and to do with it. */
export function VersionFacts({ version, index, count, move, close }: VersionFactsProps): ReactNode {
  const { t, label, language } = useWords()
  const work = useReader((state) => state.work)
  const compare = useReader((state) => state.view.compare)
  const others = work?.versions.filter((other) => other.id !== version.id && other.language === version.language) ?? []
  const source = work?.versions.find((other) => other.id === version.derivedFrom)
  const base = compare[version.id] ?? ''
  const setBase = (chosen: string): void => {
    const rest = Object.fromEntries(Object.entries(compare).filter(([key]) => key !== version.id))
    changeView({ compare: chosen === '' ? rest : { ...rest, [version.id]: chosen } })
  }
  const mirrored = document.documentElement.dir === 'rtl'
  return (
    <>
      <dl className="version-facts">
        <dt>{t('versions.source')}</dt>
        <dd>{localized(version.provenance, language) || t('versions.unknown')}</dd>
        <dt>{t('versions.madeFrom')}</dt>
        <dd>{source ? label(source) : t('versions.noSource')}</dd>
        {version.year !== null && (
          <>
            <dt>{t('versions.year')}</dt>
            <dd>{version.year}</dd>
          </>
        )}
        <dt>{t('versions.standing')}</dt>
        <dd>{version.unofficial ? t('versions.unofficial') : t('versions.official')}</dd>
        <dt>{t('versions.licence')}</dt>
        <dd>{localized(version.licence, language) || t('versions.unknown')}</dd>
      </dl>
      {others.length > 0 && (
        <label className="field">
          <span>{t('versions.compareWith')}</span>
          <select value={base} onChange={(event) => setBase(event.target.value)}>
            <option value="">{t('versions.compareNone')}</option>
            {others.map((other) => (
              <option key={other.id} value={other.id}>
                {label(other)}
              </option>
            ))}
          </select>
        </label>
      )}
      <ColumnSpelling version={version} />
      {base !== '' && <DiffMenu />}
      {count > 1 && (
        // In the order of the columns, so that each is on the side it moves to.
        <div className="button-row">
          <button type="button" disabled={index === 0} onClick={() => move(index - 1)}>
            {t(mirrored ? 'versions.right' : 'versions.left')}
          </button>
          <button type="button" disabled={index === count - 1} onClick={() => move(index + 1)}>
            {t(mirrored ? 'versions.left' : 'versions.right')}
          </button>
          <button
            type="button"
            onClick={() => {
              close()
              changeView({ versions: toggleVersion(useReader.getState().view.versions, version.id) })
            }}
          >
            {t('versions.hide')}
          </button>
        </div>
      )}
    </>
  )
}
