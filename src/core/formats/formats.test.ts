import { test as property } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyText, anyWork, carried, corrected, inChunks, languagesOf, platform, printedOf, withoutRaw } from './works-for-test.ts'
import type { Work } from '../model/index.ts'
import { joinBytes } from './decode-text.ts'
import { formats } from './formats.ts'

/** The work with signs of its texts replaced by one of the same length. */
const withSigns = (work: Work, signs: RegExp, by: string): Work => ({ ...work, versions: work.versions.map((version) => ({ ...version, segments: version.segments.map((segment) => ({ ...segment, text: segment.text.replace(signs, by) })) })) })

test('each format has its own id and extensions', () => {
  expect(new Set(formats.map(({ id }) => id)).size).toBe(formats.length)
  const first = formats.map(({ extensions }) => extensions[0])
  expect(first.every((extension) => extension?.startsWith('.'))).toBe(true)
})

test.each(formats)('$label can do what it declares, and no more', async ({ canRead, canWrite, canSave, load }) => {
  const { read, write, save } = await load()
  expect([read !== undefined, write !== undefined, save !== undefined]).toEqual([canRead, canWrite, canSave])
})

describe.each(formats.filter(({ canRead, canWrite }) => canRead && canWrite))('$label, there and back', ({ id: format, carries, load, extensions }) => {
  // SubRip has no way to say a sign it takes for its own.
  const sayable = anyWork(carries).map((work) => (format === 'srt' ? withSigns(work, /[<{]/g, '‹') : work))
  property.prop([sayable, fc.integer({ min: 1, max: 5000 })], { numRuns: 60 })('keeps what it declares to carry', async (work, size) => {
    const { read, write } = await load()
    const { chunks } = await write!(work, platform, { file: `test${extensions[0]}` })
    const { work: again, problems } = await read!(inChunks(joinBytes(chunks), size), platform, { file: `test${extensions[0]}`, ...(carries.languages ? {} : { languages: languagesOf(work, carries) }) })
    expect(problems).toEqual([])
    if (!carries.ids) expect(printedOf(again)).toEqual(printedOf(carried(work, carries)))
    else if (carries.inline === 'all') expect(again?.versions).toEqual(carried(work, carries).versions)
    else expect(withoutRaw(again)).toEqual(withoutRaw(carried(work, carries)))
    if (carries.description) expect(again).toEqual(work)
  })
})

describe.each(formats.filter(({ canSave, canWrite }) => canSave && canWrite))('$label, corrected in place', ({ carries, load, extensions }) => {
  const file = `test${extensions[0]}`
  const texts = (work: Work | null) => work?.versions.map(({ segments }) => segments.map(({ text }) => text.replace(/\s+/g, ' ').trim()))
  property.prop([anyWork(carries), fc.nat(3), fc.nat(20), anyText], { numRuns: 60 })('holds the correction and all else as it was', async (work, version, segment, text) => {
    const { read, write, save } = await load()
    const original = joinBytes((await write!(work, platform, { file })).chunks)
    const options = { file, ...(carries.languages ? {} : { languages: languagesOf(work, carries) }) }
    const { work: opened } = await read!([original], platform, options)
    expect(joinBytes((await save!(original, opened!, platform, options)).chunks)).toEqual(original)
    const one = opened!.versions[version % opened!.versions.length]!
    const { id } = one.segments[segment % one.segments.length]!
    const edited = corrected(opened!, one.id, id, ({ inline: _gone, ...rest }) => ({ ...rest, text }))
    const { chunks, problems } = await save!(original, edited, platform, options)
    expect(problems).toEqual([])
    expect(texts((await read!(chunks, platform, options)).work)).toEqual(texts(edited))
  })
})

describe.each(formats.filter(({ canRead, canWrite }) => canRead && canWrite))('$label, damaged', ({ carries, load, extensions }) => {
  const damage = fc.record({ cut: fc.double({ min: 0, max: 1, noNaN: true }), flips: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 255 })), { maxLength: 8 }) })
  property.prop([anyWork(carries), damage], { numRuns: 60 })('is read as far as it goes, and never throws', async (work, { cut, flips }) => {
    const { read, write } = await load()
    const { chunks } = await write!(work, platform, { file: `test${extensions[0]}` })
    const whole = joinBytes(chunks)
    const bytes = whole.slice(0, Math.round(whole.length * cut))
    for (const [at, value] of flips) if (bytes.length > 0) bytes[Math.min(bytes.length - 1, Math.floor(at * bytes.length))] = value
    const { work: again, problems } = await read!(inChunks(bytes, 777), platform, { file: 'test' })
    expect(again !== null || problems.length > 0).toBe(true)
  })
})

/** Files of the formats that are read only. */
const samples: Readonly<Record<string, string>> = {
  srt: '1\n00:00:01,000 --> 00:00:04,000\n<i>Свободу</i> всем\n\n2\n00:00:05,000 --> 00:00:06,000\n{\\an8}Да.\n',
  vtt: 'WEBVTT\n\nNOTE x\n\n00:01.000 --> 00:04.000\n<v Aigul>Сәлем &amp; қош бол\n',
  'akoma-ntoso': '<akomaNtoso><doc><meta><FRBRlanguage language="kaz"/></meta><body><paragraph eId="p1"><num>1.</num><content><p>Адам <b>құқығы</b><authorialNote marker="1"><p>х</p></authorialNote></p></content></paragraph></body></doc></akomaNtoso>',
  pdf: '%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Count 1 /Kids [3 0 R] >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> /Contents 4 0 R >>\nendobj\n4 0 obj\n<< /Length 42 >>\nstream\nBT /F 10 Tf 50 700 Td (The prisoners) Tj ET\nendstream\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF',
}

describe.each(Object.entries(samples))('%s, damaged', (id, sample) => {
  const flips = fc.array(fc.tuple(fc.nat(sample.length), fc.integer({ min: 0, max: 255 })), { maxLength: 12 })
  property.prop([fc.nat(sample.length), flips], { numRuns: 60 })('is read as far as it goes, and never throws', async (length, changes) => {
    const { read } = await formats.find((format) => format.id === id)!.load()
    const whole = platform.encode(sample)
    expect((await read!([whole], platform, { file: 'test' })).work).not.toBeNull()
    const bytes = whole.slice(0, whole.length - length)
    for (const [at, value] of changes) if (bytes.length > 0) bytes[at % bytes.length] = value
    const { work, problems } = await read!(inChunks(bytes, 50), platform, { file: 'test' })
    expect(work !== null || problems.length > 0).toBe(true)
  })
})

describe.each(formats.filter(({ canRead }) => canRead))('$label, given anything', ({ load }) => {
  property.prop([fc.oneof(fc.uint8Array({ maxLength: 400 }), fc.string({ unit: 'binary', maxLength: 200 }).map((text) => platform.encode(text)))], { numRuns: 60 })('answers with a value, and never throws', async (bytes) => {
    const { read } = await load()
    const { work, problems } = await read!([bytes], platform, { file: 'test' })
    expect(work !== null || problems.length > 0).toBe(true)
  })
  test('says that an empty file is empty', async () => {
    const { read } = await load()
    const { work, problems } = await read!([], platform, { file: 'test' })
    expect(work).toBeNull()
    expect(problems.map(({ code }) => code)).toContain('empty')
  })
  test('refuses a file that is too long, with its size', async () => {
    const { read } = await load()
    const { problems } = await read!([new Uint8Array(3 << 20)], platform, { file: 'test', maxBytes: 2 << 20 })
    expect(problems.map(({ code, detail }) => [code, detail])).toContainEqual(['too-large', '2 MB'])
  })
})
