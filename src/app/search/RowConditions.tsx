import { useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Clause } from '../../core/index.ts'
import { changeView, useReader } from '../state/reader-store.ts'
import { useWords } from '../words/use-words.ts'
import { useTyped } from './use-typed.ts'

const pause = 200

/** What else must hold of a row, a line a condition: a version contains something, or does not. */
export function RowConditions(): ReactNode {
  const { t } = useTranslation('search')
  const where = useReader((state) => state.view.where)
  const versions = useReader((state) => state.work?.versions)
  const add = useRef<HTMLButtonElement>(null)
  const change = (next: readonly Clause[]): void => changeView({ where: next })
  return (
    <fieldset className="row-conditions">
      <legend>{t('where')}</legend>
      {where.map((clause, index) => (
        // A condition has nothing of its own but its place.
        // oxlint-disable-next-line react/no-array-index-key
        <Condition
          key={index}
          clause={clause}
          onChange={(part) => change(useReader.getState().view.where.map((own, at) => (at === index ? { ...own, ...part } : own)))}
          onRemove={() => {
            change(where.filter((_, at) => at !== index))
            add.current?.focus()
          }}
        />
      ))}
      <button ref={add} type="button" onClick={() => change([...where, { version: versions?.[where.length % Math.max(1, versions.length)]?.id ?? null, contains: where.length % 2 === 0, query: '' }])}>
        {t('add')}
      </button>
    </fieldset>
  )
}

interface ConditionProps {
  readonly clause: Clause
  readonly onChange: (part: Partial<Clause>) => void
  readonly onRemove: () => void
}

function Condition({ clause, onChange, onRemove }: ConditionProps): ReactNode {
  const { t } = useTranslation('search')
  const { label } = useWords()
  const versions = useReader((state) => state.work?.versions) ?? []
  const { shown, type } = useTyped(clause.query, (query) => onChange({ query }), pause)
  return (
    <div className="row-condition">
      <select aria-label={t('version')} value={clause.version ?? ''} onChange={(event) => onChange({ version: event.target.value || null })}>
        <option value="">{t('anyVersion')}</option>
        {versions.map((version) => (
          <option key={version.id} value={version.id}>
            {label(version)}
          </option>
        ))}
      </select>
      <select aria-label={t('verb')} value={clause.contains ? 'contains' : 'lacks'} onChange={(event) => onChange({ contains: event.target.value === 'contains' })}>
        <option value="contains">{t('contains')}</option>
        <option value="lacks">{t('lacks')}</option>
      </select>
      <input
        type="search"
        aria-label={t('text')}
        placeholder={t('text')}
        value={shown}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => type(event.target.value)}
      />
      <button type="button" onClick={onRemove} aria-label={t('remove')} title={t('remove')}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="m4 4 8 8m0-8-8 8" />
        </svg>
      </button>
    </div>
  )
}
