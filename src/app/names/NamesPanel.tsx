import { useEffect, useMemo, useRef, type ReactNode } from 'react'
import { nameSpellings, rowLabels, type Name, type NameKind } from '../../core/index.ts'
import { goToRow } from '../state/go-to.ts'
import { useReader } from '../state/reader-store.ts'
import { useWords } from '../words/use-words.ts'
import { NameSpellings } from './NameSpellings.tsx'
import './NamesPanel.css'

const kinds = ['person', 'place', 'body'] as const satisfies readonly NameKind[]

/** Every name of the work by kind; the one looked at opened with all its spellings and places. */
export function NamesPanel(): ReactNode {
  const { t } = useWords()
  const { work, analysis, name: open } = useReader()
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (open !== null) list.current?.querySelector('[aria-expanded="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [open])
  if (!work || !analysis) return <p className="panel-note">{t('names.reading')}</p>
  if (analysis.names.length === 0) return <p className="panel-note">{t('names.none')}</p>
  return (
    <div ref={list} className="names-panel">
      {kinds.map((kind) => {
        const names = analysis.names.filter((name) => name.kind === kind)
        if (names.length === 0) return null
        return (
          <section key={kind}>
            <h2>
              {t(`names.kinds.${kind}`)} <span className="count">{names.length}</span>
            </h2>
            <ul>
              {names.map((name) => (
                <NameItem key={name.id} name={name} open={name.id === open} />
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

function NameItem({ name, open }: { readonly name: Name; readonly open: boolean }): ReactNode {
  const { t, rowName } = useWords()
  const { work, rows } = useReader()
  const places = useMemo(() => {
    if (!open || !work) return []
    const segments = new Set(nameSpellings(name, work.versions).flatMap(({ version, spellings }) => spellings.flatMap((spelling) => spelling.segments.map((segment) => `${version} ${segment}`))))
    const labels = rowLabels(rows)
    return rows.flatMap((row) => {
      const named = Object.entries(row.cells).some(([version, ids]) => ids.some((id) => segments.has(`${version} ${id}`)))
      const item = named ? labels.get(row.id) : undefined
      return item ? [item] : []
    })
  }, [open, work, rows, name])
  return (
    <li className={open ? 'name-item name-item-open' : 'name-item'}>
      <button type="button" aria-expanded={open} onClick={() => useReader.setState({ name: open ? null : name.id })}>
        <span>{name.label}</span> <span className="count">{name.mentions.length}</span>
      </button>
      {open && (
        <div className="name-detail">
          <NameSpellings name={name} printed={null} />
          <p className="name-places">
            {t('names.places')}{' '}
            {places.map((item) => (
              <button key={item.row} type="button" className="link-button" onClick={() => goToRow(item.row)}>
                {rowName(item)}
              </button>
            ))}
          </p>
        </div>
      )}
    </li>
  )
}
