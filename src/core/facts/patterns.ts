import { calendarOf, languageOf, type Language } from '../languages/index.ts'
import type { LanguageTag } from '../model/index.ts'

type FactGrammar = Language['facts']
type Calendar = NonNullable<ReturnType<typeof calendarOf>>

/** One language's grammar compiled once: regular expressions and look-up tables. */
export interface Patterns {
  readonly grammar: FactGrammar
  /** False for a language without data: its months and magnitudes go unread. */
  readonly known: boolean
  readonly monthOf: ReadonlyMap<string, number>
  readonly ambiguous: ReadonlySet<string>
  /** False where a month is read beside a day or a year only, since its case forms are not known. */
  readonly bareMonths: boolean
  /** Groups `d1`, Monday, to `d7`. */
  readonly weekday: RegExp | null
  /** The first three letters of every weekday. */
  readonly weekdayHeads: ReadonlySet<string>
  /** Day list, month, year: groups `days`, `month`, `year`. */
  readonly dayMonth: RegExp
  /** Month, day list, year: groups as above; null where the language does not write so. */
  readonly monthDay: RegExp | null
  /** Year first: groups as above; null likewise. */
  readonly yearFirst: RegExp | null
  /** Month with or without a year. */
  readonly month: RegExp
  readonly year: RegExp
  /** A decade without its century: group `tens`. */
  readonly shortDecade: RegExp
  /** The same in words: group `stem`. */
  readonly decadeWord: RegExp
  /** Those words by how they begin, as tens. */
  readonly decadeOf: ReadonlyMap<string, number>
  /** A number with what belongs to it, sticky. */
  readonly number: RegExp
  readonly ordinal: RegExp
  readonly officialJournal: RegExp
  readonly provisionBefore: RegExp
  readonly provisionAfter: RegExp | null
  /** What stands before a number, or begins with it, where `provisionBefore` and `provisionAfter` may match. */
  readonly provisionBeside: { readonly before: RegExp; readonly after: RegExp | null }
  /** The first three letters of every form of a month. */
  readonly monthHeads: ReadonlySet<string>
  readonly time: RegExp
  /** A time behind the word for the clock, and the end of a span of time; null where the word stands behind. Groups `hour`, `minute`, `lastHour`, `lastMinute`. */
  readonly clockBefore: RegExp | null
  /** What stands between two times of a span, at the end of a text: groups `hour`, `minute`. */
  readonly spanBefore: RegExp
  readonly unitOf: (matched: RegExpExecArray) => string | null
  readonly powers: readonly number[]
  /** The rest of a word that begins with a number's form, or null. */
  readonly compound: RegExp | null
  /** What wants a number before it: a magnitude, a percent sign, a currency, a unit. Sticky. */
  readonly countable: RegExp
  /** True where eleven is "ten one": Kazakh «он бір». */
  readonly tenJoins: boolean
  readonly percent: RegExp
  readonly notNumbers: ReadonlySet<string>
  /** "And a half" behind a number, sticky, and "half a" at the end of what stands before a magnitude; null where the language has none. */
  readonly andHalf: RegExp | null
  readonly halfBefore: RegExp | null
  readonly words: ReadonlyMap<string, WordValue>
  /** Number words that take endings, by their first two letters. */
  readonly stems: ReadonlyMap<string, readonly (WordValue & { readonly stem: string })[]>
  /** How every number word begins (`headOf`): of other words the value need not be looked for. */
  readonly numberHeads: ReadonlySet<number>
  readonly wordEnding: RegExp
  readonly roman: RegExp
  readonly acronymOf: ReadonlyMap<string, string>
}

export interface WordValue {
  readonly value: number
  readonly kind: 'cardinal' | 'ordinal' | 'magnitude'
}

