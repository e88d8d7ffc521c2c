import { inList } from './patterns.ts'
import type { Word } from './word.ts'

/** A run of words `[from, to)` that names a body by its wording. */
export interface Phrase {
  readonly from: number
  readonly to: number
}

export interface PhraseContext {
  readonly words: readonly Word[]
  readonly language: string
  /** How many words of a place, country or continent begin at that word; 0 where none does. */
  readonly placeAt: (at: number) => number
}

const joined = (word: Word | undefined) => word !== undefined && /^(?:[\s\u00a0]+|-|‑)$/.test(word.gap)
const quoteOpens = /[«„“"‹]\s*$/
const quoteCloses = /^\s*[»“”"›]/
const russianAdjective = /(?:ый|ий|ой|ая|яя|ое|ее|ого|его|ому|ему|ым|им|ом|ем|ую|юю|ей)$/
const kazakhAdjective = /(?:лық|лік|дық|дік|тық|тік|аралық)$/
const germanAdjective = /(?:e|en|er|es|em)$/

/**
 * The phrases that name a body: a capital modifier and a word such as parliament or union (Europäisches Parlament, Международная
 * организация …), a union or choice of a country (Democratic Choice of …, «… таңдауы»), quoted or not. `text` is the segment.
 */
export function bodyPhrases(text: string, context: PhraseContext): readonly Phrase[] {
  const phrases: Phrase[] = []
  for (let at = 0; at < context.words.length; at++) {
    const phrase = quoted(text, at, context) ?? byLanguage(text, at, context)
    if (!phrase) continue
    phrases.push(phrase)
    at = phrase.to - 1
  }
  return phrases
}

/** «Қазақстанның демократиялық таңдауы»: a quotation with a capital and a country in it. */
function quoted(text: string, at: number, { words, placeAt }: PhraseContext): Phrase | null {
  const first = words[at]
  if (!first?.capital || !quoteOpens.test(first.gap)) return null
  let hasPlace = false
  for (let to = at; to < Math.min(words.length, at + 7); to++) {
    const word = words[to]
    if (!word || (to > at && !joined(word)) || /^(?:republi|республик)/.test(word.plain)) return null
    if (placeAt(to) > 0) hasPlace = true
    if (quoteCloses.test(text.slice(word.end, word.end + 2))) return hasPlace && to > at ? { from: at, to: to + 1 } : null
  }
  return null
}

function byLanguage(text: string, at: number, context: PhraseContext): Phrase | null {
  const first = context.words[at]
  if (!first?.capital || first.acronym) return null
  const found = context.language === 'en' ? english(at, context) : context.language === 'de' ? german(at, context) : context.language === 'ru' ? russian(at, context) : context.language === 'kk' ? kazakh(at, context) : null
  return found && upToGloss(text, found, context)
}

function english(at: number, { words, language, placeAt }: PhraseContext): Phrase | null {
  if (inList(words[at]?.plain ?? '', 'links', language)) return null
  let head = at
  while (words[head + 1]?.capital && words[head + 1]?.gap === ' ' && placeAt(head + 1) === 0 && !words[head + 1]?.acronym) head++
  const modified = head > at && (!words[at]?.opens || head > at + 1 || !inList(words[at]?.plain ?? '', 'common', language) || inList(words[head]?.plain ?? '', 'bodies', language))
  const isBody = inList(words[head]?.plain ?? '', 'bodies', language)
  const tail = capitalTail(head + 1, words, language, placeAt)
  if (isBody && (modified || (tail.place && words[head + 1]?.plain === 'of' && words[head]?.plain !== 'parliament'))) return { from: at, to: tail.place || modified ? tail.to : head + 1 }
  if (modified && tail.place && words[head + 1]?.plain === 'of' && !inList(words[head]?.plain ?? '', 'common', language)) return { from: at, to: tail.to }
  return null
}

/** `of Independent Trade Unions of Kazakhstan`: links and capitals behind the head. */
function capitalTail(from: number, words: readonly Word[], language: string, placeAt: PhraseContext['placeAt']): { to: number; place: boolean } {
  let to = from
  let place = false
  for (let at = from; at < words.length; ) {
    let next = at
    while (words[next] && !words[next]?.capital && joined(words[next]) && inList(words[next]?.plain ?? '', 'links', language) && next - at < 2 && words[next]?.plain !== 'and') next++
    const word = words[next]
    if (!word?.capital || !joined(word) || word.acronym || (next === at && at === from)) break
    const length = placeAt(next)
    if (length > 0) return { to: next + length, place: true }
    to = next + 1
    at = next + 1
    while (words[at]?.capital && words[at]?.gap === ' ' && placeAt(at) === 0) to = ++at
  }
  return { to, place }
}

function german(at: number, { words, language, placeAt }: PhraseContext): Phrase | null {
  const first = words[at]
  const isHead = (to: number) => words[to]?.capital && inList(words[to]?.plain ?? '', 'bodies', language)
  // Adjectives have a capital in names alone: Europäisches Parlament, Internationale Arbeitsorganisation, Europäischer Auswärtiger Dienst
  if (first && germanAdjective.test(first.plain) && !/^(?:d[aeiu].{1,2}|ein.{0,2}|jede.|alle.?|kein.{0,2}|diese.?|seine.?|ihre.?|unsere.?)$/.test(first.plain)) {
    for (let to = at + 1; to <= at + 2 && joined(words[to]) && words[to]?.capital; to++) if (isHead(to)) return { from: at, to: to + 1 }
  }
  if (isHead(at) && !first?.plain.startsWith('parlament')) {
    for (let to = at + 1; to <= at + 5 && joined(words[to]); to++) if (placeAt(to) > 0 && /s$/.test(words[to]?.plain ?? '') && to > at + 1) return { from: at, to: to + placeAt(to) }
  }
  // Venedig-Kommission
  if (words[at + 1]?.gap === '-' && isHead(at + 1) && !inList(first?.plain ?? '', 'common', language)) return { from: at, to: at + 2 }
  return null
}

function russian(at: number, { words, language, placeAt }: PhraseContext): Phrase | null {
  const first = words[at]
  const isHead = (to: number) => inList(words[to]?.plain ?? '', 'bodies', language)
  if (first && russianAdjective.test(first.plain) && !isHead(at)) {
    for (let to = at + 1; to <= at + 2 && joined(words[to]); to++) {
      if (isHead(to)) return { from: at, to: to + 1 }
      if (!russianAdjective.test(words[to]?.plain ?? '')) break
    }
  }
  if (isHead(at) && !first?.opens && !first?.plain.startsWith('парламент')) {
    for (let to = at + 1; to <= at + 5 && joined(words[to]); to++) {
      if (words[to]?.acronym || inList(words[to]?.plain ?? '', 'beforePlaces', language)) break
      if (placeAt(to) > 0) return to > at + 1 ? { from: at, to: to + placeAt(to) } : null
    }
  }
  return null
}

function kazakh(at: number, { words, language, placeAt }: PhraseContext): Phrase | null {
  const first = words[at]
  const isHead = (to: number) => inList(words[to]?.plain ?? '', 'bodies', language) && !/[лдт][ае]р(?:[ыі].*|д[ыіае].*|ғ.*|г.*|м.*)?$/.test(words[to]?.plain ?? '')
  const place = placeAt(at)
  const attributive = /(?:ғы|гі|ның|нің|дың|дің|тың|тің|да|де|та|те)$/.test(words[at + Math.max(place, 1) - 1]?.plain ?? '')
  // Еуропа Парламенті, Венеция комиссиясы
  if (!attributive && joined(words[at + 1]) && isHead(at + 1) && (!place || !words[at + 1]?.plain.startsWith('парламент') || /^еуроп/.test(first?.plain ?? '')) && first && !isHead(at) && /^(?:.*[аәеиоөуұүыіяюэ]|.*лық|.*лік|.*дық|.*дік|.*тық|.*тік)$/u.test(first.plain) && (!first.opens || place > 0)) return { from: at, to: at + 2 }
  // Халықаралық еңбек ұйымы
  if (first && kazakhAdjective.test(first.plain)) for (let to = at + 1; to <= at + 4 && joined(words[to]); to++) if (isHead(to) && !(first.opens && to > at + 1)) return { from: at, to: to + 1 }
  // Қазақстан тәуелсіз кәсіподақтар конфедерациясы
  if (place > 0 && !/(?:ғы|гі|да|де|та|те)$/.test(words[at + place - 1]?.plain ?? '')) {
    for (let to = at + place; to <= at + place + 4 && joined(words[to]); to++) {
      if (words[to]?.capital) break
      if (!isHead(to) && /(?:[ндт][ыі]ң|[ыі]н|[дт][ае]н?|[ғгқк][ае])$/.test(words[to]?.plain ?? '')) break
      if (isHead(to) && to > at + place && !words[to]?.plain.startsWith('қызмет')) return { from: at, to: to + 1 }
    }
  }
  return null
}

/** A bracket with an acronym or a shorter name shows where the long one ends: Международной организации труда (МОТ). */
function upToGloss(text: string, phrase: Phrase, { words, language, placeAt }: PhraseContext): Phrase {
  let from = phrase.from
  let to = phrase.to
  for (let end = phrase.to; end <= phrase.to + 5 && end < words.length; end++) {
    const next = words[end]
    if (next?.capital && /^\s?\($/.test(next.gap)) {
      to = end
      break
    }
    if (!joined(next)) break
  }
  // Kazakh puts what the body is for first: Құқық арқылы демократия үшін Еуропа комиссиясы (…)
  const glossed = /^\s?\($/.test(words[to]?.gap ?? '')
  if (language === 'kk' && glossed) {
    for (let start = phrase.from - 1; start >= 0 && start >= phrase.from - 6 && joined(words[start + 1]); start--) {
      const word = words[start]
      if (word?.capital) {
        const between = words.slice(start + 1, phrase.from)
        if (!word.opens && placeAt(start) === 0 && between.some(({ plain }) => /^(?:үшін|жөніндегі|арқылы)$/.test(plain))) from = start
        break
      }
    }
  }
  return text.length > 0 ? { from, to } : phrase
}
