import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { alignSegments } from '../src/core/index.ts'

type Group = readonly [a: readonly number[], b: readonly number[]]

/**
 * How time and memory of the aligner grow, on text made here from a seed: two invented languages with a dictionary between them, names,
 * numbers, segments merged, split and left out, so that the true alignment is known.
 *
 * `--lines 1000,2000` the sizes; `--peer PATH` a hunalign binary, run on the same text beside ours up to `--peer-lines` (default 8,000; its
 * memory grows with the square).
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { peer: { type: 'string' }, lines: { type: 'string' }, 'peer-lines': { type: 'string', default: '8000' } } })
  const sizes = (values.lines ?? '1000,2000,4000,8000,16000,32000,64000,100000').split(',').map(Number)
  if (sizes.some((size) => !Number.isInteger(size) || size < 1)) throw new Error(`--lines takes whole numbers, as in 1000,8000; given: ${values.lines}`)
  alignSegments(...textsOf(makeText(1000)), 'en', 'ru')
  console.log(`peak MB are this process's, which had ${process.resourceUsage().maxRSS >> 10} MB before`)
  console.log(`  lines   CPU s   µs/line   peak MB   strict F1${values.peer ? '   peer CPU s   peer MB   peer strict F1' : ''}`)
  for (const size of sizes) {
    const text = makeText(size)
    const before = process.cpuUsage()
    const { links } = alignSegments(...textsOf(text), 'en', 'ru')
    const used = process.cpuUsage(before)
    const seconds = (used.user + used.system) / 1e6
    const own = links.map(({ a, b }): Group => [a, b])
    const columns = [size.toLocaleString('en').padStart(7), seconds.toFixed(2).padStart(7), ((seconds / size) * 1e6).toFixed(0).padStart(9), String(process.resourceUsage().maxRSS >> 10).padStart(9), strictF1(text.groups, own).toFixed(3).padStart(11)]
    if (values.peer && size <= Number(values['peer-lines'])) columns.push(peerColumns(values.peer, text))
    console.log(columns.join(' '))
  }
}

interface MadeText {
  readonly a: readonly string[]
  readonly b: readonly string[]
  readonly groups: readonly Group[]
}

const textsOf = ({ a, b }: MadeText) => [a, b] as const

/** A linear congruential generator: the same text on every machine. */
function random(seed: number): () => number {
  let state = seed
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32
}

function makeText(size: number): MadeText {
  const next = random(size)
  const pick = (count: number) => Math.floor(next() * count)
  const word = (letters: string, vowels: string) => Array.from({ length: 2 + pick(3) }, () => letters[pick(letters.length)]! + vowels[pick(vowels.length)]!).join('')
  const vocabulary = Array.from({ length: 3000 + Math.floor(Math.sqrt(size) * 40) }, () => [word('bdfghklmnprstvz', 'aeiou'), word('бвгджзклмнпрст', 'аеиоу')] as const)
  const names = Array.from({ length: 200 }, () => {
    const consonants = Array.from({ length: 3 }, () => pick(10))
    const spell = (letters: string, vowel: string, ending: string) => consonants.map((at, index) => (index === 0 ? letters[at]!.toUpperCase() : letters[at]!) + vowel).join('') + ending
    return [spell('bdgklmnprt', 'a', 'n'), spell('бдгклмнпрт', 'а', ['н', 'на', 'ном'][pick(3)]!)] as const
  })
  const sentence = () => {
    const pairs = Array.from({ length: 5 + pick(18) }, (): readonly [string, string] => {
      const kind = next()
      if (kind < 0.04) return names[pick(names.length)]!
      if (kind < 0.06) {
        const number = String(pick(2000))
        return [number, number]
      }
      // Squared twice, the draw is uneven as words are: few come often, most seldom. A tenth are translated freely.
      const rank = Math.floor(next() ** 4 * vocabulary.length)
      return next() < 0.1 ? [vocabulary[rank]![0], vocabulary[pick(vocabulary.length)]![1]] : vocabulary[rank]!
    })
    const b = pairs.map(([, right]) => right)
    if (b.length > 6) b.push(...b.splice(2, 2))
    return [`${pairs.map(([left]) => left).join(' ')}.`, `${b.join(' ')}.`] as const
  }
  const a: string[] = []
  const b: string[] = []
  const groups: Group[] = []
  while (a.length < size) {
    const kind = next()
    const [left, right] = sentence()
    const [left2, right2] = sentence()
    const [x, y] = [a.length, b.length]
    if (kind < 0.06) {
      a.push(left)
      groups.push([[x], []])
    } else if (kind < 0.12) {
      b.push(right)
      groups.push([[], [y]])
    } else if (kind < 0.17) {
      a.push(left, left2)
      b.push(`${right} ${right2}`)
      groups.push([[x, x + 1], [y]])
    } else if (kind < 0.22) {
      a.push(`${left} ${left2}`)
      b.push(right, right2)
      groups.push([[x], [y, y + 1]])
    } else {
      a.push(left)
      b.push(right)
      groups.push([[x], [y]])
    }
  }
  return { a, b, groups }
}

