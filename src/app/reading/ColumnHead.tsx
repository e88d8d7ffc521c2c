import { useId, type DragEvent, type KeyboardEvent, type ReactNode } from 'react'
import type { Version } from '../../core/index.ts'
import { changeView, say, useReader } from '../state/reader-store.ts'
import { moveVersion } from '../state/view.ts'
import { useWords } from '../words/use-words.ts'
import { localized } from '../words/version-words.ts'
import { VersionMenu } from './VersionMenu.tsx'
import './ColumnHead.css'

const dragType = 'application/x-tetrapla-version'

interface ColumnHeadProps {
  readonly version: Version
  readonly index: number
  readonly count: number
  /** True where the column is about to be gone: the press that hid it is answered before the rows are laid out anew. */
  readonly leaving: boolean
}

/** The head of a column: what the version is, where it comes from; drag it, or Alt with an arrow key, to put the column elsewhere. */
export function ColumnHead({ version, index, count, leaving }: ColumnHeadProps): ReactNode {
  const { t, label, language } = useWords()
  const menu = useId()
  const move = (to: number): void => {
    const place = Math.min(Math.max(to, 0), count - 1)
    changeView({ versions: moveVersion(useReader.getState().view.versions, version.id, place) })
    say(t('versions.movedTo', { version: label(version), place: place + 1, count }))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.code === 'ArrowLeft' ? -1 : event.code === 'ArrowRight' ? 1 : 0
    if (step === 0 || !event.altKey) return
    event.preventDefault()
    // Towards the side of the key, also where columns run from the right.
    move(index + (getComputedStyle(event.currentTarget).direction === 'rtl' ? -step : step))
  }
  const onDrop = (event: DragEvent): void => {
    const dragged = event.dataTransfer.getData(dragType)
    if (dragged === '') return
    event.preventDefault()
    changeView({ versions: moveVersion(useReader.getState().view.versions, dragged, index) })
  }
  return (
    <th
      role="columnheader"
      scope="col"
      className="column-head"
      data-leaving={leaving ? '' : undefined}
      // The name alone, or every cell below would be announced with the provenance too.
      aria-label={label(version)}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.setData(dragType, version.id)
        event.dataTransfer.effectAllowed = 'move'
      }}
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes(dragType)) event.preventDefault()
      }}
      onDrop={onDrop}
    >
      <button type="button" className="head-button" popoverTarget={menu} onKeyDown={onKeyDown} aria-haspopup="dialog" title={t('versions.dragHint')}>
        <span className="head-label">{label(version)}</span>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M4.5 6.5 8 10l3.5-3.5" />
        </svg>
      </button>
      <p className="head-provenance" title={localized(version.provenance, language)}>
        {localized(version.provenance, language)}
      </p>
      <VersionMenu id={menu} version={version} index={index} count={count} move={move} />
    </th>
  )
}
