import type { Path } from './align-band.ts'
import type { Lexicon } from './lexicon.ts'
import type { LinkReason } from './link.ts'
import type { Side } from './read-side.ts'
import { keyKinds } from './word-keys.ts'

/** What a group of a path rests on. */
export interface Explanation {
  readonly confidence: number
  readonly reasons: readonly LinkReason[]
}

const numberKind = keyKinds.indexOf('number')

/** Says of each group of a path how sure it is and why. */
export function explainPath(a: Side, b: Side, lexicon: Lexicon, path: Path): Explanation[] {
  const gains = new Float32Array(b.typeCount)
  const numbersA = numericTypes(a)
  const numbersB = numericTypes(b)
  const keysOfA = new Set<number>()
  const evidence = Array.from({ length: path.count }, (_, bead) => {
    const aFrom = a.starts[path.aFrom[bead]!]!
    const aTo = a.starts[path.aTo[bead]!]!
    const bFrom = b.starts[path.bFrom[bead]!]!
    const bTo = b.starts[path.bTo[bead]!]!
    if (aFrom === aTo || bFrom === bTo) return { words: 0, names: 0, numbers: 0 }
    keysOfA.clear()
    const touched: number[] = []
    for (let place = aFrom; place < aTo; place++) {
      const e = a.types[place]!
      for (let at = a.keyStarts[e]!; at < a.keyStarts[e + 1]!; at++) keysOfA.add(a.keys[at]!)
      for (let at = lexicon.aStarts[e]!; at < lexicon.aStarts[e + 1]!; at++) {
        const f = lexicon.bOf[at]!
        if (gains[f] === 0) touched.push(f)
        gains[f]! += lexicon.gainOfB[at]!
      }
    }
    let words = 0
    let names = 0
    let numbers = 0
    for (let place = bFrom; place < bTo; place++) {
      const f = b.types[place]!
      const missing = lexicon.nullB[f]!
      const score = Math.log(missing + gains[f]! / (aTo - aFrom))
      if (score > 0.5 && numbersB[f] === 1) numbers += score
      else if (score > 0.5 && b.capital[f] === 1 && sharesKey(b, f, keysOfA)) names += score
      else words += score
    }
    for (const f of touched) gains[f] = 0
    return { words, names, numbers }
  })
  void numbersA
  return evidence.map(({ words, names, numbers }, bead) => {
    const alone = path.aFrom[bead] === path.aTo[bead] || path.bFrom[bead] === path.bTo[bead]
    if (alone) return { confidence: 0.8, reasons: ['alone'] as const }
    const total = words + names + numbers
    const confidence = 1 / (1 + Math.exp(-total / 4))
    const reasons = ([['numbers', numbers], ['names', names], ['words', words]] as const)
      .filter(([, score]) => score > 2)
      .toSorted(([, x], [, y]) => y - x)
      .map(([reason]) => reason)
    return { confidence, reasons: reasons.length > 0 ? reasons : (['neighbours'] as const) }
  })
}

function numericTypes(side: Side): Uint8Array {
  const numeric = new Uint8Array(side.typeCount)
  for (let type = 0; type < side.typeCount; type++) for (let at = side.keyStarts[type]!; at < side.keyStarts[type + 1]!; at++) if (side.keyKindsOf[at] === numberKind) numeric[type] = 1
  return numeric
}

function sharesKey(side: Side, type: number, keys: ReadonlySet<number>): boolean {
  for (let at = side.keyStarts[type]!; at < side.keyStarts[type + 1]!; at++) if (keys.has(side.keys[at]!)) return true
  return false
}
