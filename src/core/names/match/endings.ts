import { scriptOf } from './read-letters.ts'

/** A form a printed word may be an inflected form of. */
export interface Candidate {
  readonly word: string
  /** Number of the kind of ending taken off, in `endingKinds`; 0 for the word as printed. */
  readonly kind: number
}

/** The kinds of ending, each with a learned cost. A dictionary form is always a candidate, an inflected one never replaces it. */
export const endingKinds = [
  'none', 'ru -а', 'ru -я', 'ru -у', 'ru -ю', 'ru -ом', 'ru -ым', 'ru -им', 'ru -ем', 'ru -е', 'ru -ой', 'ru -ей', 'ru -ы', 'ru -и', 'ru adjective', 'ru plural',
  'kk genitive', 'kk dative', 'kk accusative', 'kk locative', 'kk ablative', 'kk instrumental', 'kk disharmonic', 'kk possessive',
  'de -s', 'en -’s', 'patronymic', 'son or daughter', 'uk -ові', 'uk -и', 'uk -і', 'uk -ою',
] as const

const number: Readonly<Record<string, number>> = Object.fromEntries(endingKinds.map((kind, index) => [kind, index]))

type Ending = readonly [ending: string, kind: string, ...left: string[]]

/** By their last letters: of all the endings only those a word may have are tried. */
type Endings = ReadonlyMap<string, readonly Ending[]>

function byLastLetter(endings: readonly Ending[]): Endings {
  const groups = new Map<string, Ending[]>()
  for (const ending of endings) {
    const last = ending[0].slice(-1)
    const group = groups.get(last)
    if (group === undefined) groups.set(last, [ending])
    else group.push(ending)
  }
  return groups
}

/** Russian oblique cases of names and the dictionary forms they lead back to. Rules: https://ru.wikipedia.org/wiki/Русское_склонение */
const russian = byLastLetter([
  ['а', 'ru -а', ''], ['я', 'ru -я', 'ь', 'й'], ['у', 'ru -у', '', 'а'], ['ю', 'ru -ю', 'ь', 'й', 'я'],
  ['ом', 'ru -ом', ''], ['ым', 'ru -ым', '', 'ый'], ['им', 'ru -им', 'ий', 'о'], ['ем', 'ru -ем', 'ь', 'й', ''],
  ['е', 'ru -е', '', 'а', 'я', 'ь', 'й'], ['ой', 'ru -ой', 'а', 'ая'], ['ей', 'ru -ей', 'я', 'а'], ['ы', 'ru -ы', 'а'], ['и', 'ru -и', 'я', 'ь', 'а'],
  ['ии', 'ru -и', 'ия'], ['ию', 'ru -ю', 'ия'], ['ией', 'ru -ей', 'ия'], ['ьей', 'ru -ей', 'ья'], ['ью', 'ru -ю', 'ь', 'ья'],
  ['ого', 'ru adjective', 'ый', 'ой', 'ий', 'ое'], ['его', 'ru adjective', 'ий', 'ее'], ['ому', 'ru adjective', 'ый', 'ой', 'ий', 'ое'], ['ему', 'ru adjective', 'ий'],
  ['ую', 'ru adjective', 'ая'], ['юю', 'ru adjective', 'яя'], ['ым', 'ru adjective', 'ый', 'ое'], ['ом', 'ru adjective', 'ый', 'ое'], ['им', 'ru adjective', 'ий'],
  ['ых', 'ru plural', 'ые', ''], ['их', 'ru plural', 'ие'], ['ым', 'ru plural', 'ые'], ['ыми', 'ru plural', 'ые'], ['ов', 'ru plural', 'ы'], ['ам', 'ru plural', 'ы'], ['ах', 'ru plural', 'ы'], ['ами', 'ru plural', 'ы'],
])

/** Ukrainian oblique cases, likewise. Rules: https://uk.wikipedia.org/wiki/Відмінювання */
const ukrainian = byLastLetter([
  ['а', 'ru -а', ''], ['я', 'ru -я', 'ь', 'й'], ['у', 'ru -у', '', 'а'], ['ю', 'ru -ю', 'ь', 'й', 'я'], ['ом', 'ru -ом', ''], ['ем', 'ru -ем', 'ь', 'й', ''], ['єм', 'ru -ем', 'й'],
  ['ові', 'uk -ові', ''], ['еві', 'uk -ові', '', 'ь', 'й'], ['єві', 'uk -ові', 'й'], ['и', 'uk -и', 'а', 'ь'], ['і', 'uk -і', 'а', '', 'я', 'ь'], ['ї', 'uk -і', 'я'], ['ою', 'uk -ою', 'а'], ['ею', 'uk -ою', 'я'], ['єю', 'uk -ою', 'я'],
  ['ого', 'ru adjective', 'ий', 'е'], ['ому', 'ru adjective', 'ий', 'е'], ['им', 'ru adjective', 'ий', 'е'], ['ій', 'ru adjective', 'а'], ['ої', 'ru adjective', 'а'], ['у', 'ru adjective', 'а'],
  ['их', 'ru plural', 'і'], ['ів', 'ru plural', 'и'], ['ах', 'ru plural', 'и'],
])

