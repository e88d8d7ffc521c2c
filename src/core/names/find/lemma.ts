import { territoryName } from './lexicon/lexicon.ts'
import type { Group } from './groups.ts'
import type { Located } from './mention-candidate.ts'
import { russianReadings } from './russian-cases.ts'
import { soundsLike } from './sound.ts'
import { nominatives } from './stems.ts'
import { plainOf } from './word.ts'

/**
 * The nominative a mention would have in its version. The endings allow several; the one the other mentions of the name agree with best
 * is taken: printed so elsewhere in the version, else nearest in sound to the forms of the other languages. No evidence leaves the print
 * as it is.
 */
export function lemmaOf(mention: Located, group: Group): string {
  const named = group.code === null ? null : territoryName(group.code, mention.words, mention.language)
  if (named !== null) return named
  if (mention.language === 'en' || mention.words.length === 0) return mention.text
  const candidates = group.kind === 'body' ? bodyLemmas(mention) : nameLemmas(mention)
  let best = { form: mention.text, score: Number.NEGATIVE_INFINITY }
  candidates.forEach((form, index) => {
    const score = support(form, mention, group) - index * 0.001
    if (score > best.score) best = { form, score }
  })
  return best.form
}

function support(form: string, mention: Located, group: Group): number {
  const plain = plainOf(form)
  let score = form === mention.text ? 0.05 : 0
  const others = group.members.filter((other) => other !== mention)
  if (others.some((other) => other.language === mention.language && other.words.length === mention.words.length && plainOf(other.text) === plain && other.text !== mention.text)) score += 0.1
  const words = form.split(/[\s-]+/)
  const last = words.at(-1) ?? form
  let nearest = 0
  for (const other of others) {
    if (other.language === mention.language) continue
    // Every language bends its own forms: compared with the likeliest stem of the other
    const otherLast = other.words.at(-1)?.text ?? ''
    const bare = nominatives(otherLast, other.language)
    const alike = Math.max(...bare.map((stem, index) => soundsLike(last, stem) - (index > 0 ? 0.04 : 0)))
    nearest = Math.max(nearest, alike)
  }
  score += nearest
  // Given names decide the gender a surname alone cannot: Бокаева, Макса
  if (mention.language === 'ru' && words.length > 1) {
    const given = words[0] ?? ''
    const alike = Math.max(0, ...others.filter(({ language, words: own }) => language !== 'ru' && own.length > 1).map((other) => soundsLike(given, other.words[0]?.text ?? '')))
    score += alike
  }
  return score
}

/** The nominatives of a person's or place's name: Russian bends every word in one case and gender, Kazakh the last alone. */
function nameLemmas(mention: Located): readonly string[] {
  const words = mention.words
  const last = words.at(-1)
  if (!last) return [mention.text]
  const head = mention.text.slice(0, last.start - mention.start)
  if (mention.language !== 'ru') return nominatives(last.text, mention.language).map((form) => head + form)
  const readings = words.map((word) => russianReadings(word.text.normalize('NFC')))
  const forms: string[] = [mention.text]
  const walk = (at: number, chosen: readonly string[], gender: string, cases: string) => {
    if (at === words.length) {
      const form = join(mention, chosen)
      if (!forms.includes(form)) forms.push(form)
      return
    }
    for (const reading of readings[at] ?? []) {
      if (gender !== '' && reading.gender !== gender) continue
      const shared = cases === '' ? reading.cases : [...reading.cases].filter((one) => cases.includes(one)).join('')
      if (shared !== '') walk(at + 1, [...chosen, reading.form], reading.gender, shared)
    }
  }
  walk(0, [], '', '')
  return forms
}

/** The words put where the printed ones stand, with what is printed between them. */
function join(mention: Located, words: readonly string[]): string {
  return mention.words.map((word, index) => (index === 0 ? '' : word.gap) + (words[index] ?? word.text)).join('')
}

// Bodies are bent like common nouns: their adjective and head decide, what follows the head stays
function bodyLemmas(mention: Located): readonly string[] {
  if (mention.language === 'kk' || mention.language === 'de') return nameLemmas(mention)
  if (mention.language !== 'ru') return [mention.text]
  const words = mention.words.map(({ text }) => text)
  const bent: string[] = []
  for (const [index, word] of words.entries()) {
    const adjective = /^(.*?)(ый|ий|ого|его|ому|ему|ым|им|ом|ем|ая|ой|ую|ей|ое|ее)$/.exec(word)
    const following = words[index + 1]
    if (adjective?.[1] && following && bent.length === index) {
      bent.push(word)
      continue
    }
    const nouns = russianReadings(word).filter(({ cases }) => cases !== 'NGDAIP')
    const results: string[] = [mention.text]
    for (const noun of nouns) {
      const adjectives = words.slice(0, index).map((one) => one.replace(/(?:ый|ий|ого|его|ому|ему|ым|им|ом|ем|ая|ой|ую|ей)$/, (_, at: number) => (noun.gender === 'f' ? 'ая' : /[гкх]$/.test(one.slice(0, at)) ? 'ий' : 'ый')))
      results.push([...adjectives, noun.form, ...words.slice(index + 1)].join(' '))
    }
    return [...new Set(results)]
  }
  return [mention.text]
}
