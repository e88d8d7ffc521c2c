import type { ReactNode } from 'react'
import type { Version } from '../../core/index.ts'
import { changeView, useReader } from '../state/reader-store.ts'
import { useView } from '../state/use-view.ts'
import { useWords } from '../words/use-words.ts'
import { SpellingOptions } from './SpellingOptions.tsx'

/** In which spelling one column shows names, where that is another than the page's. */
export function ColumnSpelling({ version }: { readonly version: Version }): ReactNode {
  const { t } = useWords()
  const { spelling, spellings } = useView(({ spelling, spellings }) => ({ spelling, spellings }))
  const targets = useReader((state) => state.targets)
  if (targets.length === 0) return null
  const own = spellings[version.id]
  const choose = (target: string): void => {
    const rest = Object.fromEntries(Object.entries(spellings).filter(([id]) => id !== version.id))
    changeView({ spellings: target === 'page' || target === spelling ? rest : { ...rest, [version.id]: target } })
  }
  return (
    <label className="field">
      <span>{t('names.inColumn')}</span>
      <select value={own ?? 'page'} onChange={(event) => choose(event.target.value)}>
        <option value="page">{t('names.asPage')}</option>
        <option value="printed">{t('names.asPrinted')}</option>
        <SpellingOptions />
      </select>
    </label>
  )
}