/** Kazakh cases by case; after a possessive the endings begin with н. Rules: https://en.wikipedia.org/wiki/Kazakh_language#Declension */
const kazakh: readonly (readonly [kind: string, ...endings: string[]])[] = [
  ['kk genitive', 'ның', 'нің', 'дың', 'дің', 'тың', 'тің'],
  ['kk dative', 'ға', 'ге', 'қа', 'ке', 'на', 'не'],
  ['kk accusative', 'ны', 'ні', 'ды', 'ді', 'ты', 'ті', 'н'],
  ['kk locative', 'да', 'де', 'та', 'те', 'нда', 'нде'],
  ['kk ablative', 'дан', 'ден', 'тан', 'тен', 'нан', 'нен', 'ндан', 'нден'],
  ['kk instrumental', 'мен', 'бен', 'пен'],
]

const back = 'аоұыуяёюқғ'
const front = 'әеөүіэи'

/** Whether the last vowel of the stem and the first of the ending are both back or both front; и, у, foreign vowels and the е of -ев go with either. */
function harmonic(stem: string, ending: string): boolean {
  const vowel = [...ending].find((letter) => back.includes(letter) || front.includes(letter))
  for (let i = stem.length - 1; i >= 0; i--) {
    const letter = stem.charAt(i)
    if ('иуюэё'.includes(letter) || (letter === 'е' && stem.charAt(i + 1) === 'в')) return true
    if (back.includes(letter)) return vowel === undefined || back.includes(vowel)
    if (front.includes(letter)) return vowel === undefined || front.includes(vowel)
  }
  return true
}

/** `-ұлы`, `-ович` and their like make of a father's name a son's or daughter's; a surname in `-ов` may be printed in `-ұлы`. */
const fathers = /^(.{2,}?)(?:ұлы|улы|ұғлы|қызы|кызы|ович|евич|йұлы|овна|евна|уулу|оглы|uly|uli|qyzy|kyzy|qızı|ovich|yevich|evich|owitsch|jewitsch|ewitsch|ovna|yevna|evna|owna|jewna|ewna)$/u
const surnames = /^(.{3,}?)(?:ова|ева|ёва|ов|ев|ёв|ova|eva|yeva|ov|ev|yev|owa|ewa|jewa|ow|ew|jew|off|eff)$/u

/** Whether the word is a patronymic by its ending: it may be left out of a name without making it another. */
export function isPatronymic(word: string): boolean {
  return fathers.test(word)
}

function take(word: string, endings: Endings, out: Candidate[]): void {
  for (const [ending, kind, ...left] of endings.get(word.slice(-1)) ?? []) {
    if (word.length < ending.length + 2 || !word.endsWith(ending)) continue
    const stem = word.slice(0, -ending.length)
    for (const rest of left) out.push({ word: stem + rest, kind: number[kind] ?? 0 })
  }
}

/** The word as printed and every dictionary form it may be a case form of, in the language it stands in; all lower case. */
export function candidatesOf(word: string, language: string): readonly Candidate[] {
  const out: Candidate[] = [{ word, kind: 0 }]
  const { cyrillic } = scriptOf(word)
  if (word.length >= 3) {
    if (cyrillic && language === 'ru') take(word, russian, out)
    else if (cyrillic && language === 'uk') take(word, ukrainian, out)
    else if (cyrillic) {
      for (const [kind, ...endings] of kazakh) {
        for (const ending of endings) {
          if (word.length < ending.length + 2 || !word.endsWith(ending)) continue
          const stem = word.slice(0, -ending.length)
          out.push({ word: stem, kind: number[harmonic(stem, ending) ? kind : 'kk disharmonic'] ?? 0 })
        }
      }
    } else if (language === 'de' && /[^sxzß]s$/u.test(word)) out.push({ word: word.slice(0, -1), kind: number['de -s'] ?? 0 })
  }
  // A father's name or surname may carry a case ending besides: Қасымұлының.
  for (const { word: form } of out.slice()) {
    const father = fathers.exec(form)?.[1]
    if (father !== undefined) out.push({ word: father, kind: number['patronymic'] ?? 0 })
    const family = surnames.exec(form)?.[1]
    if (family !== undefined) out.push({ word: family, kind: number['son or daughter'] ?? 0 })
  }
  return out
}
