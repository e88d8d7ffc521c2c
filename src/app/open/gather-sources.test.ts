import { expect, test } from 'vitest'
import { sourcesOf } from './gather-sources.ts'

const files = (...paths: readonly string[]) => paths.map((path) => ({ path, file: new File(['x'], path.split('/').at(-1) ?? path) }))

test('a folder with a work.json is one work; other files come alone, by name', () => {
  const found = sourcesOf(files('all/law/work.json', 'all/law/en.md', 'all/law/review.json', 'all/law/pictures/1.png', 'all/b.txt', 'all/a.txt'))
  expect(found.map(({ name, source }) => [name, source.kind === 'folder' ? Object.keys(source.files) : null])).toEqual([
    ['all/law', ['work.json', 'en.md', 'review.json']],
    ['all/a.txt', null],
    ['all/b.txt', null],
    ['all/law/pictures/1.png', null],
  ])
})

test('files of a work chosen without their folder are one work', () => {
  expect(sourcesOf(files('work.json', 'en.md')).map(({ name, size }) => [name, size])).toEqual([['work.json', 2]])
})

test('what the system hides is left out', () => {
  expect(sourcesOf(files('a/.DS_Store', '.git/config', '__MACOSX/a.txt', 'a/Thumbs.db', 'a/b.txt')).map(({ name }) => name)).toEqual(['a/b.txt'])
})
