import { bodyLemma } from './body-lemma.ts'
import { territoryName } from './lexicon/lexicon.ts'
import type { Group } from './groups.ts'
import { nominativeOdds } from './likeness.ts'
import type { Located } from './mention-candidate.ts'
import { russianReadings } from './russian-cases.ts'
import { nominatives } from './stems.ts'
import { plainOf } from './word.ts'

/** What the mentions of a name say of one another, each print counted once: a name has many mentions and few prints. */
interface Evidence {
  /** How often a language prints a plain form: `language/plain`. */
  readonly printed: ReadonlyMap<string, number>
  /** One mention for each print of each language. */
  readonly prints: readonly Located[]
}

/**
 * Finds the nominative a mention of the group would have in its version. The endings allow several; the one the other mentions of the name
 * agree with best is taken: printed so elsewhere in the version, else nearest in sound to the forms of the other languages. No evidence
 * leaves the print as it is. Mentions printed alike in one language have one lemma, so the time does not grow with the square of the mentions.
 */
export function lemmasIn(group: Group): (mention: Located) => string {
  const evidence = evidenceIn(group)
  const known = new Map<string, string>()
  return (mention) => {
    const key = `${mention.language}/${mention.text}/${mention.words.map(({ start, end }) => `${start - mention.start}-${end - mention.start}`).join()}`
    const lemma = known.get(key) ?? lemmaOf(mention, group, evidence)
    known.set(key, lemma)
    return lemma
  }
}

function evidenceIn({ members }: Group): Evidence {
  const printed = new Map<string, number>()
  const prints = new Map<string, Located>()
  for (const member of members) {
    const plain = `${member.language}/${plainOf(member.text)}`
    printed.set(plain, (printed.get(plain) ?? 0) + 1)
    const print = `${member.language}/${member.words.length}/${member.text}`
    if (!prints.has(print)) prints.set(print, member)
  }
  return { printed, prints: [...prints.values()] }
}

function lemmaOf(mention: Located, group: Group, evidence: Evidence): string {
  const named = group.code === null ? null : territoryName(group.code, mention.words, mention.language)
  if (named !== null) return named
  if (mention.language === 'en' || mention.words.length === 0) return mention.text
  // A name printed alike in every language is not bent: Forbes
  if (group.kind === 'body' && (mention.words.length > 1 || mention.words[0]?.acronym || /[.@/-]/.test(mention.text))) return evidence.prints.some(({ language, text }) => language !== mention.language && text === mention.text) ? mention.text : bodyLemma(mention)
  let best = { form: mention.text, score: Number.NEGATIVE_INFINITY }
  nameLemmas(mention).forEach((form, index) => {
    const score = support(form, mention, evidence) - index * 0.001
    if (score > best.score) best = { form, score }
  })
  return best.form
}

function support(form: string, mention: Located, { printed, prints }: Evidence): number {
  const plain = plainOf(form)
  let score = form === mention.text ? 0.3 : 0
  // The mention itself is no evidence.
  if ((printed.get(`${mention.language}/${plain}`) ?? 0) > (plainOf(mention.text) === plain ? 1 : 0)) score += 0.5
  const foreign = prints.filter((other) => other.language !== mention.language && other.words.length === mention.words.length)
  return score + Math.max(0, ...foreign.map((other) => nominativeOdds(form, mention.language, other.text, other.language)))
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
