/**
 * What the reading of facts needs to know of a language. Owned by `core/facts`. Data only.
 *
 * Fields named `…Pattern` are sources of regular expressions (flags `iu`), for what a list of forms cannot say. Forms are lower case and NFC.
 */
export interface FactGrammar {
  /** January to December: every form met in running text, the citation form first; abbreviations without their dot. Source: CLDR 48, `dates/calendars/gregorian/months`, with case forms added. */
  readonly months: readonly (readonly string[])[]
  /** Monday to Sunday: patterns of the whole word. A day whose name means something else is read where what stands before it says so. Source: CLDR 48, `days`, with case forms added. */
  readonly weekdays: readonly string[]
  /** What may follow a month's form inside its word. */
  readonly monthEndingPattern: string
  /** Month forms that mean something else when no day or year stands beside them: English "may", Kazakh «маусым» (season). */
  readonly ambiguousMonths: readonly string[]
  /** What follows a day's number: `st`, `.`, `-го`. */
  readonly dayEndingPattern: string
  /** What stands between two days, articles or years of a list: `, `, ` and `, `–`. */
  readonly listSeparatorPattern: string
  /** Words between a day and its month or a month and its year: "of", "des Jahres". */
  readonly dateJoinerPattern: string
  /** The year's own word after its number («года», «жылғы»); empty where there is none. */
  readonly yearWordPattern: string
  /** True where the year stands first: «2017 жылғы 12 желтоқсан». */
  readonly yearFirst: boolean
  /** True where "March 10, 2016" is written. */
  readonly monthFirst: boolean
  /** Endings that make a decade of a year: `s`, `er`, `-х`. */
  readonly decadePattern: string
  /** A decade without its century, in digits: "90s", „90er Jahre“, «90-х годов», «90-жылдары». Group `tens`. */
  readonly shortDecadePattern: string
  /** The same in words, the twenties to the nineties: how the word begins, what must stand before it and after that. */
  readonly decadeStems: readonly string[]
  readonly decadeBeforePattern: string
  readonly decadeAfterPattern: string
  /** The sign that groups thousands, beside white space, and the decimal sign. */
  readonly group: ',' | '.' | ' '
  readonly decimal: ',' | '.'
  /** What follows a number to make it an ordinal: `th`, `-й`, `-ші`. */
  readonly ordinalEndingPattern: string
  /** Case endings hung on a number by a hyphen, which leave it a cardinal: Kazakh «150-ден». */
  readonly caseEndingPattern: string
  /** Number words by value: 0 to 19, tens, hundreds. A form ending in `~` takes `wordEndingPattern`. */
  readonly cardinals: Readonly<Record<number, readonly string[]>>
  /** Ordinal words by value, as `cardinals`. */
  readonly ordinals: Readonly<Record<number, readonly string[]>>
  /** Words that multiply what stands before them: 100 or more. A form ending in `~` takes `wordEndingPattern`. */
  readonly magnitudes: Readonly<Record<number, readonly string[]>>
  /** Short forms of magnitudes that stand only after digits: "bn", "Mio.", «млн». Patterns. */
  readonly magnitudeSigns: Readonly<Record<number, string>>
  /** What forms ending in `~` may be followed by. */
  readonly wordEndingPattern: string
  /** What a number's form may be glued to: «четырёх» and «дневный», "vier" and "tägig". A pattern for the rest of the word; empty where none. */
  readonly numberCompoundPattern: string
  /** Words that only look like a number word with an ending: Kazakh «үшін» (for), German "achten" (to respect). */
  readonly notNumbers: readonly string[]
  /** Beginnings of words that say a number without naming it, by its value: "decade" is 10, «сутки» 24. They are no facts; they only answer for a number elsewhere. */
  readonly impliedNumbers: Readonly<Record<number, readonly string[]>>
  /** What adds a half to the number before it: "and a half", «с половиной», «жарым»; and what halves the magnitude behind it: "half a million", «жарты миллион». Empty where neither is said so. */
  readonly andHalfPattern: string
  readonly halfBeforePattern: string
  /** A word inside a compound number: English "and" in "two hundred and five". */
  readonly compoundJoiner: string | null
  /** True where compounds are written in one word: "zweiundvierzig". */
  readonly glued: boolean
  /** Words that name a provision, before its number ("Article 5") and after it («5-бап»). */
  readonly provisionBeforePattern: string
  readonly provisionAfterPattern: string
  /** A subdivision said in words after the provision ("Absatz 5"), or before it («пункт 5 статьи 135»). */
  readonly subdivisionPattern: string
  /** The Official Journal of the European Union, and the word for page before or after its number. */
  readonly officialJournalPattern: string
  readonly pageBeforePattern: string
  readonly pageAfterPattern: string
  readonly percentPattern: string
  /** Currency words by ISO 4217 code. */
  readonly currencies: Readonly<Record<string, string>>
  /** Unit words by their symbol (km, kg, year, day): what may follow a number. */
  readonly units: Readonly<Record<string, string>>
  /** The word for the clock after a time ("Uhr"), and signs of the second half of the day ("pm"). */
  readonly clockPattern: string
  readonly afternoonPattern: string
  /** The word for the clock before a time: «сағат 9-да». Empty where it stands behind. */
  readonly clockBeforePattern: string
  readonly forenoonPattern: string
  /** Acronyms of international bodies by their English form, for those whose letters differ between languages: `{ OSCE: ['ОБСЕ'] }`. */
  readonly acronyms: Readonly<Record<string, readonly string[]>>
}
