import type { Row, Version } from '../src/core/index.ts'

/** Stems and endings that make words by the hundred thousand, and months, so that values stand in the text as well. */
const tongues = [
  { id: 'en', script: 'Latn', stems: 'free law gov pol cour pris hear stat mem right just act pub print view cap land mark trade labour'.split(' '), endings: 'ing ed s ment ion ity er able ism less al ful'.split(' '), months: ['March', 'May', 'December'], small: 'the of and to in that for by on with'.split(' ') },
  { id: 'de', script: 'Latn', stems: 'frei recht regier gericht haft anhör staat glied meinung presse land arbeit gewerk versamm'.split(' '), endings: 'ung en er lich keit es heit isch bar em los'.split(' '), months: ['März', 'Mai', 'Dezember'], small: 'die der und in den von zu das mit auf'.split(' ') },
  { id: 'kk', script: 'Cyrl', stems: 'еркін құқық үкім сот қамау тың мемлекет мүше пікір баспасөз жер еңбек кәсіп жинал әділ өкіл'.split(' '), endings: 'дық ның ды дан мен лар лық сыз шы ға да тің'.split(' '), months: ['наурыз', 'мамыр', 'желтоқсан'], small: 'және үшін мен бұл туралы деп осы сол да оның'.split(' ') },
  { id: 'ru', script: 'Cyrl', stems: 'свобод прав суд арест слуш государств член мнен печат земл труд профсоюз собран справедлив'.split(' '), endings: 'ность ами ного ться ение ого ский ы ов ом ая'.split(' '), months: ['марта', 'мая', 'декабря'], small: 'и в на что по с из для не от'.split(' ') },
] as const

/** A generator of its own, so that every run has the same text. */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 0x1_0000_0000
  }
}

/** `rows` rows by four versions of some 18 words each: a few words in every passage, most of a hundred thousand forms hardly ever, a date in every tenth. */
export function searchCorpus(rows: number): { readonly versions: readonly Version[]; readonly rows: readonly Row[] } {
  const versions = tongues.map(({ id, script, stems, endings, months, small }, index): Version => {
    const random = chance(index + 1)
    const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
    const word = (): string => {
      const draw = random()
      if (draw < 0.3) return one(small)
      // Common words have one stem, rare ones two or three.
      return draw < 0.65 ? one(stems) + one(endings) : one(stems) + one(stems) + (draw < 0.9 ? '' : one(endings)) + one(endings)
    }
    const segments = Array.from({ length: rows }, (_, row) => {
      const words = Array.from({ length: 12 + Math.floor(random() * 12) }, word)
      if (row % 10 === 0) words.splice(4, 0, `${1 + (row % 28)}${id === 'de' ? '.' : ''} ${one(months)} ${id === 'kk' ? '' : 2000 + (row % 20)}`.trim())
      if (row % 1000 === 0) words.splice(2, 0, id === 'kk' ? 'Құшақбаевтың' : id === 'ru' ? 'Кушакбаева' : 'Kushakbayev')
      const text = `${words.join(' ')}.`
      return { id: `s${row}`, kind: 'text' as const, text, marker: null, label: null }
    })
    return { id, language: id, script, direction: 'ltr', label: {}, provenance: {}, licence: {}, derivedFrom: null, year: null, unofficial: true, notes: {}, segments }
  })
  return {
    versions,
    rows: Array.from({ length: rows }, (_, row) => ({ id: `s${row}`, kind: 'text' as const, label: null, gap: false, cells: Object.fromEntries(versions.map(({ id }) => [id, [`s${row}`]])) })),
  }
}
