import type { Mention, Name, Version, Work } from '../../model/index.ts'
import { likeness } from '../find/likeness.ts'
import { romanizationOf, romanizations, romanize } from '../romanizations/index.ts'
import { addedEnding, bend } from './bend.ts'

/**
 * What to show instead of a mention in another spelling: a BCP 47 language (as the work's version in it prints the name, else by the
 * usual rule for that language) or the id of a romanization. Null where the printed form stays: it is that spelling already, or none is
 * known. The case ending of the host text is kept where it can be, a surname alone stays one, and a body or a translated place name
 * (Central Asia) is never transcribed, only shown as printed in the language asked for.
 */
export type Respell = (name: Name, mention: Mention, target: string) => string | null

/** How names of people are usually made in a language no version shows: by which system, from the Cyrillic of which language. */
const usual: Readonly<Record<string, readonly string[]>> = { en: ['ru-en-press'], de: ['ru-de-duden', 'kk-de-wikipedia'], ru: ['kk-to-ru-cyrillic'], kk: [] }

const primary = (tag: string) => tag.toLowerCase().split('-')[0] ?? ''
const isCyrillic = (text: string) => /\p{Script=Cyrillic}/u.test(text)
const acronym = /^\p{Lu}{2,}$/u

/** A `Respell` for the names found in a work. It throws on a target that is neither a language nor a romanization's id. */
export function createRespell(work: Work, names: readonly Name[]): Respell {
  const hosts = new Map(work.versions.map((version) => [version.id, primary(version.language)]))
  const trust = trusted(work, names)
  const ids = new Set(romanizations.map(({ id }) => id))
  const versionsOf = (language: string) => work.versions.filter((version) => primary(version.language) === language).toSorted((a, b) => (trust.get(b.id) ?? 0) - (trust.get(a.id) ?? 0))

  /** The name as a language's most consistent version prints it, of the same make: acronym for acronym, full for full. */
  const observed = (name: Name, language: string, like: string): string | null => {
    const preferred = name.preferred?.[language]
    if (preferred !== undefined && !(name.kind === 'body' && acronym.test(like))) return preferred
    for (const version of versionsOf(language)) {
      const lemmas = name.mentions.filter((mention) => mention.version === version.id).map(({ lemma }) => lemma)
      const fitting = name.kind === 'body' ? lemmas.filter((lemma) => acronym.test(lemma) === acronym.test(like)) : lemmas
      const best = mostPrinted(fitting)
      if (best !== null) return best
    }
    return null
  }

  return (name, mention, target) => {
    const host = hosts.get(mention.version) ?? ''
    if (ids.has(target)) return changed(mention, bySystem(name, mention, target, host, (language) => observed(name, language, mention.lemma)))
    if (!/^[a-z]{2,3}(?:-[a-z]{4})?(?:-[a-z]{2})?$/i.test(target)) throw new RangeError(`no spelling "${target}"; there are languages (en, de, …) and ${[...ids].join(', ')}`)
    const language = primary(target)
    if (language === host && !isTransliterated(name)) return null
    const shown = observed(name, language, mention.lemma) ?? byRule(name, language, (source) => observed(name, source, mention.lemma))
    if (shown === null) return null
    return changed(mention, dress(partLike(shown, mention.lemma, language, host), mention, host, isTransliterated(name)))
  }
}

const changed = (mention: Mention, shown: string | null): string | null => (shown === null || shown === mention.text.normalize('NFC') ? null : shown)

function byRule(name: Name, language: string, observed: (language: string) => string | null): string | null {
  if (!isTransliterated(name)) return null
  for (const id of usual[language] ?? []) {
    const system = romanizationOf(id)
    const source = observed(system.language)
    if (source !== null && isCyrillic(source)) return romanize(source, id).text
    const kazakh = system.language === 'ru' && language !== 'ru' ? observed('kk') : null
    if (kazakh !== null) return romanize(romanize(kazakh, 'kk-to-ru-cyrillic').text, id).text
  }
  return null
}

function bySystem(name: Name, mention: Mention, id: string, host: string, observed: (language: string) => string | null): string | null {
  if (!isTransliterated(name)) return null
  const system = romanizationOf(id)
  // In its own language the printed form is spelled, its ending with it
  if (host === system.language && system.to !== 'Cyrl' && isCyrillic(mention.text)) return romanize(mention.text, id).text
  if (system.to === 'Cyrl' && host === 'ru') return null
  const source = observed(system.language)
  if (source === null || !isCyrillic(source)) return null
  const spelled = romanize(partLike(source, mention.lemma, system.language, host), id).text
  return dress(spelled, mention, host, true)
}

/** Puts the host's case ending on a nominative spelled otherwise. */
function dress(lemma: string, mention: Mention, host: string, transliterated: boolean): string {
  const printed = mention.text.normalize('NFC')
  if (printed === mention.lemma) return lemma
  if (host === 'de' && isCyrillic(lemma)) return lemma
  if (host === 'de') return /[sxzß]$/.test(lemma) ? `${lemma}’` : `${lemma}${addedEnding(mention.lemma, printed)}`
  const ending = addedEnding(mention.lemma, printed)
  if (host === 'kk') return isCyrillic(lemma) || ending === '' ? lemma + ending : `${lemma}-${ending}`
  // Russian leaves names in Latin letters unbent
  return isCyrillic(lemma) && transliterated ? bend(lemma, mention.lemma, printed) : lemma
}

/** Of a full name the word that answers a surname alone. */
function partLike(full: string, lemma: string, language: string, host: string): string {
  const words = full.split(' ')
  if (words.length < 2 || lemma.includes(' ') || acronym.test(lemma)) return full
  return words.toSorted((a, b) => likeness(b, language, lemma, host) - likeness(a, language, lemma, host))[0] ?? full
}

/** True for names that languages spell by sound; false for those they translate. */
function isTransliterated(name: Name): boolean {
  return name.kind === 'person' || (name.kind === 'place' && name.mentions.every(({ lemma }) => !lemma.includes(' ')))
}

function mostPrinted(lemmas: readonly string[]): string | null {
  const fullest = Math.max(0, ...lemmas.map((lemma) => lemma.split(' ').length))
  const counts = new Map<string, number>()
  for (const lemma of lemmas) if (lemma.split(' ').length === fullest) counts.set(lemma, (counts.get(lemma) ?? 0) + 1)
  let best: string | null = null
  for (const [lemma, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = lemma
  return best
}

/** How consistently each version spells: the share of its most used system among its persons; ties go to a version made from another. */
function trusted(work: Work, names: readonly Name[]): ReadonlyMap<string, number> {
  const share = (version: Version): number => {
    const counts = new Map<string, number>()
    let all = 0
    for (const name of names) {
      if (name.kind !== 'person') continue
      for (const mention of name.mentions) {
        if (mention.version !== version.id) continue
        all++
        if (mention.system !== null) counts.set(mention.system, (counts.get(mention.system) ?? 0) + 1)
      }
    }
    return (all === 0 ? 0 : Math.max(0, ...counts.values()) / all) + (version.derivedFrom === null ? 0 : 0.01)
  }
  return new Map(work.versions.map((version) => [version.id, share(version)]))
}
