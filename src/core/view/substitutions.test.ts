import { expect, test } from 'vitest'
import { nothingSaid, type Name, type Segment, type Version, type Work } from '../model/index.ts'
import { cellRuns } from './cell-runs.ts'
import { substitutions } from './substitutions.ts'

const segment = (text: string): Segment => ({ id: 'p', kind: 'paragraph', text, marker: null, label: null })
const version = (id: string, script: string, text: string): Version => ({
  id,
  language: id,
  script,
  direction: 'ltr',
  ...nothingSaid,
  segments: [segment(text)],
})
const texts = { en: 'calls for Olga Ivanova to be freed', de: 'fordert, Olga Iwanowa freizulassen', ru: 'призывает освободить Ольгу Иванову' }
const work: Work = { id: 'w', title: {}, identifiers: {}, date: null, versions: [version('en', 'Latn', texts.en), version('de', 'Latn', texts.de), version('ru', 'Cyrl', texts.ru)] }
const mention = (id: keyof typeof texts, text: string, lemma: string) => {
  const start = texts[id].indexOf(text)
  return { version: id, segment: 'p', start, end: start + text.length, text, lemma, system: null }
}
const name: Name = {
  id: 'olga-ivanova',
  kind: 'person',
  label: 'Olga Ivanova',
  mentions: [mention('en', 'Olga Ivanova', 'Olga Ivanova'), mention('de', 'Olga Iwanowa', 'Olga Iwanowa'), mention('ru', 'Ольгу Иванову', 'Ольга Иванова')],
}
const shown = (id: keyof typeof texts, target: string): string =>
  cellRuns(texts[id], [], substitutions(work, [name], target)[id]?.['p'] ?? [])
    .map((run) => run.shown)
    .join('')

test('every version shows the name as one of them prints it, its own text untouched', () => {
  expect(shown('de', 'en')).toBe('fordert, Olga Ivanova freizulassen')
  expect(shown('en', 'de')).toBe('calls for Olga Iwanowa to be freed')
  expect(shown('en', 'en')).toBe(texts.en)
})

test('an unknown target changes nothing', () => {
  expect(substitutions(work, [name], 'no-such-spelling')).toEqual({})
})

test('a form a rule made is a proposal; one that is printed or set by the reader is not', () => {
  const proposed = (target: string, names: readonly Name[] = [name]) => substitutions(work, names, target)['en']?.['p']?.map((one) => [one.shown, one.proposed])
  expect(proposed('de')).toEqual([['Olga Iwanowa', false]])
  expect(proposed('ru-iso9-1995')).toEqual([['Olʹga Ivanova', true]])
  expect(proposed('en', [{ ...name, preferred: { en: 'Olga Ivanovna' } }])).toEqual([['Olga Ivanovna', false]])
})
