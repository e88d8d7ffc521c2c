import { memo, type ReactNode } from 'react'
import type { TFunction } from 'i18next'
import type { OutlineItem, Row, RowWeight, Version } from '../../core/index.ts'
import type { SegmentIndex } from '../reading/Cell.tsx'
import type { useWords } from '../words/use-words.ts'
import { versionSign } from '../words/version-words.ts'
import type { Target } from './alignment-store.ts'
import { Sureness } from './Sureness.tsx'

interface AlignmentRowProps {
  readonly row: Row
  readonly item: OutlineItem
  readonly versions: readonly Version[]
  readonly segments: SegmentIndex
  /** Handed down: asking for them in each of thousands of rows takes longer than drawing them. */
  readonly words: ReturnType<typeof useWords>
  readonly word: TFunction<'align'>
  readonly weight: RowWeight | null
  readonly current: boolean
  /** The passage the Tab key comes to, where it is in this row. */
  readonly stop: Target | null
  readonly chosen: Target | null
}

/** A row as a row: its sureness, and its passages to choose and drag. What pressing does is the table's matter. */
export const AlignmentRow = memo(function AlignmentRow({
  row,
  item,
  versions,
  segments,
  words,
  word,
  weight,
  current,
  stop,
  chosen,
}: AlignmentRowProps): ReactNode {
  const { t, rowName, label, missingIn, language } = words
  const is = (one: Target | null, version: Version, segment: string): boolean => one?.version === version.id && one.segment === segment
  return (
    <tr role="row" className={`alignment-row${current ? ' alignment-row-current' : ''}`} data-row={row.id}>
      <th role="rowheader" scope="row">
        <span className="alignment-name">{rowName(item)}</span>
        {!row.gap && <Sureness word={word} weight={weight} pinned={row.pinned === true} />}
      </th>
      {versions.map((version) => {
        const ids = row.cells[version.id] ?? []
        return (
          <td key={version.id} role="cell" data-version={version.id}>
            <abbr className="alignment-sign" title={label(version)}>
              {versionSign(version)}
            </abbr>
            {ids.length === 0 && (
              <p className="alignment-none" lang={language}>
                {row.gap ? t('row.gap', { label: row.label ?? '' }) : missingIn(version)}
              </p>
            )}
            {ids.map((id) => (
              <button
                key={id}
                type="button"
                className="passage"
                draggable
                data-passage={id}
                aria-pressed={is(chosen, version, id)}
                tabIndex={is(stop, version, id) ? 0 : -1}
                lang={version.language}
                dir={version.direction}
              >
                {segments.get(version.id)?.get(id)?.text}
              </button>
            ))}
          </td>
        )
      })}
    </tr>
  )
})
