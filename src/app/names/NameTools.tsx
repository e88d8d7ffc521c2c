import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { NameKind } from '../../core/index.ts'
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
  const { t: word } = useTranslation('names')
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
        <span>{word('search')}</span>
        <input id={id} type="search" value={filter.query} autoComplete="off" spellCheck={false} onChange={(event) => change({ query: event.target.value })} />
      </label>
      <label>
        <span>{word('kindFilter')}</span>
        <select value={filter.kind} onChange={(event) => change({ kind: kinds.find((kind) => kind === event.target.value) ?? 'all' })}>
          <option value="all">{word('allKinds')}</option>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {word(`kinds.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{word('order')}</span>
        <select value={filter.order} onChange={(event) => change({ order: nameOrders.find((order) => order === event.target.value) ?? 'text' })}>
          {nameOrders.map((order) => (
            <option key={order} value={order}>
              {word(`orders.${order}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="name-check">
        <input type="checkbox" checked={filter.disagreeing} onChange={(event) => change({ disagreeing: event.target.checked })} />
        <span>{word('disagreeing')}</span>
      </label>
    </form>
  )
}
