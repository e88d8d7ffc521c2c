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
      <Choice on={facts} change={() => changeView({ facts: !facts })}>{t('display.apparatus')}</Choice>
      <Choice on={factMarks} change={() => changeView({ factMarks: !factMarks })}>{t('facts.marks')}</Choice>
      <Choice on={only} change={() => changeView({ only: !only })}>{t('only.toggle')}</Choice>
      <Choice on={map} change={() => changeSettings({ map: !map })}>{t('map.toggle')}</Choice>
      <Choice on={sentences} change={() => changeSettings({ sentences: !sentences })}>{t('sentences.toggle')}</Choice>
      <Choice on={links} change={() => changeSettings({ links: !links })}>{t('links.toggle')}</Choice>
      {links && (
        <Choice on={unlinked} change={() => changeSettings({ unlinked: !unlinked })}>{t('links.unlinked')}</Choice>
      )}
      <Choice on={shortcuts} change={() => changeSettings({ shortcuts: !shortcuts })}>{t('keys.toggle')}</Choice>
      <div className="button-row">
        <button type="button" onClick={() => window.print()}>
          {t('display.print')}
        </button>
      </div>
    </>
  )
}

interface ChoiceProps {
  readonly on: boolean
  readonly change: () => void
  readonly children: ReactNode
}

/** Something shown or not. */
function Choice({ on, change, children }: ChoiceProps): ReactNode {
  return (
    <label className="menu-check">
      <input type="checkbox" checked={on} onChange={change} />
      <span>{children}</span>
    </label>
  )
}
