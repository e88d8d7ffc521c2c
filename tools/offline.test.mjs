import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { listFiles } from './offline.ts'

let folder = ''
const write = (path, text) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tetrapla-offline-'))
  write('index.html', '<p>')
  write('assets/page.js', '1')
  write('texts/work/en.md', 'text')
  write('texts/udhr/catalogue.json', '{}')
  write('texts/udhr/kk.md', 'kk')
  write('service-worker.js', 'worker')
})
afterEach(() => rmSync(folder, { recursive: true }))

test('everything is kept but the worker itself and the versions of the catalogue, which are kept when opened', () => {
  const { files, later } = listFiles(folder)
  expect(Object.keys(files).toSorted()).toEqual(['', 'assets/page.js', 'texts/udhr/catalogue.json', 'texts/work/en.md'])
  expect(later.folder).toBe('texts/udhr/')
})

test.each([
  ['assets/page.js', 'another page', 'the same texts'],
  ['texts/udhr/kk.md', 'the same page', 'other texts'],
  ['service-worker.js', 'the same page', 'the same texts'],
])('a change of %s makes %s, %s', (path, page, texts) => {
  const before = listFiles(folder)
  write(path, 'changed')
  const after = listFiles(folder)
  expect(after.revision === before.revision).toBe(page === 'the same page')
  expect(after.later.revision === before.later.revision).toBe(texts === 'the same texts')
})
