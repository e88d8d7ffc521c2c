import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import anyAscii from 'any-ascii'
import { createNameIndex, createNameMatcher, findNamesInText, romanize } from '../src/core/index.ts'
import { jaroWinkler } from './jaro-winkler.ts'
import { milliseconds } from './median.ts'

// Parts that make names nobody bears: two syllables and an ending give 100,000 different surnames.
const syllables = 'ба бо га да де ди жа жу за ка ко ку ла ма ме му на но ра ри са се су та ту ша'.split(' ')
const middles = 'лт рм нғ йс қт рс лд мб шк зг рт йд нт лқ'.split(' ')
const endings = 'аев ова ұлы бай бек ин енко ский аева ханов'.split(' ')
const givens = 'Айдар Болат Гүлнар Дархан Ерлан Жанар Зәуре Марат Мұрат Нұрлан Олжас Роза Сәуле Тимур Шолпан Ілияс'.split(' ')

function* names(amount: number): Generator<string> {
  const name = (i: number): string => {
    const at = <T>(list: readonly T[], step: number): T => list[Math.floor(i / step) % list.length]!
    const surname = at(syllables, 1) + at(middles, syllables.length) + at(syllables, syllables.length * 3 + 1) + at(middles, 97) + at(endings, 7)
    return `${at(givens, 5)} ${surname.charAt(0).toUpperCase()}${surname.slice(1)}`
  }
  for (let i = 0; i < amount; i++) yield name(i)
}

interface Pair {
  readonly a: string
  readonly b: string
  readonly same: boolean
}

/** The best F1 any threshold gives. */
function bestF1(scores: readonly number[], pairs: readonly Pair[]): number {
  const order = scores.map((score, at) => ({ score, same: pairs[at]!.same })).toSorted((x, y) => y.score - x.score)
  const all = pairs.filter(({ same }) => same).length
  let right = 0
  return Math.max(...order.map(({ same }, at) => {
    if (same) right++
    return (2 * right) / (at + 1 + all)
  })) // prettier-ignore
}

/** The command as it is built, fed the pairs: what a user waits for, start of Node included. */
function throughCommand(pairs: readonly Pair[]): string {
  const command = join(import.meta.dirname, '../dist/cli/tetrapla.js')
  if (!existsSync(command)) return 'through the command: build it first (npm run build)'
  const input = pairs.map(({ a, b }, id) => JSON.stringify({ id, a, aLang: 'kk', b, bLang: 'en' })).join('\n')
  const started = performance.now()
  execFileSync(process.execPath, [command, 'names', '--pairs', '-'], { input, maxBuffer: 1 << 28 })
  const taken = performance.now() - started
  return `through the command, its start included: ${Math.round((pairs.length / taken) * 1000)} pairs a second`
}

/** Pairs a second, of names met for the first time and met before, beside any-ascii with Jaro-Winkler; names a second in text; and finding each of 100,000 names among 100,000 in another spelling. */
export async function run(): Promise<void> {
  const amount = 100_000
  const kazakh = [...names(amount)]
  const press = kazakh.map((name) => romanize(romanize(name, 'kk-to-ru-cyrillic').text, 'ru-en-press').text)
  // Half are one name in two spellings, half another person whose name was made just before.
  const pairs = Array.from({ length: 40_000 }, (_, i): Pair => ({ a: kazakh[i]!, b: press[i + (i % 2)]!, same: press[i + (i % 2)] === press[i] }))
  const matcher = createNameMatcher()
  const ours = new Map<string, number[]>()
  const compare = (run: string): void => void ours.set(run, pairs.map(({ a, b }) => matcher.score(a, 'kk', b, 'en')))
  const first = await milliseconds(() => compare('first'))
  const again = await milliseconds(() => compare('again'))
  let theirs: number[] = []
  const plain = (text: string): string => anyAscii(text).toLowerCase()
  const peer = await milliseconds(() => (theirs = pairs.map(({ a, b }) => jaroWinkler(plain(a), plain(b)))))
  const rate = (taken: number): number => Math.round((pairs.length / taken) * 1000)
  console.log(`compare ${pairs.length} pairs: ${rate(first)} a second of names new to it, ${rate(again)} of names it knows, best F1 ${bestF1(ours.get('first')!, pairs).toFixed(3)}`)
  console.log(`any-ascii with Jaro-Winkler: ${rate(peer)} a second, best F1 ${bestF1(theirs, pairs).toFixed(3)}`)
  console.log(throughCommand(pairs))

  const sentences = kazakh.slice(0, 4000).map((name, i) => `Осы аптада ${name} ${['Алматыда', 'Шымкентте', 'Ақтөбеде'][i % 3]} журналистерге сұхбат берді.`)
  let spans = 0
  const finding = await milliseconds(() => {
    for (const sentence of sentences) spans += findNamesInText(sentence, 'kk').length
  })
  console.log(`names in Kazakh text: ${Math.round((spans / finding) * 1000)} names a second in ${Math.round((sentences.length / finding) * 1000)} sentences a second`)

  let index = createNameIndex([])
  const build = await milliseconds(() => (index = createNameIndex(kazakh.map((name) => ({ name, language: 'kk' })))))
  let found = 0
  let candidates = 0
  const search = await milliseconds(() => {
    for (let i = 0; i < amount; i++) {
      const list = index.candidates(press[i]!, 'en')
      candidates += list.length
      if (list.includes(i)) found++
    }
  })
  console.log(`index of ${amount} names: built in ${(build / 1000).toFixed(1)} s; ${amount} looked up in ${(search / 1000).toFixed(1)} s, ${(candidates / amount).toFixed(1)} candidates each, the right one among them in ${((found / amount) * 100).toFixed(2)} %`)
}