/** What digits, numeric dates and structure say in any language. */
const anyLanguage: FactGrammar = {
  months: [],
  weekdays: [],
  monthEndingPattern: '',
  ambiguousMonths: [],
  dayEndingPattern: '(?:\\.|er|º|°|-?го)?',
  listSeparatorPattern: '(?:\\s*(?:,|–|—|-)\\s*)',
  dateJoinerPattern: '(?:del?\\s+|d[’\']|di\\s+|da\\s+)?',
  yearWordPattern: '',
  yearFirst: false,
  monthFirst: false,
  decadePattern: '(?!)',
  shortDecadePattern: '(?!)',
  decadeStems: [],
  decadeBeforePattern: '',
  decadeAfterPattern: '',
  group: ' ',
  decimal: ',',
  ordinalEndingPattern: '(?!)',
  caseEndingPattern: '',
  cardinals: {},
  ordinals: {},
  magnitudes: {},
  magnitudeSigns: {},
  wordEndingPattern: '',
  numberCompoundPattern: '',
  notNumbers: [],
  impliedNumbers: {},
  andHalfPattern: '',
  halfBeforePattern: '',
  compoundJoiner: null,
  glued: false,
  provisionBeforePattern: '(?:§§?)',
  provisionAfterPattern: '',
  subdivisionPattern: '(?!)',
  officialJournalPattern: '(?!)',
  pageBeforePattern: '(?!)',
  pageAfterPattern: '',
  percentPattern: '%',
  currencies: {},
  units: { km2: 'km²|км²', m2: 'm²|м²', degC: '°\\s?C', km: 'km|км', cm: 'cm|см', mm: 'mm|мм', kg: 'kg|кг', ha: 'ha(?!\\s\\p{Ll})' },
  clockPattern: '(?!)',
  clockBeforePattern: '',
  afternoonPattern: '(?!)',
  forenoonPattern: '(?!)',
  acronyms: {},
}

/** Signs and ISO 4217 codes that stand beside a sum in any language: CLDR 48, `numbers/currencies`. */
export const currencySigns = '€£¥₽₸₴₺₹'
export const currencyCodes = 'USD|EUR|GBP|RUB|KZT|CHF|JPY|CNY|UAH|TRY|PLN|INR|KGS|UZS|CZK|SEK|NOK|DKK|CAD|AUD'

const compiled = new Map<string, Patterns>()

/** The patterns of a language; of a language the core does not know, those that need no words. */
export function patternsOf(tag: LanguageTag): Patterns {
  const language = languageOf(tag)
  const calendar = language ? null : calendarOf(tag)
  const key = language?.tag ?? (calendar ? tag.toLowerCase().split('-')[0]! : '')
  let patterns = compiled.get(key)
  if (!patterns) compiled.set(key, (patterns = compile(language?.facts ?? (calendar ? grammarOf(calendar) : anyLanguage), language !== null)))
  return patterns
}

/** Months, weekdays and separators by CLDR; all else as in any language. */
const grammarOf = ({ months, weekdays, group, decimal }: Calendar): FactGrammar => ({
  ...anyLanguage,
  months,
  weekdays: weekdays.map((forms) => alternatives(forms)),
  group,
  decimal,
})

const longestFirst = (forms: Iterable<string>) => [...forms].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
const alternatives = (forms: Iterable<string>) => longestFirst(forms).map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|') || '(?!)'

/**
 * The letters an ending of a word in Latin, Greek or Cyrillic may hold. The class of all letters says the same of such words and takes the
 * engine many times as long to compile wherever it stands.
 */
