import { describe, expect, test } from 'vitest'
import { matchVersions } from './match-versions.ts'
import { readShelf, shelve } from './shelf.ts'

const version = (id: string, name: string, own?: string) => ({ id, language: id, label: { en: name }, name, ...(own && { own }) })
const versions = [
  version('kk', 'Kazakh', 'қазақ тілі'),
  version('fr', 'French', 'français'),
  version('frp', 'Francoprovençal'),
  version('ar', 'Arabic', 'العربية'),
  version('arn', 'Mapudungun'),
  version('fa-AF', 'Farsi (Afghanistan)'),
]

describe('looking for a language', () => {
  test.each([
    ['', ['kk', 'fr', 'frp', 'ar', 'arn', 'fa-AF']],
    ['ar', ['ar', 'fa-AF']],
    ['francais', ['fr']],
    ['Fran', ['fr', 'frp']],
    ['afgh', ['fa-AF']],
    ['қазақ', ['kk']],
    ['ҚАЗАҚ', ['kk']],
    ['klingon', []],
  ])('%j finds %j', (typed, found) => {
    expect(matchVersions(versions, typed).map(({ id }) => id)).toEqual(found)
  })
})

describe('the shelf', () => {
  test('remembers each work by itself', () => {
    let text: string | null = null
    const storage = { getItem: () => text, setItem: (_key: string, value: string) => void (text = value) }
    shelve(storage, 'one', { hash: '#work=one', at: 1 })
    shelve(storage, 'two', { hash: '#work=two', at: 2 })
    shelve(storage, 'one', { hash: '#work=one&v=kk', at: 3 })
    expect(readShelf(storage)).toEqual({ one: { hash: '#work=one&v=kk', at: 3 }, two: { hash: '#work=two', at: 2 } })
  })

  test.each(['not json', 'null', '{"one":7,"two":{"hash":1}}'])('%j is an empty shelf', (kept) => {
    expect(readShelf({ getItem: () => kept })).toEqual({})
  })
})
