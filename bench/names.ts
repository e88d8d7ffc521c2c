import { createNameIndex, createNameMatcher, romanize } from '../src/core/index.ts'
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

/** Pairs a second, of names met for the first time and met before; and finding each of 100,000 names among 100,000 in another spelling. */
export async function run(): Promise<void> {
  const amount = 100_000
  const kazakh = [...names(amount)]
  const press = kazakh.map((name) => romanize(romanize(name, 'kk-to-ru-cyrillic').text, 'ru-en-press').text)
  let sum = 0
  const pairs = 20_000
  const matcher = createNameMatcher()
  const compare = (): void => {
    for (let i = 0; i < pairs; i++) sum += matcher.score(kazakh[i]!, 'kk', press[(i + (i % 2)) % amount]!, 'en')
  }
  const first = await milliseconds(compare)
  const again = await milliseconds(compare)
  console.log(`compare: ${Math.round((pairs / first) * 1000)} pairs a second of names new to it, ${Math.round((pairs / again) * 1000)} of names it knows`)

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
  if (!Number.isFinite(sum)) throw new Error('a score is not a number')
}
