import type { Located } from './mention-candidate.ts'
import { russianReadings } from './russian-cases.ts'
import { nominatives } from './stems.ts'

/** The nominative of a body's name. Bodies are bent like common nouns: adjectives and head decide, what follows the head stays as printed. */
export function bodyLemma(mention: Located): string {
  const { words, language, text } = mention
  const single = words.length < 2
  if (single && words[0]?.acronym) return words[0].text
  if (/[.@/]/.test(text)) return text
  if (language === 'kk') {
    const last = words.at(-1)
    const stems = last ? nominatives(last.text, 'kk') : []
    return last ? text.slice(0, last.start - mention.start) + (stems.at(-1) ?? last.text) : text
  }
  if (single) return text
  if (language === 'ru') return russian(mention)
  if (language === 'de') return german(mention)
  return text
}

const feminine = /(?:ая|яя|ой|ую|ей|юю)$/
const masculine = /(?:ый|ий|ого|его|ому|ему|ым|им|ом|ем)$/

function russian({ words, text }: Located): string {
  const printed = words.map((word) => word.text.normalize('NFC'))
  const head = printed.findIndex((word, index) => !(feminine.test(word) || masculine.test(word)) || index === printed.length - 1)
  const adjectives = printed.slice(0, head)
  const gender = adjectives[0] === undefined ? null : feminine.test(adjectives[0]) ? 'f' : 'm'
  const noun = printed[head] ?? ''
  const readings = russianReadings(noun).filter(({ cases, form }) => cases !== 'NGDAIP' || form !== noun)
  const fitting = gender === null ? readings.filter(({ cases }) => cases.includes('N')).concat(readings) : readings.filter((reading) => reading.gender === gender)
  const nominative = fitting.find(({ cases }) => cases.includes('N') && cases.length === 1) ?? fitting[0]
  if (!nominative) return text
  const bent = adjectives.map((word) => word.replace(/(?:ая|яя|ой|ую|ей|юю|ый|ий|ого|его|ому|ему|ым|им|ом|ем)$/, (ending, at: number) => adjectiveEnding(word.slice(0, at), ending, nominative.gender)))
  return [...bent, nominative.form, ...printed.slice(head + 1)].map((word, index) => (index === 0 ? '' : (words[index]?.gap ?? ' ')) + word).join('')
}

function adjectiveEnding(stem: string, ending: string, gender: 'm' | 'f'): string {
  const soft = /^(?:яя|юю|его|ему|ем)$/.test(ending)
  if (gender === 'f') return soft ? 'яя' : 'ая'
  return soft || /[гкхжшчщ]$/.test(stem) ? 'ий' : 'ый'
}

// Heads by gender; any other is feminine: Kommission, Union, Organisation
const neuter = /(?:parlament|gericht|institut|zentrum|büro|bündnis|tribunal|forum|komitee|kollegium|amt)e?s?$/
const masculineHeads = /(?:rat|rates|rats|dienst|ausschuss|bund|gerichtshof|senat|kongress|verband|verein|fonds|hof)(?:e?s)?$/

/** Strong endings, as the name stands without an article: Europäisches Parlament, Auswärtiger Dienst. The place behind the head keeps its genitive. */
function german({ words, text }: Located): string {
  const printed = words.map((word) => word.text.normalize('NFC'))
  const head = printed.findIndex((word, index) => index > 0 && /^\p{Lu}/u.test(word) && !/(?:en|em|er|es|e)$/.test(word.replace(/ionen$/, 'ion'))) 
  if (head < 1 || !/(?:e|en|er|es|em)$/.test(printed[0] ?? '')) return text
  const noun = (printed[head] ?? '').toLowerCase()
  const isNeuter = neuter.test(noun)
  const ending = isNeuter ? 'es' : masculineHeads.test(noun) ? 'er' : 'e'
  const bare = isNeuter || ending === 'er' ? (printed[head] ?? '').replace(/(?<=[^s])e?s$/, '') : (printed[head] ?? '')
  const bent = printed.slice(0, head).map((word) => word.replace(/(?:e|en|er|es|em)$/, ending))
  return [...bent, bare, ...printed.slice(head + 1)].map((word, index) => (index === 0 ? '' : (words[index]?.gap ?? ' ')) + word).join('')
}
