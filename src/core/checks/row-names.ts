import { languageOf, type Language } from '../languages/index.ts'
import { compareNames } from '../names/index.ts'
import type { Cell, CheckContext, CheckedRow } from './context.ts'
import { rememberByContext } from './remember-by-context.ts'
import { commonPrefix, isFirst, keyOf, likeness, nameWordsOf, type NameWord } from './name-words.ts'

interface Side {
  readonly version: string
  readonly cell: Cell
  readonly words: () => readonly NameWord[]
  readonly capitals: readonly NameWord[]
}

/** Two letters of a name changed places: "Kavanaguh" where another version prints "Kavanaugh". */
export interface Slip {
  readonly word: NameWord
  readonly right: NameWord
  /** Whether the letters of the remaining versions tell which of the two is wrong. */
  readonly decided: boolean
}

/** A name all other versions have and this one does not, where it has a name none of them has. */
export interface Replaced {
  readonly version: string
  /** The name in the other versions. */
  readonly names: readonly NameWord[]
  /** The strange one. */
  readonly instead: NameWord
}

function readSides(row: CheckedRow): readonly Side[] {
  return row.cells.flatMap((cell): Side[] => {
    if (cell.segments.length === 0) return []
    let words: readonly NameWord[] | null = null
    return [{ version: cell.version, cell, words: () => (words ??= nameWordsOf(cell, false)), capitals: nameWordsOf(cell, true) }]
  })
}

const sidesOfOnly = rememberByContext(({ rows }) => rows.map(readSides)[0] ?? [])

/** Of a row given on its own two checks ask; of the rows of a work one does, and keeping what it read would take much room. */
const sidesOf = (context: CheckContext, row: CheckedRow): readonly Side[] => (context.wholeWork ? readSides(row) : sidesOfOnly(context))

/** Names in which two neighbouring letters changed places, by what versions in the same script print. */
export function slipsIn(context: CheckContext, row: CheckedRow): readonly Slip[] {
  const sides = sidesOf(context, row)
  const found: Slip[] = []
  for (const side of sides)
    for (const word of side.capitals) {
      if (word.lower.length < 4) continue
      for (const other of sides)
        for (const right of other.capitals) {
          if (right === word || right.cyrillic !== word.cyrillic || !isSwap(word, right)) continue
          if (isElsewhere(sides, word)) continue
          const others = sides.filter(({ version }) => version !== word.place.version && version !== right.place.version)
          const own = bestScore(others, word, side)
          const theirs = bestScore(others, right, other)
          // Each may be the slip of the other: the one the rest of the versions is less like.
          if (own > theirs || (own === theirs && !isElsewhere(sides, right) && word.place.version > right.place.version)) continue
          if (found.some((slip) => slip.word === word || (slip.word === right && slip.right === word))) continue
          found.push({ word, right, decided: own < theirs || isElsewhere(sides, right) })
        }
    }
  return found
}

/** Whether one form comes from the other by two neighbours changing places; Cyrillic words may end in another case, Latin ones in a genitive s. */
function isSwap(one: NameWord, other: NameWord): boolean {
  const a = one.lower
  const b = other.lower
  if (!one.cyrillic && Math.abs(a.length - b.length) > 1) return false
  const at = commonPrefix(a, b)
  if (at + 1 >= a.length || at + 1 >= b.length || a[at] !== b[at + 1] || a[at + 1] !== b[at]) return false
  const [restA, restB] = [a.slice(at + 2), b.slice(at + 2)]
  const shared = commonPrefix(restA, restB)
  const [endA, endB] = [restA.slice(shared), restB.slice(shared)]
  if (!one.cyrillic) return ['', 's'].includes(endA) && ['', 's'].includes(endB)
  return at + 2 + shared >= 4 && shared >= Math.min(restA.length, restB.length) - (at >= 2 ? 2 : 0) && Math.max(endA.length, endB.length) <= 4
}

/** Whether another word of the row is spelled like this one. */
function isElsewhere(sides: readonly Side[], word: NameWord): boolean {
  return sides.some((side) => side.words().some((other) => !isSame(other, word) && other.cyrillic === word.cyrillic && commonPrefix(other.lower, word.lower) >= Math.min(word.lower.length, Math.max(4, word.lower.length - 2))))
}

const isSame = (a: NameWord, b: NameWord) => a.place.version === b.place.version && a.place.segment === b.place.segment && a.place.start === b.place.start

/** How well the best of the words with a capital in other versions fits a spelling, 0 to 1: letter by letter, since it is two letters that differ. */
function bestScore(others: readonly Side[], word: NameWord, { cell }: Side): number {
  return Math.max(0, ...others.flatMap((other) => other.capitals.filter((candidate) => likeness(word, candidate) >= 0.5).map((candidate) => compareNames(word.place.text, cell.language, candidate.place.text, other.cell.language).score)))
}

const alike = 0.75
const nearlySame = 0.9
// Where a name should be and something in its place: shares of the row's length.
const beside = 0.2
const near = 0.4

/**
 * Names that stand in every version of a row but one, which has another in their place. Needs three versions. Quiet rather than complete: two
 * versions in one script must print the name alike, and nothing in the row may be the strange name by its letters or by its meaning.
 */