const endingLetter = '[a-z\u00c0-\u024f\u0370-\u03ff\u0400-\u052f]'
const shortLetters = (pattern: string): string => pattern.replaceAll(/\\p\{L\}(?=[*+?{])/g, endingLetter)

function compile(whole: FactGrammar, inflected: boolean): Patterns {
  const grammar: FactGrammar = {
    ...whole,
    percentPattern: shortLetters(whole.percentPattern),
    decadePattern: shortLetters(whole.decadePattern),
    provisionAfterPattern: shortLetters(whole.provisionAfterPattern),
    subdivisionPattern: shortLetters(whole.subdivisionPattern),
    currencies: Object.fromEntries(Object.entries(whole.currencies).map(([name, pattern]) => [name, shortLetters(pattern)])),
    units: Object.fromEntries(Object.entries(whole.units).map(([name, pattern]) => [name, shortLetters(pattern)])),
    wordEndingPattern: shortLetters(whole.wordEndingPattern),
  }
  const monthOf = new Map<string, number>()
  grammar.months.forEach((forms, index) => forms.forEach((form) => monthOf.set(form, index + 1)))
  const bareMonth = `(?<![\\p{L}\\d])(?<month>${alternatives(monthOf.keys())})\\.?(?![\\p{L}\\d'’])`
  const month = `(?<![\\p{L}\\d])(?<month>${alternatives(monthOf.keys())})(?:\\.(?=\\s*\\d)|${grammar.monthEndingPattern})(?![\\p{L}\\d])`
  const day = `(?:0?[1-9]|[12]\\d|3[01])${grammar.dayEndingPattern}(?!\\d)`
  const days = `(?<days>(?<![\\d.,:/(]|\\d[-–—])${day}(?:${grammar.listSeparatorPattern}${day}){0,6})`
  const yearNumber = '(?<year>(?:1[0-9]|20)\\d\\d)(?![\\d]|[.,]\\d)'
  const yearWord = grammar.yearWordPattern ? `(?:\\s*${grammar.yearWordPattern}(?!\\p{L}))?` : ''
  const regex = (source: string) => new RegExp(source, 'giu')
  const digits = `(?:\\d{1,3}(?:[\\s'’]\\d{3})+(?![\\d])(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)*)`
  const units = { ...grammar.units }
  const unitNames = Object.keys(units)
  const currencyNames = Object.keys(grammar.currencies)
  const signs = Object.entries(grammar.magnitudeSigns)
  const magnitudeWords = Object.entries(grammar.magnitudes).filter(([value]) => Number(value) >= 1000)
  const ending = grammar.wordEndingPattern || ''
  const form = (source: string) => (source.endsWith('~') ? source.slice(0, -1) + ending : source)
  const powers = [...new Set([...magnitudeWords, ...signs].map(([value]) => Math.log10(Number(value))))]
  // A class of letters under `iu` is large, so it stands once behind all alternatives and not in each: compiling took longer than reading.
  const magnitudeNames =
    powers
      .map((power) => {
        const words = magnitudeWords.filter(([value]) => Math.log10(Number(value)) === power).flatMap(([, forms]) => longestFirst(forms).map(form))
        const short = signs.filter(([value]) => Math.log10(Number(value)) === power).map(([, source]) => source)
        return `(?<m${power}>${[...words, ...short].join('|')})`
      })
      .join('|') || '(?!)'
  const magnitude = `(?:${magnitudeNames})(?!\\p{L})`
  const named = [...currencyNames.map((name) => `(?<c${name}>${grammar.currencies[name]})`), ...unitNames.map((name) => `(?<u${name}>${units[name]})`)]
  const magnitudeOnly = magnitude.replace(/\?<[^>=!]+>/g, '?:')
  const caseEnding = grammar.caseEndingPattern ? `(?:${grammar.caseEndingPattern}(?![\\p{L}]))?` : ''
  const number = new RegExp(
    `(?<![\\p{L}\\d.,])(?:(?<prefix>(?:US|AU|C|A|NZ)?\\$|[${currencySigns}]|(?:${currencyCodes})(?=\\s?\\d))\\s?)?(?<digits>${digits})${caseEnding}(?:[\\s-]?(?:${magnitude}))?(?:(?<percent>\\s?${grammar.percentPattern})|\\s?(?<sign>US\\$|[$${currencySigns}]|(?:${currencyCodes})(?![a-z]))|[\\s-]*(?:${named.join('|') || '(?!)'})(?!\\p{L}))?`,
    'iuy',
  )
  const list = (item: string) => `${item}(?:${grammar.listSeparatorPattern}${item})*`
  const item = '\\d{1,4}(?:\\p{Ll}(?!\\p{L}))?(?:\\s?\\(\\d{1,2}\\)|\\s?\\(\\p{L}\\))*(?![\\d]|[.,]\\d)'
  const itemAfter = '\\d{1,4}(?:\\p{Ll}(?!\\p{L}))?(?:\\s?\\(\\d{1,2}\\)|\\s?\\(\\p{L}\\))*-?'
  const subdivision = `${grammar.subdivisionPattern}(?<sub>\\d{1,2})(?!\\d)`
  const known = monthOf.size > 0
  return {
    grammar,
    known,
    monthOf,
    ambiguous: new Set(grammar.ambiguousMonths),
    bareMonths: inflected,
    weekday: grammar.weekdays.length > 0 ? regex(`(?<!\\p{L})(?:${grammar.weekdays.map((pattern, index) => `(?<d${index + 1}>${pattern})`).join('|')})(?!\\p{L})`) : null,
    weekdayHeads: new Set(grammar.weekdays.flatMap((pattern) => [...pattern.matchAll(/(?<!\p{L})\p{L}{3}/gu)].map((match) => match[0]))),
    dayMonth: regex(`${days}\\s*${grammar.dateJoinerPattern}${month}(?:,?\\s*${grammar.dateJoinerPattern}${yearNumber}${yearWord})?`),
    monthDay: grammar.monthFirst ? regex(`${bareMonth}\\s+(?:the\\s+)?(?<days>${day}(?:${grammar.listSeparatorPattern}${day}){0,6})(?![.,]?\\d)(?:,?\\s+${yearNumber})?`) : null,
    yearFirst: grammar.yearFirst
      ? regex(`(?<![\\d.,])${yearNumber}(?:\\s*${grammar.yearWordPattern}(?!\\p{L}))?(?:,?\\s+(?<days>${day}(?:${grammar.listSeparatorPattern}${day}){0,6}))?\\s*${month}`)
      : null,
    month: regex(`${month}(?:,?\\s*${grammar.dateJoinerPattern}${yearNumber}${yearWord})?`),
    year: regex(
      `(?<![\\p{L}\\d.,:/$€£₽¥]|\\d\\s)(?<year>(?:1[5-9]|20)\\d\\d)(?:(?<decade>${grammar.decadePattern})(?!\\p{L})|[-–/](?<short>\\d\\d)(?![\\d.,/-])|${yearWord})(?!\\d|[.,:]\\d|/\\d{3}|[\\s-]?(?:%|€|\\$|${magnitudeOnly}))`,
    ),
    shortDecade: regex(`(?<![\\p{L}\\d.,:/$€£₽¥–—-])${grammar.decadeBeforePattern}${shortLetters(grammar.shortDecadePattern)}(?!\\p{L})`),
    decadeWord: regex(`(?<!\\p{L})${grammar.decadeBeforePattern}(?<stem>${alternatives(grammar.decadeStems)})(?:${shortLetters(grammar.decadeAfterPattern)})(?!\\p{L})`),
    decadeOf: new Map(grammar.decadeStems.map((stem, index) => [stem, 10 * index + 20])),
    number,
    ordinal: regex(`(?<![\\d.,\\p{L}]|\\d\\s(?=\\d{3}))(\\d{1,4})${grammar.caseEndingPattern ? `(?!${grammar.caseEndingPattern}(?!\\p{L}))` : ''}(?:${grammar.ordinalEndingPattern}|st|nd|rd|th)(?!\\p{L}(?<!-\\p{L})|\\d)`),
    officialJournal: regex(
      `${grammar.officialJournalPattern}\\s*(?<series>[CLС])\\s?(?<issue>\\d{1,4}\\s?[AEАЕ]?)(?:,?\\s*(?:vom|of|от|du)?\\s*(?<date>\\d{1,2}\\.\\d{1,2}\\.\\d{4})(?:\\s*(?:г\\.|ж\\.))?)?(?:,?\\s*(?:${grammar.pageBeforePattern || '(?!)'}\\s?(?<page>\\d{1,4})|(?<pageAfter>\\d{1,4})${grammar.pageAfterPattern || '(?!)'}))?`,
    ),
    provisionBefore: regex(
      `(?:${grammar.subdivisionPattern}(?<subBefore>\\d{1,2})\\s+(?:(?:of|des|der)\\s+)?)?(?<![\\p{L}\\d])${grammar.provisionBeforePattern}\\s*(?<items>${list(`${item}(?:${subdivision.replace('?<sub>', '?:')})?`)})`,
    ),
    provisionAfter: grammar.provisionAfterPattern
      ? regex(
          `(?<![\\p{L}\\d.,])(?<items>${list(itemAfter)})\\s?-?\\s?${grammar.provisionAfterPattern}(?:\\s+(?<subAfter>\\d{1,2})\\s?-?\\s?${grammar.subdivisionPattern.replace(/,\?\\s\*/, '')})?`,
        )
      : null,
    provisionBeside: {
      before: new RegExp(`${grammar.provisionBeforePattern}\\s*$`, 'iu'),
      after: grammar.provisionAfterPattern ? new RegExp(`^${list(itemAfter)}\\s?-?\\s?${grammar.provisionAfterPattern}`, 'iu') : null,
    },
    monthHeads: new Set([...monthOf.keys()].map((form) => form.slice(0, 3))),
    time: regex(
      `(?<![\\d.,:])(?<hour>[01]?\\d|2[0-4])(?:[:.](?<minute>[0-5]\\d))?\\s?(?:(?<spoken>${grammar.clockPattern}\\s+)?(?:(?<pm>${grammar.afternoonPattern})|(?<am>${grammar.forenoonPattern}))|(?<clock>${grammar.clockPattern}))(?!\\p{L})|(?<![\\d.,:])(?<hour2>[01]?\\d|2[0-4])(?::|\\s?h\\s?)(?<minute2>[0-5]\\d)(?![\\d:])(?:\\s?(?:(?<pm2>${grammar.afternoonPattern})|${grammar.forenoonPattern}|${grammar.clockPattern})(?!\\p{L}))?`,
    ),
    clockBefore: grammar.clockBeforePattern
      ? regex(
          `(?<![\\p{L}]|\\d\\s)${grammar.clockBeforePattern}\\s+(?<hour>[01]?\\d|2[0-4])(?:[:.](?<minute>[0-5]\\d))?(?![\\d.,]\\d)(?:-?\\p{Ll}{2,4}(?:\\s+(?<lastHour>[01]?\\d|2[0-4])(?:[:.](?<lastMinute>[0-5]\\d))?-?\\p{Ll}{2,3}(?=\\s+дейін))?|(?![\\d-]))(?!\\p{L})`,
        )
      : null,
    spanBefore: new RegExp(`(?<![\\d.,:])(?<hour>[01]?\\d|2[0-4])(?:[:.](?<minute>[0-5]\\d))?${grammar.listSeparatorPattern}$`, 'iu'),
    unitOf: (matched) => {
      const groups = matched.groups ?? {}
      for (const name of currencyNames) if (groups[`c${name}`] !== undefined) return name
      for (const name of unitNames) if (groups[`u${name}`] !== undefined) return name
      return null
    },
    powers,
    compound: grammar.numberCompoundPattern ? new RegExp(`(?:${grammar.numberCompoundPattern})$`, 'u') : null,
    countable: new RegExp(`(?:${magnitudeOnly}|${grammar.percentPattern}|(?:${Object.values(grammar.currencies).join('|') || '(?!)'}|${Object.values(grammar.units).join('|') || '(?!)'})(?!\\p{L}))`, 'iuy'),
    tenJoins: !(11 in grammar.cardinals),
    percent: new RegExp(`\\s${grammar.percentPattern}`, 'iuy'),
    notNumbers: new Set(grammar.notNumbers),
    andHalf: grammar.andHalfPattern ? new RegExp(`(?:${grammar.andHalfPattern})(?!\\p{L})`, 'iuy') : null,
    halfBefore: grammar.halfBeforePattern ? new RegExp(`(?<!\\p{L})(?:${grammar.halfBeforePattern})\\s+$`, 'iu') : null,
    ...wordTables(grammar),
    wordEnding: new RegExp(`^(?:${ending})$`, 'u'),
    roman: /(?<![\p{L}\d])(?=[XVI]{2,}|[XV](?=[\s-]\p{Ll}))X{0,3}(?:IX|IV|V?I{0,3})(?![\p{L}\d'’])/gu,
    acronymOf: new Map(Object.entries(grammar.acronyms).flatMap(([english, forms]) => forms.map((acronym) => [acronym, english] as const))),
  }
}

/** The first two units of a word as one number. */
export const headOf = (word: string): number => word.charCodeAt(0) * 0x10000 + (word.length > 1 ? word.charCodeAt(1) : 0)

/** Number words for look-up: whole forms, and stems that take the endings of the language. */
function wordTables(grammar: FactGrammar): Pick<Patterns, 'words' | 'stems' | 'numberHeads'> {
  const words = new Map<string, WordValue>()
  const stems = new Map<string, (WordValue & { stem: string })[]>()
  const add = (entries: Readonly<Record<number, readonly string[]>>, kind: WordValue['kind']) => {
    for (const [value, forms] of Object.entries(entries))
      for (const printed of forms) {
        const entry = { value: Number(value), kind }
        if (!printed.endsWith('~')) words.set(printed, entry)
        else {
          const stem = printed.slice(0, -1)
          const prefix = stem.slice(0, 2)
          stems.set(prefix, [...(stems.get(prefix) ?? []), { ...entry, stem }].sort((a, b) => b.stem.length - a.stem.length))
        }
      }
  }
  add(grammar.cardinals, 'cardinal')
  add(grammar.ordinals, 'ordinal')
  add(grammar.magnitudes, 'magnitude')
  return { words, stems, numberHeads: new Set([...words.keys(), ...stems.keys()].map(headOf)) }
}
