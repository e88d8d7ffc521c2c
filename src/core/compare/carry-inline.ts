import type { Inline } from '../model/index.ts'
import { diffWords } from './diff-words.ts'

/** A stretch of the old text and what became of it. */
interface Piece {
  readonly aStart: number
  readonly aEnd: number
  readonly bStart: number
  readonly bEnd: number
  readonly same: boolean
}

/**
 * Markup of a text carried over to its corrected form. What stands round unchanged words stays round them; where a word inside a pair is
 * replaced, the new one stands inside it; what is typed beside a pair stands outside. No markup is lost: where its text is gone it stays as an
 * empty pair at that place.
 */
export function carryInline(before: string, after: string, inline: readonly Inline[]): readonly Inline[] {
  if (before === after || inline.length === 0) return inline
  const pieces = piecesOf(before, after)
  return inline.map((one): Inline => {
    const start = place(pieces, one.start, 'start')
    const end = one.close === null ? start : Math.max(start, place(pieces, one.end, 'end'))
    return { ...one, start, end }
  })
}

/** A deletion and the insertion beside it are one stretch replaced, without what both begin and end with. */
function piecesOf(before: string, after: string): readonly Piece[] {
  const pieces: Piece[] = []
  for (const { kind, ...range } of diffWords(before, after)) {
    const last = pieces.at(-1)
    if (kind !== 'same' && last && !last.same) pieces[pieces.length - 1] = { ...last, aEnd: range.aEnd, bEnd: range.bEnd }
    else pieces.push({ ...range, same: kind === 'same' && before.slice(range.aStart, range.aEnd) === after.slice(range.bStart, range.bEnd) })
  }
  return pieces.flatMap((piece) => (piece.same ? [piece] : trimmed(piece, before, after)))
}

function trimmed({ aStart, aEnd, bStart, bEnd }: Piece, before: string, after: string): readonly Piece[] {
  const most = Math.min(aEnd - aStart, bEnd - bStart)
  let lead = 0
  while (lead < most && before[aStart + lead] === after[bStart + lead]) lead++
  if (lead > 0 && isHigh(before.charCodeAt(aStart + lead - 1))) lead--
  let tail = 0
  while (tail < most - lead && before[aEnd - 1 - tail] === after[bEnd - 1 - tail]) tail++
  if (tail > 0 && isLow(before.charCodeAt(aEnd - tail))) tail--
  return [
    { aStart, aEnd: aStart + lead, bStart, bEnd: bStart + lead, same: true },
    { aStart: aStart + lead, aEnd: aEnd - tail, bStart: bStart + lead, bEnd: bEnd - tail, same: false },
    { aStart: aEnd - tail, aEnd, bStart: bEnd - tail, bEnd, same: true },
  ].filter((piece) => piece.aEnd > piece.aStart || piece.bEnd > piece.bStart)
}

// A letter of two units is one: no border falls inside it.
const isHigh = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000

/** Where an old place is in the new text. At the border of a pure insertion the beginning of a pair follows it, and the end stays before it. */
function place(pieces: readonly Piece[], at: number, edge: 'start' | 'end'): number {
  const touching = pieces.filter(({ aStart, aEnd }) => aStart <= at && at <= aEnd)
  const same = touching.filter((piece) => piece.same)
  const [first, last] = [same[0], same.at(-1)]
  if (edge === 'start' && last && last.aStart === at) return last.bStart
  if (edge === 'end' && first && first.aEnd === at) return first.bEnd
  const inside = same.find(({ aStart, aEnd }) => aStart < at && at < aEnd)
  if (inside) return inside.bStart + at - inside.aStart
  const replaced = touching.find((piece) => !piece.same && piece.aEnd > piece.aStart)
  if (replaced) return edge === 'start' ? replaced.bStart : replaced.bEnd
  const any = edge === 'start' ? touching.at(-1) : touching[0]
  return any ? (edge === 'start' ? any.bEnd : any.bStart) : 0
}
