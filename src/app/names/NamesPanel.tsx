import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useShallow } from 'zustand/react/shallow'
import type { Name } from '../../core/index.ts'
import { useReader } from '../state/reader-store.ts'
import { NameDetail } from './NameDetail.tsx'
import { MatrixCells, MatrixHead } from './NameMatrix.tsx'
import { nameSearchId, openName } from './show-name.ts'
import { useNames } from './names-store.ts'
import { NameTools } from './NameTools.tsx'
import { nameVersions } from './name-versions.ts'
import { NamesFoot } from './NamesFoot.tsx'
import { NamesTable } from './NamesTable.tsx'
import { goToMention } from './step-mentions.ts'
import { firstFilter, useListedNames, type NameFilter } from './use-listed-names.ts'
import './NamesPanel.css'

/** Every name of the work with the agreement of its spellings; the one looked at opened with all of them. */
export function NamesPanel(): ReactNode {
  const { t: word } = useTranslation('names')
  const { work, analysis, shown, name: open } = useReader(useShallow(({ work, analysis, view, name }) => ({ work, analysis, shown: view.versions, name })))
  const matrix = useNames((state) => state.matrix)
  const [filter, setFilter] = useState<NameFilter>(firstFilter)
  const [table, setTable] = useState(false)
  const list = useRef<HTMLUListElement>(null)
  const { names, answers } = useListedNames(filter)
  const versions = useMemo(() => (work ? nameVersions(work, shown) : []), [work, shown])
  const cells = useMemo(() => new Map(matrix.map((row) => [row.id, row.cells])), [matrix])
  useEffect(() => {
    if (open !== null) list.current?.querySelector('[aria-expanded="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [open])
  if (!work || !analysis) return <p className="panel-note">{word('reading')}</p>
  if (analysis.names.length === 0 && analysis.rejectedNames.length === 0) return <p className="panel-note">{word('none')}</p>
  const cellsOf = (name: Name) => {
    const row = cells.get(name.id)
    return versions.map((version) => row?.[work.versions.indexOf(version)] ?? 'absent')
  }
  // Another order mixes the kinds.
  const headed = filter.order === 'text' && filter.query.trim() === ''
  const change = (part: Partial<NameFilter>): void => setFilter({ ...filter, ...part })
  const openFirst = (): void => {
    const [first] = names
    if (!first) return
    openName(first.id)
    goToMention(first, 0)
  }
  return (
    <div className="names-panel">
      <NameTools id={nameSearchId} filter={filter} change={change} onSubmit={openFirst} />
      {names.length > 0 && <MatrixHead versions={versions} />}
      <p className="panel-note" role="status">
        {names.length === 0 && (filter.query.trim() === '' ? word('noneFit') : word('noneFound'))}
      </p>
      <ul ref={list} className="name-list">
        {names.map((name, index) => (
          <li key={name.id} className={name.id === open ? 'name-item name-item-open' : 'name-item'}>
            {headed && names[index - 1]?.kind !== name.kind && <h2>{word(`kinds.${name.kind}`)}</h2>}
            <h3>
              <button type="button" aria-expanded={name.id === open} onClick={() => openName(name.id === open ? null : name.id)}>
                <span className="name-label">
                  {name.label} {answered(name, answers) !== null && <span className="name-answer">{answered(name, answers)}</span>}
                </span>
                <MatrixCells cells={cellsOf(name)} versions={versions} word={word} />
                <span className="count">{name.mentions.length}</span>
              </button>
            </h3>
            {name.id === open && <NameDetail name={name} />}
          </li>
        ))}
      </ul>
      <p className="button-row">
        <button type="button" onClick={() => setTable(true)}>
          {word('wholeTable')}
        </button>
      </p>
      <NamesFoot />
      {table && <NamesTable names={names} versions={versions} cellsOf={cellsOf} close={() => setTable(false)} />}
    </div>
  )
}

/** The spelling that answered what was typed, where it is not the label. */
function answered(name: Name, answers: ReadonlyMap<string, string>): string | null {
  const spelling = answers.get(name.id)
  return spelling === undefined || spelling === name.label ? null : spelling
}
