// Writes src/core/languages/calendars.ts from CLDR: node tools/cldr-calendars.mjs FOLDER
// FOLDER holds cldr-dates-full and cldr-numbers-full unpacked over each other: main/<language>/ca-gregorian.json and numbers.json.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

// Languages in Latin, Greek, Cyrillic, Armenian and Georgian letters, whose words stand apart. Those with a file of their own are not here.
const languages = 'az be bg bs ca cs da el es et fi fr gl hr hu hy is it ka ky lb lt lv mk nb nl nn no pl pt ro sk sl sr sv tg tk tr tt uk uz'.split(' ')
// Weekdays that are as often something else: Romanian "luni" (months), Turkish "pazar" (market), Serbian "среда" (environment).
const otherwise = new Set(['luni', 'anna', 'bazar', 'pazar', 'salı', 'среда', 'сряда', 'жума', 'juma', 'cuma', 'çərşənbə', 'cümə'])
const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

const main = join(process.argv[2] ?? '.', 'main')
const read = (language, name) => JSON.parse(readFileSync(join(main, language, `${name}.json`), 'utf8')).main[language]
const forms = (names) => [...new Set(names.map((name) => name.normalize('NFC').toLowerCase().replace(/\.$|^de |^d’/g, '')).filter((name) => !otherwise.has(name) && !/\s/u.test(name)))]
const named = (widths, keys) => keys.map((key) => forms([widths.format.wide[key], widths['stand-alone'].wide[key]]).join('/')).join(', ')

const lines = languages.flatMap((language) => {
  if (!existsSync(join(main, language))) return []
  const { months, days: weekdays } = read(language, 'ca-gregorian').dates.calendars.gregorian
  const { decimal, group } = read(language, 'numbers').numbers['symbols-numberSystem-latn']
  const text = (value) => `'${value.replaceAll("'", "\\'")}'`
  return [`  ${language}: calendar(${text(named(months, Array.from({ length: 12 }, (_, index) => String(index + 1))))}, ${text(named(weekdays, days))}, '${/\s/u.test(group) ? ' ' : group === '’' ? ' ' : group}', '${decimal}'),`]
})

writeFileSync(
  new URL('../src/core/languages/calendars.ts', import.meta.url),
  `/** What CLDR says of the dates and numbers of a language that has no file of its own. */
export interface Calendar {
  /** January to December: the forms beside a day and alone, lower case, NFC. */
  readonly months: readonly (readonly string[])[]
  /** Monday to Sunday. */
  readonly weekdays: readonly (readonly string[])[]
  readonly group: ',' | '.' | ' '
  readonly decimal: ',' | '.'
}

const forms = (names: string): readonly (readonly string[])[] => names.split(', ').map((name) => name.split('/').filter(Boolean))
const calendar = (months: string, weekdays: string, group: Calendar['group'], decimal: Calendar['decimal']): Calendar => ({ months: forms(months), weekdays: forms(weekdays), group, decimal })

/** Written by tools/cldr-calendars.mjs from CLDR 48.2: dates/calendars/gregorian and numbers/symbols. Unicode License v3. */
export const calendars: Readonly<Record<string, Calendar>> = {
${lines.join('\n')}
}
`,
)
