import type { ReactNode } from 'react'
import type { NameKind } from '../../core/index.ts'
import { useWords } from '../words/use-words.ts'
import { nameOrders, type NameFilter } from './use-listed-names.ts'

const kinds = ['person', 'place', 'body'] as const satisfies readonly NameKind[]

interface NameToolsProps {
  readonly id: string
  readonly filter: NameFilter
  readonly change: (change: Partial<NameFilter>) => void
  /** Enter in the search field. */
  readonly onSubmit: () => void
}

/** What of the names is listed, and in which order. */
export function NameTools({ id, filter, change, onSubmit }: NameToolsProps): ReactNode {
  const { t } = useWords()
  return (
    <form
      className="name-tools"
      role="search"
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      <label className="name-search">
        <span>{t('names.search')}</span>
        <input id={id} type="search" value={filter.query} autoComplete="off" spellCheck={false} onChange={(event) => change({ query: event.target.value })} />
      </label>
      <label>
        <span>{t('names.kindFilter')}</span>
        <select value={filter.kind} onChange={(event) => change({ kind: kinds.find((kind) => kind === event.target.value) ?? 'all' })}>
          <option value="all">{t('names.allKinds')}</option>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`names.kinds.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('names.order')}</span>
        <select value={filter.order} onChange={(event) => change({ order: nameOrders.find((order) => order === event.target.value) ?? 'text' })}>
          {nameOrders.map((order) => (
            <option key={order} value={order}>
              {t(`names.orders.${order}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="name-check">
        <input type="checkbox" checked={filter.disagreeing} onChange={(event) => change({ disagreeing: event.target.checked })} />
        <span>{t('names.disagreeing')}</span>
      </label>
    </form>
  )
}
