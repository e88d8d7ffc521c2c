import { diffWords, findMoved, type DiffOp, type DiffOptions } from '../compare/index.ts'
import type { Alignment, Segment, Work } from '../model/index.ts'
import type { CellMark } from './cell-runs.ts'

/** How two versions in one language are set against each other. */
export interface CompareOptions extends DiffOptions {
  /** Text that stands in another place is shown as moved, not as deleted here and inserted there. */
  readonly moved?: boolean
}

/** A stretch only one of the two has. */
interface Stretch {
  readonly row: string
  /** The segment of the version where it is marked; null where the version has none in the row. */
  readonly segment: string | null
  /** Its place there; empty for what was deleted. */
  readonly start: number
  readonly end: number
  readonly words: string
  readonly kind: 'inserted' | 'deleted'
  /** True for a segment without counterpart, which is said to be so: only what of it was moved is marked. */
  readonly alone: boolean
}

/**
 * How the words of a version differ from those of another in the same language: marks by segment id of `version`. What only `version`
 * has is `inserted`; what only `base` has stands as `deleted` at its place. Segments of one row are compared in their order.
 */
export function compareMarks(work: Work, alignment: Alignment, version: string, base: string, options: CompareOptions = {}): Readonly<Record<string, readonly CellMark[]>> {
  const texts = (id: string): ReadonlyMap<string, Segment> => new Map(work.versions.find((candidate) => candidate.id === id)?.segments.map((segment) => [segment.id, segment]))
  const [newer, older] = [texts(version), texts(base)]
  const marks: Record<string, CellMark[]> = {}
  const stretches: Stretch[] = []
  for (const { id: row, cells } of alignment.rows) {
    const [own, others] = [cells[version] ?? [], cells[base] ?? []]
    for (let index = 0; index < Math.max(own.length, others.length); index++) {
      const [segment, counterpart] = [own[index], others[index]]
      const [after, earlier] = [newer.get(segment ?? ''), older.get(counterpart ?? '')]
      const [text, before] = [after?.text ?? '', earlier?.text ?? '']
      if (segment !== undefined && counterpart !== undefined) {
        marks[segment] = []
        for (const op of opsOf(earlier, after, options)) {
          if (op.kind === 'insert') stretches.push({ row, segment, start: op.bStart, end: op.bEnd, words: text.slice(op.bStart, op.bEnd), kind: 'inserted', alone: false })
          if (op.kind === 'delete') stretches.push({ row, segment, start: op.bStart, end: op.bStart, words: before.slice(op.aStart, op.aEnd), kind: 'deleted', alone: false })
        }
      } else if (segment !== undefined) stretches.push({ row, segment, start: 0, end: text.length, words: text, kind: 'inserted', alone: true })
      else stretches.push({ row, segment: own.at(-1) ?? null, start: 0, end: 0, words: before, kind: 'deleted', alone: true })
    }
  }
  for (const { stretch, pieces } of cutAtMoves(stretches, options.moved === true)) {
    if (stretch.segment === null) continue
    for (const { from, to, moved } of pieces) {
      if (stretch.alone && (moved === null || stretch.kind === 'deleted')) continue
      const list = (marks[stretch.segment] ??= [])
      if (stretch.kind === 'inserted') list.push({ kind: 'inserted', start: stretch.start + from, end: stretch.start + to, ...(moved !== null && { moved }) })
      else list.push({ kind: 'deleted', start: stretch.start, end: stretch.start, words: stretch.words.slice(from, to), ...(moved !== null && { moved }) })
    }
  }
  return marks
}

/** A printed marker is no part of the first sentence: beside sentences it is compared by itself. */
function opsOf(earlier: Segment | undefined, after: Segment | undefined, options: CompareOptions): readonly DiffOp[] {
  const [a, b] = [earlier?.text ?? '', after?.text ?? '']
  if (options.bySentence !== true) return diffWords(a, b, options)
  const bodyOf = (segment: Segment | undefined): number => segment?.marker?.end ?? 0
  const [aBody, bBody] = [bodyOf(earlier), bodyOf(after)]
  const marker = diffWords(a.slice(0, aBody), b.slice(0, bBody), { ...options, bySentence: false })
  const body = diffWords(a.slice(aBody), b.slice(bBody), options)
  return [...marker, ...body.map(({ kind, aStart, aEnd, bStart, bEnd }) => ({ kind, aStart: aStart + aBody, aEnd: aEnd + aBody, bStart: bStart + bBody, bEnd: bEnd + bBody }))]
}

interface Piece {
  readonly from: number
  readonly to: number
  /** The row its counterpart stands in; null where it has none. */
  readonly moved: string | null
}

/** Each stretch in pieces, those that stand elsewhere too with the row where. */
function cutAtMoves(stretches: readonly Stretch[], moved: boolean): readonly { readonly stretch: Stretch; readonly pieces: readonly Piece[] }[] {
  const deleted = stretches.filter(({ kind }) => kind === 'deleted')
  const inserted = stretches.filter(({ kind }) => kind === 'inserted')
  const moves = new Map<Stretch, Piece[]>(stretches.map((stretch) => [stretch, []]))
  if (moved) {
    const words = (list: readonly Stretch[]): readonly string[] => list.map((stretch) => stretch.words)
    const apart = (from: number, to: number): boolean => deleted[from]!.segment !== inserted[to]!.segment || deleted[from]!.start !== inserted[to]!.start
    for (const { from, aStart, aEnd, to, bStart, bEnd } of findMoved(words(deleted), words(inserted), apart)) {
      const [source, target] = [deleted[from]!, inserted[to]!]
      moves.get(source)!.push({ from: aStart, to: aEnd, moved: target.row })
      moves.get(target)!.push({ from: bStart, to: bEnd, moved: source.row })
    }
  }
  return stretches.map((stretch) => {
    const pieces: Piece[] = []
    let at = 0
    for (const piece of moves.get(stretch)!.toSorted((a, b) => a.from - b.from)) {
      if (piece.from > at) pieces.push({ from: at, to: piece.from, moved: null })
      pieces.push(piece)
      at = piece.to
    }
    if (at < stretch.words.length) pieces.push({ from: at, to: stretch.words.length, moved: null })
    return { stretch, pieces }
  })
}
