import { isBoundary, isUnspaced, textOf, type Folded } from './fold.ts'

const anyUnspaced = /[\u0E00-\u109F\u1780-\u17FF\u3040-\u30FF\u3400-\u9FFF\uF900-\uFAFF\uD840-\uD8BF]/
const anyApostrophe = /['’‘ʼʹʻʽ`´′＇‛\u05F3]/
/** Parts an apostrophe makes of a word are looked up alone and joined; longer chains are no words. */
const mostParts = 4

/**
 * The tokens a folded text is looked up by: its words; of `d'Italia` the whole and each part; where no spaces part words, each two units
 * that stand side by side. A token may come more than once.
 */
export function tokensOf(folded: Folded, printed: string): readonly string[] {
  const text = textOf(folded)
  if (text === '') return []
  const words = text.split(' ')
  const unspaced = anyUnspaced.test(text)
  const joined = anyApostrophe.test(printed)
  if (!unspaced && !joined) return words
  const tokens: string[] = []
  let at = 0
  for (const word of words) {
    if (unspaced && anyUnspaced.test(word)) tokens.push(...pieces(word))
    else {
      tokens.push(word)
      if (joined) tokens.push(...joinedParts(folded, printed, word, at))
    }
    at += word.length + 1
  }
  return tokens
}

/** The tokens a folded word of a query asks for, and how each is to be taken. */
export interface AskedToken {
  readonly text: string
  readonly openStart: boolean
  readonly openEnd: boolean
}

export function askedTokens(word: AskedToken): readonly AskedToken[] {
  if (!anyUnspaced.test(word.text)) return [word]
  return pieces(word.text).map((text) => {
    const alone = text.length === 1 || !isUnspaced(text.charCodeAt(0))
    return { text, openStart: alone, openEnd: alone }
  })
}

/** A word that has units of scripts without spaces: pairs of those, and the rest in runs. */
function pieces(word: string): readonly string[] {
  const found: string[] = []
  for (let at = 0; at < word.length; ) {
    const unspaced = isUnspaced(word.charCodeAt(at)) || isLow(word.charCodeAt(at))
    let end = at + 1
    while (end < word.length && (isUnspaced(word.charCodeAt(end)) || isLow(word.charCodeAt(end))) === unspaced) end++
    if (!unspaced || end - at === 1) found.push(word.slice(at, end))
    else for (let pair = at; pair < end - 1; pair++) found.push(word.slice(pair, pair + 2))
    at = end
  }
  return found
}

/** The second half of a character beyond the first plane; only ideographs of these come with a first half that is unspaced. */
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff

function joinedParts(folded: Folded, printed: string, word: string, at: number): readonly string[] {
  const cuts = [0]
  for (let unit = 1; unit < word.length; unit++) if (isBoundary(folded, printed, at + unit)) cuts.push(unit)
  if (cuts.length === 1 || cuts.length > mostParts) return []
  cuts.push(word.length)
  return cuts.flatMap((from, first) => cuts.slice(first + 1).map((to) => word.slice(from, to))).filter((part) => part !== word)
}
