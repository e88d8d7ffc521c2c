import { test as property } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { joinBytes } from './decode-text.ts'
import { formats } from './formats.ts'
import { streamRows } from './stream-rows.ts'
import { anyWork, inChunks, platform } from './works-for-test.ts'

/** A file carried from one format to another by rows, and how often it was read. */
async function streamed(from: string, to: string, bytes: Uint8Array, versions?: readonly string[]) {
  const { readRows } = await formats.find(({ id }) => id === from)!.load()
  const { rowWriter } = await formats.find(({ id }) => id === to)!.load()
  let pieces: Uint8Array[] = []
  let readings = 0
  const source = {
    open: () => {
      readings++
      return inChunks(bytes, 700)
    },
    readRows: readRows!,
    options: { file: 'test' },
  }
  const target = {
    writer: rowWriter!,
    options: { file: 'test', versions },
    put: async (piece: Uint8Array) => void pieces.push(piece),
    again: async () => {
      pieces = []
    },
  }
  const { problems, versions: found } = await streamRows(source, target, platform)
  return { bytes: joinBytes(pieces), problems, found, readings }
}

const units = (count: number, unit: (index: number) => string) => `<tmx version="1.4"><header srclang="en"/><body>${Array.from({ length: count }, (_, index) => `<tu>${unit(index)}</tu>`).join('')}</body></tmx>`
const tuv = (language: string, text: string) => `<tuv xml:lang="${language}"><seg>${text}</seg></tuv>`
const text = (bytes: Uint8Array) => platform.decoder('utf-8').decode(bytes)

describe.each(['tmx', 'xliff', 'xliff-1.2'].flatMap((from) => ['tmx', 'xliff', 'xliff-1.2', 'tsv', 'csv', 'po'].map((to) => [from, to] as const)))('from %s to %s, by rows', (from, to) => {
  const source = formats.find(({ id }) => id === from)!
  const target = formats.find(({ id }) => id === to)!
  property.prop([anyWork(source.carries)], { numRuns: 25 })('is what reading and writing the whole is', async (work) => {
    const file = joinBytes((await (await source.load()).write!(work, platform, { file: 'test' })).chunks)
    const { work: whole } = await (await source.load()).read!([file], platform, { file: 'test' })
    const written = await (await target.load()).write!(whole!, platform, { file: 'test' })
    const by = await streamed(from, to, file)
    const options = { file: 'test' }
    const { read } = await target.load()
    expect((await read!([by.bytes], platform, options)).work).toEqual((await read!([joinBytes(written.chunks)], platform, options)).work)
    expect(by.problems.map(({ code }) => code)).toEqual(written.problems.map(({ code }) => code))
  })
})

test('a version that comes up late is written like any other, and the file read twice', async () => {
  const late = units(1500, (index) => tuv('en', `line ${index}`) + (index === 1400 ? tuv('kk', 'Сөз бостандығы') : ''))
  const { bytes, readings, found } = await streamed('tmx', 'tsv', platform.encode(late))
  expect([readings, found]).toEqual([2, ['en', 'kk']])
  expect(text(bytes).split('\n')[0]).toBe('id\ten\tkk')
  expect(text(bytes).split('\n')[1401]).toBe('text-1401\tline 1400\tСөз бостандығы')
})

test('a version announced that never comes is no column', async () => {
  const xliff = '<xliff version="1.2"><file source-language="en" target-language="kk"><body><trans-unit id="a"><source>one</source></trans-unit></body></file></xliff>'
  expect(text((await streamed('xliff', 'tsv', platform.encode(xliff))).bytes)).toBe('id\ten\na\tone\n')
})

test('a file without text gives none, and says so', async () => {
  const { bytes, found, problems } = await streamed('tmx', 'tsv', platform.encode('<tmx version="1.4"><header srclang="en"/><body/></tmx>'))
  expect([bytes.length, found, problems.map(({ code }) => code)]).toEqual([0, [], ['empty']])
})

property.prop([fc.nat(2000), fc.nat(255)], { numRuns: 40 })('a damaged file is carried as far as it goes', async (at, value) => {
  const bytes = platform.encode(units(20, (index) => tuv('en', `line ${index}`) + tuv('ru', `строка ${index}`)))
  bytes[at % bytes.length] = value
  const { found, problems } = await streamed('tmx', 'xliff', bytes.slice(0, bytes.length - (at % 300)))
  expect(found.length > 0 || problems.length > 0).toBe(true)
})
