import { diffArrays } from 'diff'
import type { Span } from '../model/index.ts'
import { sentencesOf } from '../text/index.ts'
import type { DiffOptions } from './diff-options.ts'
import { wordTokens } from './word-tokens.ts'

/** A stretch of the comparison: UTF-16 ranges in the older text `a` and the newer `b`; an insertion is empty in `a`, a deletion in `b`. */
export interface DiffOp {
  readonly kind: 'same' | 'insert' | 'delete'
  readonly aStart: number
  readonly aEnd: number
  readonly bStart: number
  readonly bEnd: number
}

/** The cost grows with the square of the edits; past this many a word diff no longer reads as one. */
const mostEdits = 2000

/**
 * The words deleted from `a` and inserted in `b`, in order, covering both texts whole; for two texts in one language.
 *
 * Words compare by their NFC form, so a decomposed letter is no difference, nor is one kind of white space for another. Neighbouring
 * changes stand as one deletion followed by one insertion ("old words" → "new text"). Where the texts have too little in common to be
 * worth comparing, the whole of `a` is deleted and the whole of `b` inserted. What the options say is no difference is `same`, though the
 * two texts may print it differently.
 */
export function diffWords(a: string, b: string, options: DiffOptions = {}): readonly DiffOp[] {
  const { bySentence = false, ignoreCase = false, ignorePunctuation = false } = options
  const tokensOf = (text: string): readonly Span[] => {
    if (bySentence) return text === '' ? [] : sentencesOf(text)
    return ignorePunctuation ? wordTokens(text).filter(({ start, end }) => hasWord.test(text.slice(start, end))) : wordTokens(text)
  }
  const keyOf = (text: string): string => {
    const composed = text.normalize('NFC')
    const cased = ignoreCase ? composed.toLowerCase() : composed
    const bare = ignorePunctuation && bySentence ? cased.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim() : cased
    return bySentence ? bare.replace(/\s+/gu, ' ') : bare
  }
  const aTokens = tokensOf(a)
  const bTokens = tokensOf(b)
  const words = (text: string, tokens: readonly Span[]) => tokens.map(({ start, end }) => keyOf(text.slice(start, end)))
  const changes = diffArrays(words(a, aTokens), words(b, bTokens), { maxEditLength: mostEdits }) ?? []
  const ops: DiffOp[] = []
  let at = { a: 0, b: 0 }
  const push = (kind: DiffOp['kind'], aEnd: number, bEnd: number) => {
    const last = ops.at(-1)
    if (aEnd > at.a || bEnd > at.b) {
      if (kind === 'same' && last?.kind === 'same') ops[ops.length - 1] = { ...last, aEnd, bEnd }
      else ops.push({ kind, aStart: at.a, aEnd, bStart: at.b, bEnd })
    }
    at = { a: aEnd, b: bEnd }
  }
  /** What stands between two matched words (or at either end): white space both share at its ends is the same, the rest was replaced. */
  const pushBetween = (aEnd: number, bEnd: number) => {
    const [aBetween, bBetween] = [a.slice(at.a, aEnd), b.slice(at.b, bEnd)]
    if (ignorePunctuation && !hasWord.test(aBetween) && !hasWord.test(bBetween)) {
      push('same', aEnd, bEnd)
      return
    }
    const [aLead, aTail] = outerSpace(aBetween)
    const [bLead, bTail] = outerSpace(bBetween)
    const lead = aLead > 0 && bLead > 0
    const tail = aTail > 0 && bTail > 0 && (!lead || (at.a + aLead < aEnd && at.b + bLead < bEnd))
    if (lead) push('same', at.a + aLead, at.b + bLead)
    push('delete', tail ? aEnd - aTail : aEnd, at.b)
    push('insert', at.a, tail ? bEnd - bTail : bEnd)
    push('same', aEnd, bEnd)
  }
  let aToken = 0
  let bToken = 0
  for (const { added, removed, count } of changes) {
    if (added) bToken += count
    else if (removed) aToken += count
    else
      for (let n = 0; n < count; n++) {
        const inA = aTokens[aToken++]!
        const inB = bTokens[bToken++]!
        pushBetween(inA.start, inB.start)
        push('same', inA.end, inB.end)
      }
  }
  pushBetween(a.length, b.length)
  return bySentence ? ops : joinAroundMarks(ops, a, b)
}

const hasWord = /[\p{L}\p{N}]/u

/** Lengths of the white space a text begins and ends with. */
const outerSpace = (text: string): readonly [number, number] => [text.length - text.trimStart().length, text.length - text.trimEnd().length]

/** "citizens ’right" → "citizens’ right": two moved spaces round a mark are one change, seen better with the mark inside it. */
function joinAroundMarks(ops: readonly DiffOp[], a: string, b: string): readonly DiffOp[] {
  const blank = (op: DiffOp | undefined) => op !== undefined && op.kind !== 'same' && `${a.slice(op.aStart, op.aEnd)}${b.slice(op.bStart, op.bEnd)}`.trim() === ''
  const result: DiffOp[] = []
  for (let index = 0; index < ops.length; index++) {
    const [before, mark, after] = ops.slice(index, index + 3)
    if (mark?.kind === 'same' && blank(before) && blank(after) && !/[\p{L}\p{N}\s]/u.test(a.slice(mark.aStart, mark.aEnd))) {
      result.push({ kind: 'delete', aStart: before!.aStart, aEnd: after!.aEnd, bStart: before!.bStart, bEnd: before!.bStart })
      result.push({ kind: 'insert', aStart: after!.aEnd, aEnd: after!.aEnd, bStart: before!.bStart, bEnd: after!.bEnd })
      index += 2
    } else result.push(before!)
  }
  return result
}
