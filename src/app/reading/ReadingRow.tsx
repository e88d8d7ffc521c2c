import { memo, type ReactNode } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { severities, type Finding, type OutlineItem, type Row, type Version } from '../../core/index.ts'
import { SeverityMark } from '../findings/SeverityMark.tsx'
import { useReader } from '../state/reader-store.ts'
import { useWords } from '../words/use-words.ts'
import { versionSign } from '../words/version-words.ts'
import { Cell, type CellSource } from './Cell.tsx'
import './ReadingRow.css'

interface ReadingRowProps {
  readonly row: Row
  /** Its place among the rows shown, from 0. */
  readonly index: number
  readonly item: OutlineItem
  readonly versions: readonly Version[]
  /** `table`: a cell a version. `stacked`: versions under each other, each with its sign. */
  readonly arrangement: 'table' | 'stacked'
  readonly source: CellSource
  readonly findings: readonly Finding[]
  /** Versions one can look at by pressing, where only one is shown. */
  readonly peekable: readonly Version[]
  readonly sources: readonly OutlineItem[]
}

/** One row across all shown versions. Its buttons are found by `data-action` where the table listens. */
export const ReadingRow = memo(function ReadingRow(props: ReadingRowProps): ReactNode {
  const { row, index: place, item, versions, arrangement, source, findings, peekable, sources } = props
  // Asked for here, so that a step from row to row draws two rows and not all.
  const { active, finding, peek } = useReader(
    useShallow(({ view, work, peek }) => ({
      active: view.row === row.id,
      finding: findings.some(({ id }) => id === view.finding) ? view.finding : null,
      /** The version shown in place of the first one while it is held. */
      peek: (peek?.row === row.id && work?.versions.find(({ id }) => id === peek.version)) || null,
    })),
  )
  const { t, rowName, label } = useWords()
  const name = rowName(item)
  const shown = peek ? [peek, ...versions.slice(1)] : versions
  const counts = severities.flatMap((severity) => {
    const of = findings.filter((candidate) => candidate.severity === severity)
    return of[0] ? [{ severity, count: of.length, first: of.find(({ id }) => id === finding) ?? of[0] }] : []
  })
  return (
    <tr role="row" className={`row row-${row.kind}${active ? ' row-active' : ''}${row.gap ? ' row-gap' : ''}`} data-row={row.id} aria-rowindex={place + 2} aria-current={active ? 'location' : undefined}>
      <th role="rowheader" scope="row" className="row-head">
        <a className="row-link" href={source.hrefOf(row.id)} data-row-link={row.id} data-action="copy-link" tabIndex={active ? 0 : -1} aria-label={t('copy.link', { row: name })} title={t('copy.linkShort')}>
          <span className="row-label">{arrangement === 'stacked' ? name : item.label}</span>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M6.5 9.5l3-3M7 4.5l1-1a3 3 0 0 1 4.5 4l-1.2 1.2M9 11.5l-1 1a3 3 0 0 1-4.5-4l1.2-1.2" />
          </svg>
        </a>
        {counts.map(({ severity, count, first }) => (
          <button
            key={severity}
            type="button"
            className="row-finding"
            data-finding={first.id}
            tabIndex={active ? 0 : -1}
            aria-label={t(`findings.inRow.${severity}`, { count })}
          >
            <SeverityMark severity={severity} />
            {count > 1 && <span aria-hidden="true">{count}</span>}
          </button>
        ))}
        <button type="button" className="row-copy" data-action="copy-row" tabIndex={active ? 0 : -1} aria-label={t('copy.row', { row: name })} title={t('copy.rowShort')}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M5.5 5.5h7v7h-7zM10.5 5.5v-2h-7v7h2" />
          </svg>
        </button>
        {peekable.length > 0 && !row.gap && (
          <span className="peek-bar" role="group" aria-label={t('peek.bar')}>
            {peekable.map((other) => (
              <button key={other.id} type="button" data-peek={other.id} tabIndex={active ? 0 : -1} aria-label={t('peek.at', { version: label(other) })}>
                {versionSign(other)}
              </button>
            ))}
          </span>
        )}
      </th>
      {shown.map((version, index) => (
        <td key={peek && index === 0 ? 'peek' : version.id} role="cell" className={`cell${peek && index === 0 ? ' cell-peek' : ''}`} data-version={version.id} data-column={index + 1}>
          {((arrangement === 'stacked' && shown.length > 1) || (peek && index === 0)) && (
            <span className="cell-sign">
              <abbr title={label(version)}>{versionSign(version)}</abbr>
            </span>
          )}
          <Cell row={row} version={version} source={source} active={active} finding={finding} />
          {sources.length > 0 && index === 0 && (
            <span className="footnote-sources">
              {t('row.citedIn')}{' '}
              {sources.map((from) => (
                <a key={from.row} href={source.hrefOf(from.row)} data-row-link={from.row} tabIndex={active ? 0 : -1}>
                  {rowName(from)}
                </a>
              ))}
            </span>
          )}
        </td>
      ))}
    </tr>
  )
})
