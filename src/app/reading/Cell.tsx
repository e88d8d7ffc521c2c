import { memo, type ReactNode } from 'react'
import type { CellMark, FactLine, MarkIndex, Row, Version } from '../../core/index.ts'
import type { MarksByVersion, SubstitutionsByVersion } from '../state/reader-store.ts'
import { useWords } from '../words/use-words.ts'
import { Correctable } from '../kept/Correctable.tsx'
import { Apparatus } from './Apparatus.tsx'
import { SegmentText } from './SegmentText.tsx'
import './Cell.css'

/** What every cell needs beside its row and version; one object for the page, replaced when something of it changes. */
export interface CellSource {
  readonly segments: SegmentIndex
  readonly marks: MarkIndex | null
  readonly compared: MarksByVersion
  readonly spelled: SubstitutionsByVersion
  /** The facts of a row, where they are to be listed. */
  readonly linesOf: ((row: Row) => readonly FactLine[]) | null
  readonly hrefOf: (row: string) => string
  /** True where the segments can be corrected. */
  readonly correctable: boolean
}

export type SegmentIndex = ReadonlyMap<string, ReadonlyMap<string, Version['segments'][number]>>

interface CellProps {
  readonly row: Row
  readonly version: Version
  readonly source: CellSource
  readonly active: boolean
  readonly finding: string | null
}

const noMarks: readonly CellMark[] = []
const noSubstitutions: readonly never[] = []

/** What one version has in one row: its segments, or in words that it has none. Another version hidden beside it changes nothing of it. */
export const Cell = memo(function Cell({ row, version, source, active, finding }: CellProps): ReactNode {
  const { missingIn, t, language } = useWords()
  const ids = row.cells[version.id] ?? []
  if (row.gap) return <p className="absent">{t('row.gap', { label: row.label ?? '' })}</p>
  if (ids.length === 0) {
    return (
      <p className="absent" lang={language}>
        {missingIn(version)}
      </p>
    )
  }
  const segments = ids.flatMap((id) => source.segments.get(version.id)?.get(id) ?? [])
  const cells = segments.map((segment) => {
    const { id } = segment
    const known = source.marks?.get(version.id)?.get(id) ?? noMarks
    const compared = source.compared[version.id]?.[id]
    const text = (
      <SegmentText
        version={version}
        segment={segment}
        marks={compared ? joined(known, compared) : known}
        substitutions={source.spelled[version.id]?.[id] ?? noSubstitutions}
        active={active}
        finding={finding}
        hrefOf={source.hrefOf}
      />
    )
    return source.correctable ? (
      <Correctable key={id} version={version} segment={segment} active={active}>
        {text}
      </Correctable>
    ) : (
      <div key={id}>{text}</div>
    )
  })
  return (
    <>
      {cells}
      {source.linesOf && <Apparatus version={version} segments={segments} lines={source.linesOf(row)} />}
    </>
  )
})

const joins = new WeakMap<readonly CellMark[], readonly [readonly CellMark[], readonly CellMark[]]>()

/** Both lists in one; the same list for the same two, so that nothing is drawn again for nothing. */
function joined(known: readonly CellMark[], compared: readonly CellMark[]): readonly CellMark[] {
  const kept = joins.get(compared)
  if (kept?.[0] === known) return kept[1]
  const both = [...known, ...compared]
  joins.set(compared, [known, both])
  return both
}
