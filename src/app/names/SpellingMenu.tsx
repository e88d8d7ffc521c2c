import type { ReactNode } from 'react'
import { groupBy } from '../../core/index.ts'
import { interfaceLanguages } from '../i18n/interface-languages.ts'
import { changeView, useReader } from '../state/reader-store.ts'
import { useWords } from '../words/use-words.ts'

/** In which spelling names are shown: as printed, as in one of the work's languages, or by a romanization. */
export function SpellingMenu(): ReactNode {
  const { t, languageName } = useWords()
  const spelling = useReader((state) => state.view.spelling)
  const targets = useReader((state) => state.targets)
  if (targets.length === 0) return null
  const known = targets.some(({ id }) => id === spelling)
  const systems = groupBy(
    targets.filter(({ kind }) => kind === 'system'),
    ({ language }) => language,
  )
  return (
    <label className="bar-field">
      <span className="bar-label">{t('names.label')}</span>
      <select value={known ? spelling : 'printed'} onChange={(event) => changeView({ spelling: event.target.value })}>
        <option value="printed">{t('names.asPrinted')}</option>
        <optgroup label={t('names.inLanguage')}>
          {targets.map((target) => {
            if (target.kind !== 'language') return null
            const language = interfaceLanguages.find((candidate) => candidate === target.language)
            return (
              <option key={target.id} value={target.id}>
                {language ? t(`names.as.${language}`) : target.label}
              </option>
            )
          })}
        </optgroup>
        {[...systems].map(([language, group]) => (
          <optgroup key={language} label={t('names.bySystem', { language: languageName(language) ?? language })}>
            {group.map((target) => (
              <option key={target.id} value={target.id}>
                {target.label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  )
}
