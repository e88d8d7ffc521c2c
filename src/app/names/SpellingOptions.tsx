import { memo, type ReactNode } from 'react'
import { groupBy, type SpellingTarget } from '../../core/index.ts'
import { interfaceLanguages } from '../i18n/interface-languages.ts'
import { useReader } from '../state/reader-store.ts'
import { systemLabel } from '../words/system-words.ts'
import { useWords } from '../words/use-words.ts'

/** The choices of a spelling menu: what the versions print themselves, what a rule would make, then the romanizations with year and authority. */
export const SpellingOptions = memo(function SpellingOptions(): ReactNode {
  const { t, languageName } = useWords()
  const targets = useReader((state) => state.targets)
  const ofLanguages = targets.filter(({ kind }) => kind === 'language')
  const systems = groupBy(
    targets.filter(({ kind }) => kind === 'system'),
    ({ language }) => language,
  )
  const inLanguage = (target: SpellingTarget): string => {
    const language = interfaceLanguages.find((candidate) => candidate === target.language)
    return language ? t(`names.as.${language}`) : target.label
  }
  const groups = [
    { label: t('names.asVersions'), options: ofLanguages.filter(({ observed }) => observed) },
    { label: t('names.byRule'), options: ofLanguages.filter(({ observed }) => !observed) },
  ]
  return (
    <>
      {groups.map(({ label, options }) =>
        options.length === 0 ? null : (
          <optgroup key={label} label={label}>
            {options.map((target) => (
              <option key={target.id} value={target.id}>
                {inLanguage(target)}
              </option>
            ))}
          </optgroup>
        ),
      )}
      {[...systems].map(([language, group]) => (
        <optgroup key={language} label={t('names.bySystem', { language: languageName(language) ?? language })}>
          {group.map((target) => (
            <option key={target.id} value={target.id} title={target.authority ?? undefined}>
              {systemName(target)}
            </option>
          ))}
        </optgroup>
      ))}
    </>
  )
})

/** A system's label, with its year where the label has none. Who made it is said where its spellings are looked at: a menu has no room. */
export const systemName = ({ id, year }: Pick<SpellingTarget, 'id' | 'year'>): string => {
  const label = systemLabel(id)
  return year === null || label.includes(String(year)) ? label : `${label} (${year})`
}
