import { romanize } from '../../src/core/names/romanizations/index.ts'
import { find } from './rows.ts'
import type { Row } from './rows.ts'

const russianCases: readonly (readonly [RegExp, readonly (readonly [number, string])[]])[] = [
  [
    /[бвгджзклмнпрстфхцчшщ]$/u,
    [
      [0, 'а'],
      [0, 'у'],
      [0, 'ом'],
      [0, 'е'],
    ],
  ],
  [
    /[бвгджзклмнпрстфхцчшщ]а$/u,
    [
      [1, 'ы'],
      [1, 'у'],
      [1, 'ой'],
      [1, 'е'],
    ],
  ],
  [
    /й$/u,
    [
      [1, 'я'],
      [1, 'ю'],
      [1, 'ем'],
    ],
  ],
  [
    /ь$/u,
    [
      [1, 'я'],
      [1, 'ю'],
      [1, 'ем'],
    ],
  ],
  [
    /я$/u,
    [
      [1, 'и'],
      [1, 'ю'],
      [1, 'ей'],
    ],
  ],
]
const inflectRussian = (word: string, pick: <T>(x: readonly T[]) => T): string => {
  for (const [shape, cases] of russianCases) {
    if (!shape.test(word)) continue
    const [cut, ending] = pick(cases)
    return word.slice(0, word.length - cut) + ending
  }
  return word
}
/** Kazakh case endings by the harmony of the last vowel and the kind of the last letter. */
const inflectKazakh = (word: string, pick: <T>(x: readonly T[]) => T): string => {
  const vowel = [...word.toLowerCase()].findLast((letter) => 'аоұыуяёюәеөүіэи'.includes(letter)) ?? 'а'
  const soft = 'әеөүіэи'.includes(vowel) && !/[её]в$/u.test(word)
  const last = word.slice(-1).toLowerCase()
  const kind = 'аоұыуяёюәеөүіэий'.includes(last) ? 'vowel' : 'бвгджзлмнңр'.includes(last) && !/[бвгд]/u.test(last) ? 'voiced' : 'hard'
  const endings: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
    vowel: [
      ['ның', 'нің'],
      ['ға', 'ге'],
      ['ны', 'ні'],
      ['да', 'де'],
      ['дан', 'ден'],
      ['мен', 'мен'],
    ],
    voiced: [
      ['ның', 'нің'],
      ['ға', 'ге'],
      ['ды', 'ді'],
      ['да', 'де'],
      ['дан', 'ден'],
      ['мен', 'мен'],
    ],
    hard: [
      ['тың', 'тің'],
      ['қа', 'ке'],
      ['ты', 'ті'],
      ['та', 'те'],
      ['тан', 'тен'],
      ['пен', 'пен'],
    ],
  }
  const [back, front] = pick(endings[kind] ?? [['', '']])
  return word + (soft ? front : back)
}
const inflectedName = (name: string, language: string, pick: <T>(x: readonly T[]) => T): string => {
  const words = name.split(' ')
  if (language === 'ru') return words.map((word) => inflectRussian(word, pick)).join(' ')
  if (language === 'kk') return [...words.slice(0, -1), inflectKazakh(words.at(-1) ?? '', pick)].join(' ')
  if (language === 'de') return /[^sxzß]$/u.test(name) ? `${name}s` : name
  return name
}
/** Two-word names and case forms made of single words, so that foreign persons count too: single words are all the fit data have of them. */
export function joinedPairs(rows: Row[], seed: number): Row[] {
  let s = seed
  const rnd = () => {
    s = (Math.imul(s, 1664525) + 1013904223) >>> 0
    return s / 4294967296
  }
  const pos = rows.filter((r) => r.src === 'wd-ru-en' && r.same && r.a.length > 2)
  const neg = rows.filter((r) => r.src === 'wd-ru-en' && !r.same && r.a.length > 2)
  const pick = <T>(x: readonly T[]): T => x[Math.floor(rnd() * x.length)]!
  const inflect = (w: string): string => inflectRussian(w, pick)
  const out: Row[] = []
  for (let i = 0; i < Number(process.env['AUG'] ?? 10000); i++) {
    const p = pick(pos),
      q = pick(pos),
      kind = rnd()
    const inflected = rnd() < 0.4
    const f = inflected ? inflect : (w: string) => w
    const base = { id: 'aug', aLang: 'ru', bLang: 'en', src: 'aug', kind: 'aug' }
    if (kind < 0.1) out.push({ ...base, a: f(p.a), b: p.b, same: true })
    else if (kind < 0.5) {
      const swap = rnd() < 0.1
      out.push({ ...base, a: swap ? `${f(q.a)} ${f(p.a)}` : `${f(p.a)} ${f(q.a)}`, b: `${p.b} ${q.b}`, same: true })
    } else if (kind < 0.54) out.push({ ...base, a: `${p.a.charAt(0)}. ${f(q.a)}`, b: `${p.b} ${q.b}`, same: true })
    else if (kind < 0.8) {
      const n = pick(neg)
      out.push(
        rnd() < 0.5
          ? { ...base, a: `${f(p.a)} ${f(n.a)}`, b: `${p.b} ${n.b}`, same: false }
          : { ...base, a: `${f(n.a)} ${f(p.a)}`, b: `${n.b} ${p.b}`, same: false },
      )
    } else if (kind < 0.9) {
      const n = pick(neg),
        m = pick(neg)
      out.push({ ...base, a: `${f(n.a)} ${f(m.a)}`, b: `${n.b} ${m.b}`, same: false })
    } else {
      const o = pick(pos)
      if (o.a !== p.a) out.push({ ...base, a: `${f(p.a)} ${f(q.a)}`, b: `${o.b} ${q.b}`, same: false })
    }
  }
  return out
}

