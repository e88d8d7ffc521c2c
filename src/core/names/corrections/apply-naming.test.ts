import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { nothingSaid, type Mention, type Name, type NameCorrection, type NameRef, type Version, type Work } from '../../model/index.ts'
import { applyNaming } from './apply-naming.ts'
import { nameRef } from './name-ref.ts'

const version = (id: string): Version => ({
  id, language: id, script: id === 'en' || id === 'de' ? 'Latn' : 'Cyrl', direction: 'ltr', ...nothingSaid,
  segments: ['s1', 's2'].map((segment) => ({ id: segment, kind: 'text', text: '', marker: null, label: null })),
})
const work: Work = { id: 'w', title: {}, identifiers: {}, date: null, versions: ['en', 'de', 'kk', 'ru'].map(version) }
const mention = (at: string, lemma: string, segment = 's1', start = 0): Mention => ({ version: at, segment, start, end: start + lemma.length, text: lemma, lemma, system: null })
const ref = (id: string): NameRef => ({ id, spelling: null })

const max: Name = { id: 'max-orlov', kind: 'person', label: 'Max Orlov', mentions: [mention('en', 'Max Orlov'), mention('en', 'Max Orlow', 's2'), mention('ru', 'Макс Орлов')] }
const orlow: Name = { id: 'max-orlow', kind: 'person', label: 'Max Orlow', mentions: [mention('de', 'Max Orlow')] }
const town: Name = { id: 'orlovka', kind: 'place', label: 'Orlovka', mentions: [mention('en', 'Orlovka', 's2', 20), mention('ru', 'Орловка', 's2')] }
const body: Name = { id: 'the-hague', kind: 'body', label: 'The Hague', mentions: [mention('en', 'The Hague', 's2', 40)] }
const found = [max, orlow, town, body]
const naming = (...corrections: readonly NameCorrection[]) => ({ corrections, authority: [] })
const apply = (...corrections: readonly NameCorrection[]) => applyNaming(work, found, naming(...corrections))
/** `id label: spellings`, for tables a reader can take in. */
const said = (names: readonly Name[]) => names.map(({ id, label, mentions }) => `${id} | ${label} | ${mentions.map(({ version: at, lemma }) => `${at} ${lemma}`).join(', ')}`)

const merge: NameCorrection = { do: 'merge', name: ref('max-orlov'), with: [ref('max-orlow')] }
const split: NameCorrection = { do: 'split', name: ref('max-orlov'), spellings: [{ version: 'en', lemma: 'Max Orlow' }], into: null }
const move: NameCorrection = { ...split, into: ref('max-orlow') }

