import { useEffect, type ReactNode } from 'react'
import { LateSentenceLight } from '../sentences/LateSentenceLight.ts'
import { changeSettings, changeView, useReader } from '../state/reader-store.ts'
import { useView } from '../state/use-view.ts'
import { textSizes, themes, type TextSize } from '../state/settings.ts'
import { useWords } from '../words/use-words.ts'

/** Text size, colours, and what is listed under each row. */
export function DisplayOptions(): ReactNode {
  const { t } = useWords()
  const { theme, textSize, sentences, links, unlinked, map, shortcuts } = useReader((state) => state.settings)
  const { facts, factMarks, only } = useView(({ facts, factMarks, only }) => ({ facts, factMarks, only }))
  useEffect(() => void LateSentenceLight.load().catch(() => undefined), [])
  const resize = (step: 1 | -1): void => {
    const next: TextSize | undefined = textSizes[textSizes.indexOf(textSize) + step]
    if (next) changeSettings({ textSize: next })
  }
  return (
    <>
      <div className="menu-line" role="group" aria-label={t('display.size')}>
        <span aria-hidden="true">{t('display.size')}</span>
        <button type="button" onClick={() => resize(-1)} disabled={textSize === textSizes[0]} aria-label={t('display.smaller')}>
          <span aria-hidden="true">−</span>
        </button>
        <output>{textSize}</output>
        <button type="button" onClick={() => resize(1)} disabled={textSize === textSizes.at(-1)} aria-label={t('display.larger')}>
          <span aria-hidden="true">+</span>
        </button>
      </div>
      <fieldset className="segmented">
        <legend>{t('display.theme')}</legend>
        {themes.map((choice) => (
          <label key={choice}>
            <input type="radio" name="theme" checked={choice === theme} onChange={() => changeSettings({ theme: choice })} />
            <span>{t(`display.${choice}`)}</span>
          </label>
        ))}
      </fieldset>
      <label className="menu-check">
        <input type="checkbox" checked={facts} onChange={() => changeView({ facts: !facts })} />
        <span>{t('display.apparatus')}</span>
      </label>
      <label className="menu-check">
        <input type="checkbox" checked={factMarks} onChange={() => changeView({ factMarks: !factMarks })} />
        <span>{t('facts.marks')}</span>
      </label>
      <label className="menu-check">
        <input type="checkbox" checked={only} onChange={() => changeView({ only: !only })} />
        <span>{t('only.toggle')}</span>
      </label>
      <label className="menu-check">
        <input type="checkbox" checked={map} onChange={() => changeSettings({ map: !map })} />
        <span>{t('map.toggle')}</span>
      </label>
      <label className="menu-check">
        <input type="checkbox" checked={sentences} onChange={() => changeSettings({ sentences: !sentences })} />
        <span>{t('sentences.toggle')}</span>
      </label>
      <label className="menu-check">
        <input type="checkbox" checked={links} onChange={() => changeSettings({ links: !links })} />
        <span>{t('links.toggle')}</span>
      </label>
      {links && (
        <label className="menu-check">
          <input type="checkbox" checked={unlinked} onChange={() => changeSettings({ unlinked: !unlinked })} />
          <span>{t('links.unlinked')}</span>
        </label>
      )}
      <label className="menu-check">
        <input type="checkbox" checked={shortcuts} onChange={() => changeSettings({ shortcuts: !shortcuts })} />
        <span>{t('keys.toggle')}</span>
      </label>
      <div className="button-row">
        <button type="button" onClick={() => window.print()}>
          {t('display.print')}
        </button>
      </div>
    </>
  )
}
