import { memo, type ReactNode } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { interfaceLanguages, ownNames } from '../i18n/interface-languages.ts'
import { WorkMenu } from '../kept/WorkMenu.tsx'
import { keyMapId } from '../keys/key-map-id.ts'
import { libraryHash } from '../library/library-hash.ts'
import { SpellingMenu } from '../names/SpellingMenu.tsx'
import { SearchBox } from '../search/SearchBox.tsx'
import { OpenButton } from '../open/OpenButton.tsx'
import { changeSettings, changeView, openPanel, useReader } from '../state/reader-store.ts'
import { useWords } from '../words/use-words.ts'
import { localized } from '../words/version-words.ts'
import { DisplayMenu } from './DisplayMenu.tsx'
import { VersionsMenu } from './VersionsMenu.tsx'
import './TopBar.css'

/** Name and title, and the few controls that are always there. */
export const TopBar = memo(function TopBar(): ReactNode {
  const { t, language } = useWords()
  const { page, work, outline, panel, drawer, mode } = useReader(
    useShallow(({ page, work, settings: { outline, panel }, drawer, view: { mode } }) => ({ page, work, outline, panel, drawer, mode })),
  )
  // The library has a place of its own and no text beside it.
  const reading = page === 'text' && work !== null
  const title = page === 'library' ? t('library.title') : work ? localized(work.title, language) : ''
  const panelOpen = panel !== null
  return (
    <header className="top-bar">
      {reading && (
        <button
          type="button"
          className="icon-button outline-button"
          aria-pressed={isWide() ? outline : drawer === 'outline'}
          aria-label={t('outline.toggle')}
          title={t('outline.toggle')}
          onClick={() => {
            const opened = !outline || drawer !== 'outline'
            changeSettings({ outline: isWide() ? !outline : true })
            useReader.setState({ drawer: opened && !isWide() ? 'outline' : null })
          }}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M2 4h12M2 8h8M2 12h10" />
          </svg>
        </button>
      )}
      <a
        className="wordmark"
        href={libraryHash}
        aria-label={`${t('app.name')}: ${t('library.title')}`}
        aria-current={page === 'library' ? 'page' : undefined}
        title={t('library.title')}
        translate="no"
      >
        {t('app.name')}
      </a>
      <h1 title={title}>{title}</h1>
      {reading && <SearchBox />}
      <div className="top-files">
        <OpenButton />
        {reading && <WorkMenu />}
      </div>
      <div className="top-controls">
        {reading && <VersionsMenu />}
        {reading && <SpellingMenu />}
        <DisplayMenu />
        {reading && (
          <button
            type="button"
            className="icon-button"
            aria-pressed={mode === 'align'}
            aria-label={t('align.title')}
            title={t('align.title')}
            onClick={() => changeView({ mode: mode === 'align' ? 'read' : 'align' })}
          >
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <path d="M2 4h4M2 8h4M2 12h4M10 4h4M10 10h4M6 4h4M6 8l4 2M6 12l4-2" />
            </svg>
          </button>
        )}
        <label className="bar-field">
          <span className="visually-hidden">{t('app.language')}</span>
          <select
            value={language}
            onChange={(event) => {
              const chosen = interfaceLanguages.find((candidate) => candidate === event.target.value)
              if (chosen) changeSettings({ language: chosen })
            }}
          >
            {interfaceLanguages.map((candidate) => (
              <option key={candidate} value={candidate} lang={candidate}>
                {ownNames[candidate]}
              </option>
            ))}
          </select>
        </label>
        {reading && (
          <button
            type="button"
            className="icon-button keys-button"
            popoverTarget={keyMapId}
            aria-label={t('keys.title')}
            title={t('keys.title')}
          >
            <span aria-hidden="true">?</span>
          </button>
        )}
        {reading && (
          <button
            type="button"
            className="icon-button"
            aria-pressed={panelOpen && (isWide() || drawer === 'panel')}
            aria-label={t('panel.toggle')}
            title={t('panel.toggle')}
            onClick={() => openPanel((isWide() ? panelOpen : drawer === 'panel') ? null : (panel ?? 'findings'))}
          >
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <path d="M2 3h12v10H2zM10 3v10" />
            </svg>
          </button>
        )}
      </div>
    </header>
  )
})

/** Panels stand beside the text from this width on; below, they are drawers over it. The style sheets say the same. */
const isWide = (): boolean => window.matchMedia('(width >= 1100px)').matches