describe('applyNaming', () => {
  it('merges: one name with the mentions of both, in order of versions, and the systems they follow', () => {
    const { names, unmatched } = apply(merge)
    expect(said(names)).toContain('max-orlov | Max Orlov | en Max Orlov, en Max Orlow, de Max Orlow, ru Макс Орлов')
    expect(names.find(({ id }) => id === 'max-orlov')?.mentions.find((one) => one.version === 'de')?.system).toBe('ru-de-duden')
    expect(unmatched).toEqual([])
  })

  it('splits off a spelling, into a name of its own or into another', () => {
    expect(said(apply(split).names).slice(0, 2)).toEqual(['max-orlov | Max Orlov | en Max Orlov, ru Макс Орлов', 'max-orlow-2 | Max Orlow | en Max Orlow'])
    expect(said(apply(move).names).slice(0, 2)).toEqual(['max-orlov | Max Orlov | en Max Orlov, ru Макс Орлов', 'max-orlow | Max Orlow | en Max Orlow, de Max Orlow'])
  })

  it('splits off what a merge brought in', () => {
    const back: NameCorrection = { do: 'split', name: ref('max-orlov'), spellings: [{ version: 'de', lemma: 'Max Orlow' }], into: null }
    expect(said(apply(merge, back).names).slice(0, 2)).toEqual(['max-orlov | Max Orlov | en Max Orlov, en Max Orlow, ru Макс Орлов', 'max-orlow-2 | Max Orlow | de Max Orlow'])
  })

  it('labels, spells and sorts, also by the id of a name merged away or split off', () => {
    const { names } = apply(merge, { do: 'label', name: ref('max-orlow'), label: 'M. Orlov' }, { do: 'spelling', name: ref('max-orlow'), language: 'de', text: 'Max Orloff' }, { do: 'kind', name: ref('the-hague'), kind: 'place' })
    expect(names[0]).toMatchObject({ id: 'max-orlov', label: 'M. Orlov', preferred: { de: 'Max Orloff' } })
    expect(names.map(({ id, kind }) => `${kind} ${id}`)).toEqual(['person max-orlov', 'place orlovka', 'place the-hague'])
    expect(apply(split, { do: 'label', name: ref('max-orlow-2'), label: 'Another Max' }).names[1]?.label).toBe('Another Max')
  })

  it('keeps what is no name apart', () => {
    const { names, rejected } = apply({ do: 'reject', name: ref('the-hague') })
    expect(names.map(({ id }) => id)).toEqual(['max-orlov', 'max-orlow', 'orlovka'])
    expect(rejected).toEqual([body])
  })

  it('holds on to a name whose id has changed by one of its spellings', () => {
    const gone = { id: 'orlov-max', spelling: { version: 'ru', lemma: 'Макс Орлов' } }
    expect(apply({ do: 'label', name: gone, label: 'Orlov, Max' }).names[0]?.label).toBe('Orlov, Max')
    expect(nameRef(max)).toEqual({ id: 'max-orlov', spelling: { version: 'en', lemma: 'Max Orlow' } })
  })

  it('gives back what it could not do', () => {
    const lost: readonly NameCorrection[] = [
      { do: 'label', name: ref('nobody'), label: 'N' },
      { do: 'merge', name: ref('max-orlov'), with: [ref('nobody')] },
      { do: 'split', name: ref('max-orlov'), spellings: [{ version: 'kk', lemma: 'Макс' }], into: null },
    ]
    expect(apply(...lost)).toMatchObject({ names: found, unmatched: lost })
  })

  const refs = fc.constantFrom('max-orlov', 'max-orlow', 'orlovka', 'the-hague', 'nobody').map(ref)
  const spelling = fc.constantFrom(...found.flatMap((name) => name.mentions.map(({ version: at, lemma }) => ({ version: at, lemma }))))
  const correction: fc.Arbitrary<NameCorrection> = fc.oneof(
    fc.record({ do: fc.constant('merge' as const), name: refs, with: fc.array(refs, { minLength: 1, maxLength: 3 }) }),
    fc.record({ do: fc.constant('split' as const), name: refs, spellings: fc.array(spelling, { minLength: 1, maxLength: 2 }), into: fc.option(refs) }),
    fc.record({ do: fc.constant('reject' as const), name: refs }),
    fc.record({ do: fc.constant('kind' as const), name: refs, kind: fc.constantFrom('person' as const, 'place' as const, 'body' as const) }),
  )
  const places = (names: readonly Name[]) => names.flatMap(({ mentions }) => mentions.map(({ version: at, segment, start }) => `${at} ${segment} ${start}`)).toSorted()

  test.prop([fc.array(correction, { maxLength: 8 })])('never loses or doubles a mention, nor an id', (corrections) => {
    const { names, rejected } = apply(...corrections)
    expect(places([...names, ...rejected])).toEqual(places(found))
    const ids = [...names, ...rejected].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect([...names, ...rejected].every(({ mentions }) => mentions.length > 0)).toBe(true)
  })

  test.prop([fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 })])('does not care in which order different things are said', (order) => {
    const all: readonly NameCorrection[] = [merge, { do: 'split', name: ref('orlovka'), spellings: [{ version: 'ru', lemma: 'Орловка' }], into: null }, { do: 'reject', name: ref('the-hague') }, { do: 'label', name: ref('max-orlow'), label: 'M. O.' }]
    const { names, rejected } = apply(...order.flatMap((at) => all[at] ?? []))
    const asListed = apply(...all)
    expect([names, rejected]).toEqual([asListed.names, asListed.rejected])
  })
})

describe('an authority', () => {
  const authority = [
    { kind: 'person' as const, label: 'Orlov, Max', spellings: [{ language: 'en', text: 'Maxim Orlov' }, { language: 'ru', text: 'Макс Орлов' }, { language: 'de', text: 'Max Orlow' }] },
    { kind: null, label: 'Orlovka', spellings: [{ language: 'en', text: 'Orlowka' }] },
    { kind: 'place' as const, label: 'Hague', spellings: [{ language: 'en', text: 'The Hague' }] },
  ]
  it('gives label and spellings to the names it knows: by the letters, else by their sound', () => {
    const { names, authorized } = applyNaming(work, [max, town, body], { corrections: [], authority })
    expect(names[0]).toMatchObject({ label: 'Orlov, Max', preferred: { en: 'Maxim Orlov', de: 'Max Orlow', ru: 'Макс Орлов' } })
    expect(names[1]).toMatchObject({ preferred: { en: 'Orlowka' } })
    expect(names[2]).toEqual(body)
    expect(authorized).toBe(2)
  })

  it('gives way to the reader', () => {
    const { names } = applyNaming(work, found, { corrections: [merge, { do: 'label', name: ref('max-orlov'), label: 'Max' }, { do: 'spelling', name: ref('max-orlov'), language: 'en', text: 'Max Orlov' }], authority })
    expect(names[0]).toMatchObject({ label: 'Max', preferred: { en: 'Max Orlov', de: 'Max Orlow' } })
  })

  it('says nothing where two entries fit equally well', () => {
    const twice = [...authority, { kind: 'person' as const, label: 'Another', spellings: [{ language: 'ru', text: 'Макс Орлов' }] }]
    expect(applyNaming(work, [max], { corrections: [], authority: twice })).toMatchObject({ names: [max], authorized: 0 })
  })
})