/**
 * Pairs within one language, and in alphabets and systems the data have none of: each string of an entity may be put in place of another of it.
 * Without them a matcher of translations takes two English spellings for one name too easily.
 */
export function pairsWithin(rows: Row[], seed: number, amount: number): Row[] {
  let s = seed
  const rnd = () => {
    s = (Math.imul(s, 1664525) + 1013904223) >>> 0
    return s / 4294967296
  }
  const pick = <T>(x: readonly T[]): T => x[Math.floor(rnd() * x.length)]!
  const strings = new Map<string, { text: string; lang: string }[]>()
  for (const r of rows) {
    if (!r.same || r.kind !== 'plain') continue
    for (const side of ['a', 'b'] as const) {
      const root = find(r.src + r[side])
      const list = strings.get(root) ?? []
      const lang = side === 'a' ? r.aLang : r.bLang
      if (!list.some((x) => x.text === r[side] && x.lang === lang)) list.push({ text: r[side], lang })
      strings.set(root, list)
    }
  }
  const systems: Readonly<Record<string, readonly string[]>> = {
    'ru en': ['ru-en-press', 'ru-bgnpcgn-1947', 'ru-icao-9303', 'ru-alalc', 'ru-iso9-1995', 'ru-scholarly'],
    'kk en': ['kk-odni-2015', 'kk-bgnpcgn-1979'],
    'ru de': ['ru-de-duden', 'ru-de-duden', 'ru-scholarly'],
    'kk de': ['kk-de-wikipedia'],
    'kk kk-Latn': ['kk-latn-2021', 'kk-latn-2019', 'kk-latn-mediawiki', 'kk-latn-2018-acute', 'kk-latn-2017-apostrophe'],
  }
  const respelled = (from: { text: string; lang: string }, lang: string): string | null => {
    const list = systems[`${from.lang} ${lang}`]
    return list ? romanize(from.text, pick(list)).text : null
  }
  // Transcriptions of names that were never Cyrillic first (Блэр as Bler) are nobody's spelling of them: only names of these sets are respelled.
  const cyrillicFirst = (src: string) => ['ep-kz', 'hand-kz', 'town-kz'].includes(src)
  const bent = (name: string, language: string): string => (rnd() < 0.35 ? inflectedName(name, language, pick) : name)
  // One language spells one name in one way, down to the letter: Досанов and Дошанов are two.
  const oneLetterOff = (name: string): string => {
    const letters = [...name]
    const at = Math.floor(rnd() * letters.length)
    const letter = letters[at] ?? ''
    const rivals = ['бвдзжлмнпрстфхцчшщ', 'бкгхджзсш', 'мнлр', 'аоуыие', 'әөүіе', 'аоұыу'].filter((group) => group.includes(letter))
    const other = rivals.length > 0 ? pick([...pick(rivals)]) : letter
    if (
      other === letter ||
      at === 0 ||
      at > letters.length - 3 ||
      ['ыи', 'иы', 'іе', 'еі', 'оу', 'уо', 'ұу', 'уұ', 'хг', 'гх', 'хк', 'кх', 'нм', 'мн'].includes(letter + other)
    )
      return ''
    letters[at] = other
    return letters.join('')
  }
  const out: Row[] = []
  for (let tries = 0; out.length < amount && tries < amount * 5; tries++) {
    const r = pick(rows)
    if (r.kind === 'initial-mismatch' || r.kind === 'initial' || r.src === 'aug') continue
    const base = { id: 'within', src: 'aug', kind: 'aug' }
    if (r.same && cyrillicFirst(r.src) && r.kind === 'plain' && ['kk', 'ru'].includes(r.aLang) && rnd() < 0.3) {
      const off = oneLetterOff(r.a)
      if (off !== '') out.push({ ...base, a: bent(off, r.aLang), aLang: r.aLang, b: r.a, bLang: r.aLang, same: false })
      continue
    }
    const [own, other] = [strings.get(find(r.src + r.a)) ?? [], strings.get(find(r.src + r.b)) ?? []]
    if (!r.same) {
      // Another string of a's entity in b's language, so that both sides are one language; or the other way.
      const left = own.filter((x) => x.lang === r.bLang)
      const right = other.filter((x) => x.lang === r.aLang)
      if (left.length > 0 && rnd() < 0.6)
        out.push({ ...base, a: bent(pick(left).text, r.bLang), aLang: r.bLang, b: r.b, bLang: r.bLang, same: false })
      else if (right.length > 0 && rnd() < 0.6)
        out.push({ ...base, a: bent(r.a, r.aLang), aLang: r.aLang, b: pick(right).text, bLang: r.aLang, same: false })
      else if (cyrillicFirst(r.src) && ['kk', 'ru'].includes(r.aLang)) {
        const lang = r.bLang === 'en' || r.bLang === 'de' ? r.bLang : r.aLang === 'kk' ? 'kk-Latn' : 'en'
        const text = respelled({ text: r.a, lang: r.aLang }, lang)
        if (text) out.push({ ...base, a: text, aLang: lang, b: r.b, bLang: r.bLang, same: false })
      }
    } else {
      const twins = own.filter((x) => x.lang === r.bLang && x.text !== r.b)
      if (twins.length > 0) out.push({ ...base, a: pick(twins).text, aLang: r.bLang, b: r.b, bLang: r.bLang, same: true })
      else if (rnd() < 0.35 && ['kk', 'ru', 'de'].includes(r.aLang) && r.kind === 'plain')
        out.push({ ...base, a: inflectedName(r.a, r.aLang, pick), aLang: r.aLang, b: r.a, bLang: r.aLang, same: true })
      else if (cyrillicFirst(r.src) && ['kk', 'ru'].includes(r.aLang)) {
        const lang = r.aLang === 'kk' ? pick(['kk-Latn', 'en', 'de', 'kk-Latn']) : pick(['en', 'de'])
        const text = respelled({ text: r.a, lang: r.aLang }, lang)
        if (text && (r.kind === 'plain' || r.kind === 'reorder' || r.kind === 'patronymic'))
          out.push({ ...base, a: text, aLang: lang, b: r.b, bLang: r.bLang, same: true })
      } else if (rnd() < 0.25) out.push({ ...base, a: r.b, aLang: r.bLang, b: r.b, bLang: r.bLang, same: true })
    }
  }
  return out
}
