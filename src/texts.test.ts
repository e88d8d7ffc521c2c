// The built-in works: what is promised of their files.
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readWork } from './core/index.ts'
import { stripIds } from './core/formats/index.ts'

const folder = join(import.meta.dirname, '../texts/kazakhstan-2019')
const files = Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
const { work, problems } = readWork(files)
const versions = work?.versions ?? []

describe('the resolution on Kazakhstan', () => {
  test('reads without a problem, in five versions', () => {
    expect(problems).toEqual([])
    expect(versions.map(({ id }) => id)).toEqual(['en', 'en-revised', 'de', 'kk', 'ru'])
  })

  test('gives the English exactly as found once the ids are stripped', () => {
    const found = createHash('sha256').update(stripIds(files['en.md'] ?? '')).digest('hex')
    expect(found).toBe('4fa00a0a4b9c3475157b3618d4caaa4f9aeded25e3200b042cbc9113f7250269')
  })

  test('has the same 51 segments in every version, and paragraph 10 in none', () => {
    const ids = versions[0]?.segments.map(({ id }) => id) ?? []
    expect(ids).toHaveLength(51)
    expect(ids).not.toContain('paragraph-10')
    for (const { segments } of versions) expect(segments.map(({ id }) => id)).toEqual(ids)
  })

  test('marks recitals with the same Latin letters in every script', () => {
    for (const { segments } of versions) {
      const recitals = segments.filter(({ kind }) => kind === 'recital')
      expect(recitals.map(({ label }) => label).join('')).toBe('ABCDEFGHIJKLMNOPQ')
    }
  })

  test('is in NFC, with no word of two scripts in the versions made for it', () => {
    for (const { id, segments } of versions.filter((version) => version.id !== 'en')) {
      for (const { text } of segments) {
        expect(text, id).toBe(text.normalize('NFC'))
        expect(text.match(/\p{Script=Cyrillic}\p{Script=Latin}|\p{Script=Latin}\p{Script=Cyrillic}/gu), `${id}: ${text}`).toBeNull()
      }
    }
  })

  test('says where each version comes from and what may be done with it, in four languages', () => {
    for (const { provenance, licence, label } of versions) for (const said of [provenance, licence, label, work?.title]) expect(Object.keys(said ?? {}).toSorted()).toEqual(['de', 'en', 'kk', 'ru'])
  })
})