/** Strict F1 as in Sennrich and Volk 2011: precision over all groups found, recall over the true groups with both sides. */
function strictF1(known: readonly Group[], found: readonly Group[]): number {
  const single = (groups: readonly Group[]) => groups.flatMap(([a, b]): Group[] => (a.length > 0 && b.length > 0 ? [[a, b]] : [...a.map((place): Group => [[place], []]), ...b.map((place): Group => [[], [place]])]))
  const name = ([a, b]: Group) => `${a.join()}|${b.join()}`
  const paired = (groups: readonly Group[]) => groups.filter(([a, b]) => a.length > 0 && b.length > 0)
  const share = (groups: readonly Group[], among: readonly Group[]) => {
    const names = new Set(among.map(name))
    return groups.filter((group) => names.has(name(group))).length / Math.max(1, groups.length)
  }
  const precision = share(single(found), single(known))
  const recall = share(paired(known), single(found))
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
}

/** Runs hunalign (https://github.com/danielvarga/hunalign) without a dictionary and without realign; its ladder gives the corners between groups. */
function peerColumns(peer: string, { a, b, groups }: MadeText): string {
  const folder = mkdtempSync(join(tmpdir(), 'tetrapla-bench-'))
  try {
    const write = (name: string, text: string) => {
      writeFileSync(join(folder, name), text)
      return join(folder, name)
    }
    const files = [write('empty.dic', ''), write('a.txt', `${a.join('\n')}\n`), write('b.txt', `${b.join('\n')}\n`)]
    // The peer's own time and memory, as its shell's `time` and GNU time report them.
    const timed = spawnSync('/usr/bin/env', ['bash', '-c', 'TIMEFORMAT="%U %S"; time "$@"', 'bash', peer, '-utf', ...files], { encoding: 'utf8', maxBuffer: 1 << 28 })
    if (timed.status !== 0) return `peer failed: ${timed.stderr.split('\n')[0]}`
    const [user = 0, system = 0] = (timed.stderr.trim().split('\n').at(-1) ?? '').split(' ').map((value) => Number(value.replace(',', '.')))
    const corners = timed.stdout.trim().split('\n').map((line) => line.split('\t').map(Number))
    const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index)
    const found = corners.slice(1).map(([x = 0, y = 0], index): Group => [range(corners[index]![0]!, x), range(corners[index]![1]!, y)])
    const memory = spawnSync('/usr/bin/time', ['-f', '%M', peer, '-utf', ...files], { encoding: 'utf8', maxBuffer: 1 << 28 })
    const peak = memory.error ? '–' : String(Number(memory.stderr.trim().split('\n').at(-1)) >> 10)
    return `${(user + system).toFixed(2).padStart(12)} ${peak.padStart(9)} ${strictF1(groups, found).toFixed(3).padStart(16)}`
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
