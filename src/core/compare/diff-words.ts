import { diffArrays } from 'diff'
import { wordTokens } from './word-tokens.ts'

/** A stretch of the comparison: UTF-16 ranges in the older text `a` and the newer `b`; an insertion is empty in `a`, a deletion in `b`. */
export interface DiffOp {
  readonly kind: 'same' | 'insert' | 'delete'
  readonly aStart: number
  readonly aEnd: number
  readonly bStart: number
  readonly bEnd: number
}

/**
 * The words deleted from `a` and inserted in `b`, in order, covering both texts whole; for two texts in one language.
 *
 * Words compare by their NFC form and any white space by one space, so a decomposed letter or a no-break space is no difference. A space
 * between two changes joins them: "old words" → "new text" reads as one replacement. Where the texts have too little in common to be worth
 * comparing, the whole of `a` is deleted and the whole of `b` inserted.
 */
export function diffWords(a: string, b: string): readonly DiffOp[] {
  const aTokens = wordTokens(a)
  const bTokens = wordTokens(b)
  const key = (tokens: readonly string[]) => tokens.map((word) => (/^\s+$/.test(word) ? ' ' : word.normalize('NFC')))
  // The cost grows with the square of the edits; past this many a word diff no longer reads as one.
  const changes = diffArrays(key(aTokens), key(bTokens), { maxEditLength: 2000 })
  if (!changes) return replaced(a, b)
  const ops: DiffOp[] = []
  let aToken = 0
  let bToken = 0
  let aEnd = 0
  let bEnd = 0
  for (const { added, removed, value } of changes) {
    const aStart = aEnd
    const bStart = bEnd
    if (!added) for (let n = 0; n < value.length; n++) aEnd += aTokens[aToken++]!.length
    if (!removed) for (let n = 0; n < value.length; n++) bEnd += bTokens[bToken++]!.length
    ops.push({ kind: added ? 'insert' : removed ? 'delete' : 'same', aStart, aEnd, bStart, bEnd })
  }
  return joinAcrossSpaces(ops, a, b)
}

const replaced = (a: string, b: string): DiffOp[] => {
  const ops: DiffOp[] = []
  if (a) ops.push({ kind: 'delete', aStart: 0, aEnd: a.length, bStart: 0, bEnd: 0 })
  if (b) ops.push({ kind: 'insert', aStart: a.length, aEnd: a.length, bStart: 0, bEnd: b.length })
  return ops
}

/**
 * Groups neighbouring changes into one deletion and one insertion: across white space, and across a mark whose spaces alone moved
 * ("citizens ’right" → "citizens’ right"). White space both sides share at a group's ends is no part of the change.
 */
function joinAcrossSpaces(ops: readonly DiffOp[], a: string, b: string): readonly DiffOp[] {
  const blank = (op: DiffOp | undefined) => op !== undefined && op.kind !== 'same' && isSpace(op.kind === 'delete' ? a.slice(op.aStart, op.aEnd) : b.slice(op.bStart, op.bEnd))
  const result: DiffOp[] = []
  let run: DiffOp[] = []
  const push = (kind: DiffOp['kind'], aStart: number, aEnd: number, bStart: number, bEnd: number) => {
    const last = result.at(-1)
    if (aStart === aEnd && bStart === bEnd) return
    if (last?.kind === 'same' && kind === 'same') result[result.length - 1] = { ...last, aEnd, bEnd }
    else result.push({ kind, aStart, aEnd, bStart, bEnd })
  }
  const flush = () => {
    const first = run[0]
    const last = run.at(-1)
    run = []
    if (!first || !last) return
    let { aStart, bStart } = first
    let { aEnd, bEnd } = last
    while (aStart < aEnd && bStart < bEnd && a[aStart] === b[bStart] && isSpace(a[aStart]!)) {
      aStart++
      bStart++
    }
    while (aStart < aEnd && bStart < bEnd && a[aEnd - 1] === b[bEnd - 1] && isSpace(a[aEnd - 1]!)) {
      aEnd--
      bEnd--
    }
    push('same', first.aStart, aStart, first.bStart, bStart)
    push('delete', aStart, aEnd, bStart, bStart)
    push('insert', aEnd, aEnd, bStart, bEnd)
    push('same', aEnd, last.aEnd, bEnd, last.bEnd)
  }
  ops.forEach((op, index) => {
    const next = ops[index + 1]
    if (op.kind !== 'same') {
      run.push(op)
      return
    }
    const between = a.slice(op.aStart, op.aEnd)
    const bridges = run.length > 0 && next !== undefined && (isSpace(between) || (!/[\p{L}\p{N}]/u.test(between) && blank(run.at(-1)) && blank(next)))
    if (bridges) {
      run.push(op)
      return
    }
    flush()
    push('same', op.aStart, op.aEnd, op.bStart, op.bEnd)
  })
  flush()
  return result
}

const isSpace = (text: string) => /^\s+$/.test(text)
