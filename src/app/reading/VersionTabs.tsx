import { useId, type ReactNode } from 'react'
import { changeView, useReader } from '../state/reader-store.ts'
import { useView } from '../state/use-view.ts'
import { toggleVersion, type Layout } from '../state/view.ts'
import { useWords } from '../words/use-words.ts'
import { localized, versionSign } from '../words/version-words.ts'
import { VersionMenu } from './VersionMenu.tsx'
import './VersionTabs.css'

interface VersionTabsProps {
  readonly layout: Exclude<Layout, 'columns'>
}

/** The head where there are no columns: in the single layout it chooses the version, in the stacked one it shows and hides versions. */
export function VersionTabs({ layout }: VersionTabsProps): ReactNode {
  const { t, label, language } = useWords()
  const work = useReader((state) => state.work)
  const { versions, reading } = useView(({ versions, reading }) => ({ versions, reading }))
  const menu = useId()
  const current = work?.versions.find(({ id }) => id === reading)
  return (
    <div className="version-tabs" data-head="">
      <div role="group" aria-label={layout === 'single' ? t('versions.choose') : t('versions.shown')} className="tabs">
        {work?.versions.map((version) => {
          const pressed = layout === 'single' ? version.id === reading : versions.includes(version.id)
          return (
            <button
              key={version.id}
              type="button"
              aria-pressed={pressed}
              aria-label={label(version)}
              title={label(version)}
              onClick={() => changeView(layout === 'single' ? { reading: version.id } : { versions: toggleVersion(versions, version.id) })}
            >
              {versionSign(version)}
            </button>
          )
        })}
      </div>
      {layout === 'single' && current && (
        <>
          <button type="button" className="tabs-provenance" popoverTarget={menu} aria-haspopup="dialog" aria-label={t('versions.about', { version: label(current) })}>
            {localized(current.provenance, language) || label(current)}
          </button>
          <VersionMenu id={menu} version={current} index={-1} count={1} move={() => undefined} />
        </>
      )}
    </div>
  )
}
