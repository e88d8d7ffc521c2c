import { readWords } from '../read-words.ts'

/** A passage linked by hand: two texts and which of their words go together, by place in `readWords`. */
export interface GoldPassage {
  readonly work: string
  readonly row: string
  readonly split: 'tune' | 'held-out'
  readonly a: string
  readonly b: string
  readonly sure: ReadonlySet<string>
  /** The sure ones among them. */
  readonly possible: ReadonlySet<string>
}

/** Reads a file of this folder; a word that its passage does not have throws, naming it. */
export function readGold(source: string): readonly GoldPassage[] {
  return source.split(/^## /m).slice(1).map((block) => {
    const [head = '', ...lines] = block.split('\n')
    const [id = '', split = ''] = head.split(' · ')
    const [work = '', row = ''] = id.split('/')
    const texts = lines.filter((line) => /^[a-z]{2}: /.test(line)).map((line) => line.slice(4))
    const [a = '', b = ''] = texts
    if (split !== 'tune' && split !== 'held-out') throw new Error(`${id}: “${split}” is neither tune nor held-out`)
    const linked = (mark: string): string[] =>
      lines.filter((line) => line.startsWith(`${mark}: `)).flatMap((line) => line.slice(3).split(' | ')).flatMap((link) => {
        const [left = '', right = ''] = link.split('=')
        return placesOf(left, a, id).flatMap((i) => placesOf(right, b, id).map((j) => `${i} ${j}`))
      })
    const sure = new Set(linked('S'))
    return { work, row, split, a, b, sure, possible: new Set([...sure, ...linked('P')]) }
  })
}

function placesOf(words: string, text: string, id: string): readonly number[] {
  const read = readWords(text)
  return words.split(' ').map((word) => {
    const [form = '', nth = '1'] = word.toLowerCase().split('#')
    const place = read.flatMap(({ lower }, at) => (lower === form ? [at] : []))[Number(nth) - 1]
    if (place === undefined) throw new Error(`${id}: “${word}” is not in “${text}”`)
    return place
  })
}
