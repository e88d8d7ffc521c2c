import i18next from 'i18next'
import {
  applyAlignment,
  describeAlignment,
  editRows,
  readAlignmentJson,
  writeAlignmentJson,
  type AlignmentChanges,
  type MoveOffer,
  type Problem,
  type Row,
  type RowEdit,
  type Version,
} from '../../core/index.ts'
import { changeView, replaceWork, say, useReader } from '../state/reader-store.ts'
import { startJob, type AlignmentJob } from './alignment-job.ts'
import { useAlignment, type Target } from './alignment-store.ts'
import { keepAlignment } from './kept-alignment.ts'

// What a person does to the rows. Each step is recorded, kept in this browser, and can be undone.

const { getState: get, setState: set } = useAlignment

/** Chooses the passage the tools act on. */
export function choose(target: Target): void {
  set({ target })
  if (useReader.getState().view.row !== target.row) changeView({ row: target.row })
}

/** Does an edit; false where it changes nothing. */
export function mend(edit: RowEdit): boolean {
  const { work, rows } = useReader.getState()
  const next = work && editRows(work.versions, rows, edit)
  if (!work || !next) return false
  take(next, i18next.t(`done.${edit.edit}`, { ns: 'align' }))
  return true
}

/** Takes an offer: each segment of the block into the row of the one it seems to answer. One step, undone as one. */
export function acceptMove({ into, block }: MoveOffer): void {
  const { work, rows: before } = useReader.getState()
  if (!work) return
  let rows = before
  block.segments.forEach((segment, index) => {
    const beside = into.segments[Math.min(index, into.segments.length - 1)] ?? ''
    const from = rowWith(rows, block.version, segment)
    const to = rowWith(rows, into.version, beside)
    if (from && to)
      rows = editRows(work.versions, rows, { edit: 'place', row: from.id, version: block.version, segment, into: to.id }) ?? rows
  })
  if (rows !== before) take(rows, i18next.t('done.move', { ns: 'align' }))
}

export const rowWith = (rows: readonly Row[], version: string, segment: string): Row | undefined =>
  rows.find(({ cells }) => cells[version]?.includes(segment))

export function undo(): void {
  const before = get().past.at(-1)
  if (before === undefined) return
  set(({ past, future }) => ({ past: past.slice(0, -1), future: [current(), ...future] }))
  show(before)
  say(i18next.t('done.undo', { ns: 'align' }))
}

export function redo(): void {
  const after = get().future[0]
  if (after === undefined) return
  set(({ past, future }) => ({ past: [...past, current()], future: future.slice(1) }))
  show(after)
  say(i18next.t('done.redo', { ns: 'align' }))
}

/** Back to the rows of the work itself. */
export function dropCorrections(): void {
  record()
  show(get().own)
  say(i18next.t('done.reset', { ns: 'align' }))
}

let aligning: AlignmentJob<readonly Row[] | null> | null = null

/** Aligns again by what the texts say, from a row on; pinned rows stay. */
export async function realign(from: string | null): Promise<void> {
  const { work, rows, memory } = useReader.getState()
  if (!work || aligning) return
  set({ aligning: 0 })
  aligning = startJob(
    (worker, onProgress) => worker.realign(work.versions, rows, from, memory, onProgress),
    (done) => set({ aligning: done }),
  )
  try {
    const next = await aligning.result
    // Rows mended or versions added meanwhile would be lost.
    if (next && useReader.getState().work === work) take(next, i18next.t('done.realign', { ns: 'align' }))
  } catch {
    say(i18next.t('failed', { ns: 'align' }))
  } finally {
    aligning = null
    set({ aligning: null })
  }
}

export function cancelAligning(): void {
  aligning?.cancel()
}

let weighing: AlignmentJob<unknown> | null = null

/** Weighs the rows of some versions; a weighing still under way is given up for it. */
export async function weigh(versions: readonly Version[], rows: readonly Row[]): Promise<void> {
  weighing?.cancel()
  const job = startJob(
    (worker, onProgress) => worker.weigh(versions, rows, onProgress),
    (done) => {
      if (weighing === job) set({ weighing: done })
    },
  )
  weighing = job
  set({ weighing: 0 })
  const found = await job.result.catch(() => null)
  if (weighing !== job) return
  weighing = null
  set({ weighing: null, ...(found && { weights: new Map(found.weights.map((weight) => [weight.row, weight])), offers: found.moves }) })
}

/** The corrections as a file, to lie beside the versions or to be sent. */
export function alignmentFileText(): string {
  return writeAlignmentJson(current() ?? { rows: [], moves: [] })
}

/** Takes corrections from a file; what is wrong with it is returned, and shown rows stay where it cannot be read at all. */
export function openAlignment(source: string, name: string): readonly Problem[] {
  const { work } = useReader.getState()
  if (!work) return []
  const { alignment, problems } = readAlignmentJson(source, name)
  if (!alignment) return problems
  const applied = applyAlignment(work.versions, alignment)
  record()
  show(alignment)
  say(i18next.t('done.import', { ns: 'align' }))
  return applied.problems.map((problem) => ({ ...problem, file: name }))
}

const current = (): AlignmentChanges | null => useReader.getState().work?.alignment ?? null

function record(): void {
  const before = current()
  set(({ past }) => ({ past: [...past, before], future: [] }))
}

function take(rows: readonly Row[], said: string): void {
  const { work } = useReader.getState()
  if (!work) return
  const changes = describeAlignment(work.versions, { rows }, work.alignment)
  record()
  show(changes)
  say(said)
}

function show(changes: AlignmentChanges | null): void {
  const { work } = useReader.getState()
  if (!work) return
  const { alignment: _before, ...rest } = work
  const empty = changes === null || (changes.rows.length === 0 && changes.moves.length === 0)
  replaceWork(empty ? rest : { ...rest, alignment: changes })
  follow()
  const kept = changes === get().own ? null : (changes ?? { rows: [], moves: [] })
  if (!keepAlignment(localStorage, work.id, kept)) say(i18next.t('notKept', { ns: 'align' }))
}

/** The passage chosen stays chosen, whatever row it now stands in. */
function follow(): void {
  const { target } = get()
  if (!target) return
  const row = useReader.getState().rows.find(({ cells }) => cells[target.version]?.includes(target.segment))
  if (row && row.id !== target.row) choose({ ...target, row: row.id })
}
