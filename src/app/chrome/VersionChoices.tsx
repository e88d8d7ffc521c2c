import type { ReactNode } from 'react'
import { LanguageChooser } from '../library/LanguageChooser.tsx'
import { useNarrow } from '../reading/use-shown-versions.ts'
import { changeView, say, useReader } from '../state/reader-store.ts'
import { useView } from '../state/use-view.ts'
import { layouts, maxColumns, moveVersion, toggleVersion } from '../state/view.ts'
import { useWords } from '../words/use-words.ts'

/** Which versions are shown, in which order and layout. */
export function VersionChoices(): ReactNode {
  const { t, label } = useWords()
  const work = useReader((state) => state.work)
  const catalogue = useReader((state) => state.catalogue)
  const { versions, layout } = useView(({ versions, layout }) => ({ versions, layout }))
  const narrow = useNarrow()
  if (!work) return null
  const hidden = work.versions.filter(({ id }) => !versions.includes(id))
  const ordered = [...versions.flatMap((id) => work.versions.find((version) => version.id === id) ?? []), ...hidden]
  const inForce = narrow && layout === 'columns' ? 'stacked' : layout
  return (
    <>
      <fieldset className="segmented">
        <legend>{t('layout.title')}</legend>
        {layouts.map((choice) =>
          narrow && choice === 'columns' ? null : (
            <label key={choice}>
              <input type="radio" name="layout" checked={choice === inForce} onChange={() => changeView({ layout: choice })} />
              <span>{t(`layout.${choice}`)}</span>
            </label>
          ),
        )}
      </fieldset>
      <fieldset>
        <legend>{t('versions.shown')}</legend>
        <ul className="version-list">
          {ordered.map((version) => {
            const place = versions.indexOf(version.id)
            const shown = place >= 0
            const move = (to: number): void => {
              changeView({ versions: moveVersion(versions, version.id, to) })
              say(t('versions.movedTo', { version: label(version), place: to + 1, count: versions.length }))
            }
            return (
              <li key={version.id}>
                <label>
                  <input
                    type="checkbox"
                    checked={shown}
                    disabled={shown ? versions.length === 1 : versions.length >= maxColumns}
                    onChange={() => changeView({ versions: toggleVersion(versions, version.id) })}
                  />
                  <span>{label(version)}</span>
                  <kbd>{work.versions.indexOf(version) + 1}</kbd>
                </label>
                {shown && (
                  <span className="button-row">
                    <button type="button" disabled={place === 0} onClick={() => move(place - 1)} aria-label={t('versions.earlier', { version: label(version) })}>
                      <span aria-hidden="true">↑</span>
                    </button>
                    <button type="button" disabled={place === versions.length - 1} onClick={() => move(place + 1)} aria-label={t('versions.later', { version: label(version) })}>
                      <span aria-hidden="true">↓</span>
                    </button>
                  </span>
                )}
              </li>
            )
          })}
        </ul>
      </fieldset>
      {catalogue && <LanguageChooser catalogue={catalogue} />}
    </>
  )
}
