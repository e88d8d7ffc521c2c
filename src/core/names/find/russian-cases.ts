/** A nominative a Russian form may come from, with what the form would be. */
export interface RussianReading {
  readonly form: string
  readonly gender: 'm' | 'f'
  /** Nominative, genitive, dative, accusative, instrumental, prepositional: one or several letters of NGDAIP. */
  readonly cases: string
}

// Declension of names: Zaliznyak's paradigms as any grammar prints them (https://ru.wikipedia.org/wiki/Склонение_(лингвистика)).
// [ending of the form, ending of the nominative, what stands before, gender, cases]
const rules: readonly (readonly [ending: string, nominative: string, before: RegExp, gender: 'm' | 'f', cases: string])[] = [
  // Макс, Жовтис, Казахстан
  ['а', '', /[бвгджзйклмнпрстфхцчшщ]$/, 'm', 'GA'],
  ['у', '', /[бвгджзклмнпрстфхцчшщ]$/, 'm', 'D'],
  ['ом', '', /[бвгджзклмнпрстфх]$/, 'm', 'I'],
  ['ем', '', /[жцчшщ]$/, 'm', 'I'],
  ['е', '', /[бвгджзклмнпрстфхцчшщ]$/, 'm', 'P'],
  // Тулбаев, Сычёв, Гинатуллин: nouns but for the instrumental
  ['ым', '', /(?:[оеё]в|[иы]н)$/, 'm', 'I'],
  // Сергей, Евгений, Балтабай
  ['я', 'й', /[аеиоуыэюя]$/, 'm', 'GA'],
  ['ю', 'й', /[аеиоуыэюя]$/, 'm', 'D'],
  ['ем', 'й', /[аеиоуыэюя]$/, 'm', 'I'],
  ['е', 'й', /[аеоуыэюя]$/, 'm', 'P'],
  ['и', 'й', /и$/, 'm', 'P'],
  // Игорь
  ['я', 'ь', /[бвдзклмнпрстф]$/, 'm', 'GA'],
  ['ю', 'ь', /[бвдзклмнпрстф]$/, 'm', 'D'],
  ['ем', 'ь', /[бвдзклмнпрстф]$/, 'm', 'I'],
  ['е', 'ь', /[бвдзклмнпрстф]$/, 'm', 'P'],
  // Лариса, Астана, Чуприна
  ['ы', 'а', /[бвдзлмнпрстфц]$/, 'f', 'G'],
  ['и', 'а', /[гкхжшчщ]$/, 'f', 'G'],
  ['е', 'а', /[бвгджзклмнпрстфхцчшщ]$/, 'f', 'DP'],
  ['у', 'а', /[бвгджзклмнпрстфхцчшщ]$/, 'f', 'A'],
  ['ой', 'а', /[бвгдзклмнпрстфх]$/, 'f', 'I'],
  ['ей', 'а', /[жцчшщ]$/, 'f', 'I'],
  // Харькова, Уласикова: adjective endings
  ['ой', 'а', /(?:[оеё]в|[иы]н)$/, 'f', 'GDIP'],
  // Наталья, Зоя, Италия
  ['и', 'я', /[ьаеиоуыэюялнр]$/, 'f', 'GDP'],
  ['е', 'я', /[ьаеоуыэюялнр]$/, 'f', 'DP'],
  ['ю', 'я', /[ьаеиоуыэюялнр]$/, 'f', 'A'],
  ['ей', 'я', /[ьаеиоуыэюялнр]$/, 'f', 'I'],
  // Любовь, Гюзяль, Казань
  ['и', 'ь', /[бвдзлмнпрстф]$/, 'f', 'GDP'],
  ['ью', 'ь', /[бвдзлмнпрстф]$/, 'f', 'I'],
  // Явлинский, Толстой, Ковальская
  ['ого', 'ий', /[гкх]$/, 'm', 'GA'],
  ['ому', 'ий', /[гкх]$/, 'm', 'D'],
  ['им', 'ий', /[гкх]$/, 'm', 'I'],
  ['ом', 'ий', /[гкх]$/, 'm', 'P'],
  ['ого', 'ый', /[бвдзлмнпрстф]$/, 'm', 'GA'],
  ['ому', 'ый', /[бвдзлмнпрстф]$/, 'm', 'D'],
  ['ым', 'ый', /[бвдзлмнпрстф]$/, 'm', 'I'],
  ['ом', 'ый', /[бвдзлмнпрстф]$/, 'm', 'P'],
  ['ой', 'ая', /[бвгдзклмнпрстфх]$/, 'f', 'GDIP'],
  ['ую', 'ая', /[бвгдзклмнпрстфх]$/, 'f', 'A'],
]

/** The nominatives a form may come from, itself first: Бокаева is a woman's Бокаева or a man's Бокаев. Lower or title case, composed. */
export function russianReadings(word: string): readonly RussianReading[] {
  const readings: RussianReading[] = []
  const add = (form: string, gender: 'm' | 'f', cases: string) => {
    if (!readings.some((reading) => reading.form === form && reading.gender === gender && reading.cases === cases)) readings.push({ form, gender, cases })
  }
  if (!/[аяыиуюое]$/.test(word)) add(word, 'm', 'N')
  if (/[ая]$/.test(word)) add(word, 'f', 'N')
  // Women's names and surnames on a consonant, and all on о, е, и, у, ы, э: Ардак Ашим, Алматы, Шевченко
  add(word, 'f', 'NGDAIP')
  if (!/[бвгджзйклмнпрстфхцчшщь]$/.test(word)) add(word, 'm', 'NGDAIP')
  for (const [ending, nominative, before, gender, cases] of rules) {
    if (!word.endsWith(ending)) continue
    const stem = word.slice(0, word.length - ending.length)
    if (stem.length >= 2 && before.test(stem)) add(stem + nominative, gender, cases)
  }
  return readings
}
