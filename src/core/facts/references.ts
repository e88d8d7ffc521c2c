import { matchesOf } from '../text/index.ts'
import type { Patterns } from './patterns.ts'
import { claim, isFree, type Reading } from './reading.ts'

const provision = /(\d{1,4}\p{Ll}?(?!\p{L}))((?:\s?\((?:\d{1,2}|\p{L})\))*)/gu
// Documents of parliaments, councils and the United Nations: P8_TA(2019)0203, 2019/2610(RSP), RC-B8-0204/2019, S/RES/1089 (2021), A/HRC/12/3, CCPR/C/KAZ/CO/2,
// COM(2018)0123. Acts of the Union are numbered with their year: (EU) No 1234/2014, (EU) 2016/679, 2012/29/EU.
const documents =
  /(?<![\p{L}\d/])(?:(?:P|T|A|B|RC-B)\d{1,2}[-_](?:TA)?(?:-PROV)?[-_]?\(?\d{4}\)?[-/]?\d{2,4}|\d{4}\/\d{3,4}\s?\([A-Z]{3}\)|[A-Z]{1,5}(?:\/(?:[A-Z]{1,6}(?:\.\d{1,3})?|\d{1,4}))*\/\d{1,4}(?:\/(?:Add|Rev|Corr)\.\d{1,2})*(?:\s?\(\d{4}\))?|(?:COM|SWD|SEC|JOIN)\(\d{4}\)\s?\d{2,4}|\d{2,4}\/\d{2,4}\/(?:EC|EU|EEC|EG|EWG|UE|CE|CEE|ЕС|ЕЭС|ЕО)|\d{3,4}\/(?:19|20)\d\d|(?:19|20)\d\d\/\d{3,4})(?![\p{L}\d]|\/\d)/gu

// Every number of a document has a slash, a bracket or a dash right beside a digit or a capital.
const documentLike = /\d[/_]\d|\p{Lu}[/(_-]\d|\/\p{Lu}|\p{Lu}\d{1,2}[-_]/u

/** Reads documents by their numbers, the Official Journal, and provisions: "Article 174", "Artikel 135 Absatz 5", «135-бабының 5-тармағы» (`135(5)`). */
export function readReferences(reading: Reading, patterns: Patterns): void {
  if (!reading.digits) return
  const { text } = reading
  if (documentLike.test(text)) for (const match of matchesOf(text, documents)) claimDocument(reading, match[0], match.index)
  readOfficialJournal(reading, patterns)
  if (!reading.signs.provisions) return
  for (const match of matchesOf(text, patterns.provisionBefore)) {
    const { items = '', subBefore } = match.groups ?? {}
    claimProvisions(reading, match.index, match[0], items, subBefore, patterns)
  }
  if (!patterns.provisionAfter) return
  for (const match of matchesOf(text, patterns.provisionAfter)) {
    const { items = '', subAfter } = match.groups ?? {}
    const end = match.index + match[0].length
    if (isFree(reading, match.index, end)) claimProvisions(reading, match.index, match[0], items, subAfter, patterns)
  }
}

const seasons = /^(?:19|20)\d\d\/(?:19|20)\d\d$/
const community = /\/(?:EC|EU|EEC|EG|EWG|UE|CE|CEE|ЕС|ЕЭС|ЕО)$/u

/** The number without what languages and printers do differently: zeros that fill, the mark of a provisional text, the letters of the Union. */
function claimDocument(reading: Reading, printed: string, start: number): void {
  // "2014/2015" is a season.
  if (seasons.test(printed)) return
  const value = printed.replace(/\s/gu, '').replace('-PROV', '').replace(community, '').replace(/^((?:COM|SWD|SEC|JOIN)\(\d{4}\))0+(?=\d)/u, '$1')
  claim(reading, 'reference', `doc:${value}`, start, start + printed.length)
}

function readOfficialJournal(reading: Reading, patterns: Patterns): void {
  for (const match of matchesOf(reading.text, patterns.officialJournal)) {
    const { series = '', issue = '', date, page, pageAfter } = match.groups ?? {}
    const latin = (series + issue).replace(/\s/g, '').toUpperCase().replace(/С/g, 'C').replace(/А/g, 'A').replace(/Е/g, 'E')
    const day = date?.split('.').reverse().map((part) => part.padStart(2, '0')).join('-')
    claim(reading, 'reference', ['oj', latin, day ?? '', page ?? pageAfter ?? ''].join(':'), match.index, match.index + match[0].length)
  }
}

function claimProvisions(reading: Reading, start: number, printed: string, items: string, outerSubdivision: string | undefined, patterns: Patterns): void {
  const at = printed.indexOf(items)
  const found: { value: string; start: number; end: number }[] = []
  const subdivision = new RegExp(`${patterns.grammar.subdivisionPattern}(\\d{1,2})`, 'iuy')
  provision.lastIndex = 0
  for (let match = provision.exec(items); match; match = provision.exec(items)) {
    let value = match[1]! + match[2]!.replace(/\s/g, '')
    let end = match.index + match[0].length
    subdivision.lastIndex = end
    const sub = subdivision.exec(items)
    if (sub) {
      value += `(${sub[1]})`
      end += sub[0].length
      provision.lastIndex = end
    }
    found.push({ value, start: start + at + match.index, end: start + at + end })
  }
  const last = found.length - 1
  found.forEach((item, index) => {
    // The word that names the provision belongs to the number beside it; a subdivision said outside the list to its only or nearest item.
    const value = outerSubdivision !== undefined && (at > 0 ? index === 0 : index === last) ? `${item.value}(${outerSubdivision})` : item.value
    claim(reading, 'reference', value, index === 0 ? start : item.start, index === last ? start + printed.length : item.end)
  })
}