export function replacedIn(context: CheckContext, row: CheckedRow): readonly Replaced[] {
  const sides = sidesOf(context, row)
  if (sides.length < 3) return []
  return sides.flatMap((side): Replaced[] => {
    const others = sides.filter((other) => other !== side)
    const found: Replaced[] = []
    for (const names of namesMissing(side, others)) {
      if (isIn(side, names) || !isPrintedAlike(names)) continue
      const away = (word: NameWord) => Math.min(...names.map((name) => Math.abs(name.position - word.position)))
      const [instead] = side.capitals
        .filter((word) => away(word) < beside && !isFirst(side.cell, word) && isStrange(word, others) && isName(side, word) && (!word.cyrillic || names.some(({ cyrillic }) => cyrillic)))
        .sort((a, b) => away(a) - away(b))
      if (!instead || found.some((other) => other.instead === instead) || isKnown(side, instead, others, names)) continue
      found.push({ version: side.version, names, instead })
    }
    return found
  })
}

/** Words with a capital that are alike in all other versions, one of each, and not in this one. */
function namesMissing(side: Side, sides: readonly Side[]): readonly (readonly NameWord[])[] {
  const mayBeName = (word: NameWord) => keyOf(word).length >= 2 && word.lower.length >= 4
  const [first, ...rest] = sides
  return first!.capitals.filter((word) => mayBeName(word) && !isIn(side, [word])).flatMap((word) => {
    const names = [word]
    for (const other of rest) {
      const [match] = other.capitals
        .filter((candidate) => mayBeName(candidate) && names.every((name) => likeness(name, candidate) >= alike))
        .sort((a, b) => Math.abs(a.position - word.position) - Math.abs(b.position - word.position))
      if (!match) return []
      names.push(match)
    }
    return [names]
  })
}

const isPrintedAlike = (names: readonly NameWord[]) => names.some((one, index) => names.slice(index + 1).some((other) => one.cyrillic === other.cyrillic && likeness(one, other) === 1))

/** Whether a version has a name, perhaps in other letters. */
const isIn = (side: Side, names: readonly NameWord[]) =>
  side.capitals.some((word) => names.some((name) => isOne(word, name))) || side.words().some((word) => names.some((name) => isOne(word, name)))

/** Whether a word may be a name in another version; one without a capital ("koreanisch", «лондонский») has to be more alike. */
const isOne = (word: NameWord, name: NameWord) => {
  if (word.capital) return likeness(name, word) >= alike
  if (word.cyrillic === name.cyrillic && commonPrefix(word.lower, name.lower) >= 5) return true
  return keyOf(word).length >= 4 && keyOf(name).length >= 3 && likeness(name, word) >= nearlySame
}

const isStrange = (word: NameWord, others: readonly Side[]) =>
  keyOf(word).length >= 2 && word.lower.length >= 4 && others.every((other) => other.words().every((candidate) => Math.abs(candidate.position - word.position) > near || !isOne(candidate, word)))

// Well below the score from which two spellings are held to be one name; lower still where every noun has a capital and may look strange.
const perhapsSame = 0.22
const perhapsSameNoun = 0.1

/** Whether the strange word, or the name it stands for, is in the row after all: the slow comparison, which knows countries and bends letters further. */
function isKnown(side: Side, instead: NameWord, others: readonly Side[], names: readonly NameWord[]): boolean {
  const limit = languageOf(side.cell.language)?.texts.nounCapitals ? perhapsSameNoun : perhapsSame
  const same = (a: NameWord, aLanguage: string, b: NameWord, bLanguage: string) => compareNames(a.place.text, aLanguage, b.place.text, bLanguage).score >= limit
  return (
    others.some((other) => other.capitals.some((word) => same(word, other.cell.language, instead, side.cell.language))) ||
    names.some((name) => {
      const language = others.find(({ version }) => version === name.place.version)!.cell.language
      return side.capitals.some((word) => same(word, side.cell.language, name, language))
    })
  )
}

/** Whether a word with a capital looks like a name where every noun has one: no article or adjective before it, no ending of nouns. */
function isName({ cell }: Side, word: NameWord): boolean {
  const grammar = languageOf(cell.language)?.texts
  if (!grammar?.nounCapitals) return true
  const { noun } = nounSigns(grammar)
  const segment = cell.segments.find(({ id }) => id === word.place.segment)!
  return !noun.before.test(segment.text.slice(Math.max(0, word.place.start - 24), word.place.start)) && !noun.end.test(word.lower) && word.lower.length < longestName
}

const longestName = 12
const compiled = new WeakMap<object, { noun: { before: RegExp; end: RegExp } }>()

function nounSigns(grammar: Language['texts']) {
  let signs = compiled.get(grammar)
  if (!signs) compiled.set(grammar, (signs = { noun: { before: new RegExp(`(?<!\\p{L})${grammar.beforeNounPattern}\\s+[„“"«‚]?$`, 'u'), end: new RegExp(`${grammar.nounEndingPattern}$`, 'u') } }))
  return signs
}
