import { useMemo, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useShallow } from 'zustand/react/shallow'
import { alignmentFile, possibleEdits, type RowEdit, type Version } from '../../core/index.ts'
import { useReader } from '../state/reader-store.ts'
import { useAlignment, type Target } from './alignment-store.ts'
import { alignmentFileText, cancelAligning, dropCorrections, mend, openAlignment, realign, redo, undo } from './mend-rows.ts'

const none: ReadonlySet<string> = new Set()

/** What can be done to the passage chosen and its row, and to all rows. */
export function AlignmentTools({ versions }: { readonly versions: readonly Version[] }): ReactNode {
  const { t: word } = useTranslation('align')
  const { rows, work } = useReader(useShallow(({ rows, work }) => ({ rows, work })))
  const { target, past, future, weighing, aligning, lowFirst, plot, own } = useAlignment()
  const file = useRef<HTMLInputElement>(null)
  const possible: ReadonlySet<string> = useMemo(
    () => (target ? possibleEdits(rows, target.row, target.version, target.segment) : none),
    [rows, target],
  )
  const pinned = target !== null && rows.find(({ id }) => id === target.row)?.pinned === true
  const tool = (name: string, words: string, edit: (target: Target) => RowEdit, keys?: string): ReactNode => (
    <button type="button" disabled={!possible.has(name)} onClick={() => target && mend(edit(target))} aria-keyshortcuts={keys}>
      {words}
    </button>
  )
  return (
    <div className="alignment-tools">
      <div role="toolbar" aria-label={word('tools')}>
        {tool('merge-previous', word('mergePrevious'), ({ row }) => ({ edit: 'merge', row, with: 'previous' }), 'Shift+M')}
        {tool('merge-next', word('mergeNext'), ({ row }) => ({ edit: 'merge', row, with: 'next' }), 'M')}
        {tool('split', word('split'), (passage) => ({ edit: 'split', ...passage }), 'S')}
        {tool('move-previous', word('moveUp'), (passage) => ({ edit: 'move', ...passage, to: 'previous' }), 'Alt+ArrowUp')}
        {tool('move-next', word('moveDown'), (passage) => ({ edit: 'move', ...passage, to: 'next' }), 'Alt+ArrowDown')}
        {tool('unlink', word('unlink'), (passage) => ({ edit: 'unlink', ...passage }), 'U')}
        <button type="button" disabled={!target} onClick={() => target && mend({ edit: 'pin', row: target.row, pinned: !pinned })}>
          {word(pinned ? 'unpin' : 'pin')}
        </button>
        <button type="button" disabled={past.length === 0} onClick={undo} aria-keyshortcuts="Control+Z">
          {word('undo')}
        </button>
        <button type="button" disabled={future.length === 0} onClick={redo} aria-keyshortcuts="Control+Y">
          {word('redo')}
        </button>
        <button type="button" disabled={!target || aligning !== null} onClick={() => void realign(target?.row ?? null)}>
          {word('realign')}
        </button>
      </div>
      <div className="alignment-more">
        <label>
          <input type="checkbox" checked={lowFirst} onChange={() => useAlignment.setState({ lowFirst: !lowFirst })} /> {word('lowFirst')}
        </label>
        <button type="button" aria-pressed={plot} disabled={versions.length < 2} onClick={() => useAlignment.setState({ plot: !plot })}>
          {word('plot')}
        </button>
        <button type="button" onClick={saveFile}>
          {word('export')}
        </button>
        <button type="button" onClick={() => file.current?.click()}>
          {word('import')}
        </button>
        <input ref={file} type="file" accept=".json,application/json" hidden onChange={(event) => void openFile(event.target)} />
        <button type="button" disabled={(work?.alignment ?? null) === own} onClick={dropCorrections}>
          {word('reset')}
        </button>
        {(aligning ?? weighing) !== null && (
          <p className="alignment-progress">
            <progress
              value={aligning ?? weighing ?? 0}
              aria-label={word(aligning === null ? 'weighing' : 'progress', { percent: '' }).replace(/[:：]?\s*%/, '')}
            />
            <span>
              {word(aligning === null ? 'weighing' : 'progress', { percent: Math.round((aligning ?? weighing ?? 0) * 100) })}
            </span>
            {aligning !== null && (
              <button type="button" onClick={cancelAligning}>
                {word('cancel')}
              </button>
            )}
          </p>
        )}
      </div>
    </div>
  )
}

function saveFile(): void {
  const url = URL.createObjectURL(new Blob([alignmentFileText()], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = alignmentFile
  link.click()
  URL.revokeObjectURL(url)
}

async function openFile(input: HTMLInputElement): Promise<void> {
  const [chosen] = input.files ?? []
  if (!chosen) return
  useReader.setState({ problems: openAlignment(await chosen.text(), chosen.name) })
  // The same file can be chosen again after it was changed.
  input.value = ''
}
