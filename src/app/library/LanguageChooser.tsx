import { useId, useMemo, useState, type ReactNode } from 'react'
import { changeView, say, useReader } from '../state/reader-store.ts'
import { maxColumns } from '../state/view.ts'
import { useWords } from '../words/use-words.ts'
import { localized } from '../words/version-words.ts'
import type { Catalogue, CatalogueVersion } from './catalogue.ts'
import { matchVersions } from './match-versions.ts'
import { addVersions } from './open-by-id.ts'
import './LanguageChooser.css'

// More than anybody reads through; a few more letters find the rest.
const shownAtOnce = 40

/** Search among all versions of a catalogue; the one chosen is fetched and shown. */
export function LanguageChooser({ catalogue }: { readonly catalogue: Catalogue }): ReactNode {
  const { t, language } = useWords()
  const field = useId()
  const [asked, setAsked] = useState('')
  const found = useMemo(() => matchVersions(catalogue.versions, asked), [catalogue, asked])
  const shown = useReader((state) => state.view.versions)
  const choose = async (version: CatalogueVersion): Promise<void> => {
    const name = localized(version.label, language)
    await addVersions([version.id])
    const { work, view } = useReader.getState()
    if (!work?.versions.some(({ id }) => id === version.id)) say(t('languages.failed', { version: name }))
    else if (view.layout === 'single') changeView({ reading: version.id })
    else if (view.versions.includes(version.id) || view.versions.length >= maxColumns)
      say(t(view.versions.includes(version.id) ? 'languages.added' : 'languages.loaded', { version: name }))
    else {
      changeView({ versions: [...view.versions, version.id] })
      say(t('languages.added', { version: name }))
    }
  }
  return (
    <section className="language-chooser" aria-label={t('languages.add')}>
      <label htmlFor={field}>{t('languages.add')}</label>
      <input
        id={field}
        type="search"
        autoComplete="off"
        spellCheck={false}
        value={asked}
        placeholder={t('languages.search')}
        onChange={(event) => setAsked(event.target.value)}
      />
      <p role="status">{t('languages.found', { count: found.length })}</p>
      <ul>
        {found.slice(0, shownAtOnce).map((version) => {
          const own = version.own
          const name = localized(version.label, language)
          return (
            <li key={version.id}>
              <button type="button" aria-pressed={shown.includes(version.id)} onClick={() => void choose(version)}>
                <span>{name}</span>{' '}
                {own !== undefined && own.toLowerCase() !== name.toLowerCase() && <span lang={version.language}>{own}</span>}{' '}
                <code>{version.language}</code>
              </button>
            </li>
          )
        })}
      </ul>
      {found.length > shownAtOnce && <p>{t('languages.more')}</p>}
    </section>
  )
}
