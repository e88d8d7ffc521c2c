import { expect, test } from 'vitest'
import { segmentOf } from '../formats/index.ts'
import { nothingSaid, type Version } from '../model/index.ts'
import { alignByIds } from './align-by-ids.ts'
import { editRows } from './edit-rows.ts'
import { realignRows } from './realign-rows.ts'
import { weighRows } from './weigh-rows.ts'

const places = [
  'Almaty',
  'Berlin',
  'Samara',
  'Tomsk',
  'Dresden',
  'Pavlodar',
  'Essen',
  'Kazan',
  'Aktau',
  'Bremen',
  'Perm',
  'Kassel',
  'Omsk',
  'Turkestan',
]
const english = places.map(
  (place, index) => `In ${1900 + 7 * index} the council of ${place} heard ${13 * index + 11} reports about the old bridge.`,
)
const german = places.map(
  (place, index) => `Im Jahr ${1900 + 7 * index} hörte der Rat von ${place} ${13 * index + 11} Berichte über die alte Brücke.`,
)

const version = (id: string, texts: readonly string[]): Version => ({
  id,
  language: id,
  script: 'Latn',
  direction: 'ltr',
  ...nothingSaid,
  segments: texts.map((text, index) => segmentOf(`text-${index + 1}`, text)),
})

test('rows the texts bear out weigh more than rows they do not', () => {
  const versions = [version('en', english), version('de', german)]
  const { rows } = alignByIds(versions)
  const right = weighRows(versions, rows)
  expect(right.moves).toEqual([])
  for (const { confidence, reasons } of right.weights) {
    expect(confidence).toBeGreaterThan(0.8)
    expect(reasons).toContain('numbers')
  }
  const wrong = editRows(versions, rows, { edit: 'move', row: 'text-5', version: 'de', segment: 'text-5', to: 'next' })
  const weights = new Map(weighRows(versions, wrong ?? []).weights.map((weight) => [weight.row, weight.confidence]))
  expect(weights.get('text-5')).toBeLessThan(0.1)
  expect(weights.get('text-6')).toBeLessThan(0.8)
  expect(weights.get('text-4')).toBeGreaterThan(0.8)
})

test('a block that stands elsewhere is offered as a move, until it is moved', () => {
  const moved = [...german.slice(0, 2), ...german.slice(6), ...german.slice(2, 6)]
  const versions = [version('en', english), version('de', moved)]
  const rows = realignRows(versions, alignByIds(versions).rows, null)
  const { moves } = weighRows(versions, rows)
  expect(moves).toHaveLength(1)
  const [offer] = moves
  expect(offer?.into).toEqual({ version: 'en', segments: ['text-3', 'text-4', 'text-5', 'text-6'] })
  expect(offer?.block).toEqual({ version: 'de', segments: ['text-11', 'text-12', 'text-13', 'text-14'] })
  const rowOf = (version: string, segment: string) => after.find(({ cells }) => cells[version]?.includes(segment))?.id ?? ''
  let after = rows
  offer?.block.segments.forEach((segment, index) => {
    after =
      editRows(versions, after, {
        edit: 'place',
        row: rowOf('de', segment),
        version: 'de',
        segment,
        into: rowOf('en', offer.into.segments[index] ?? ''),
      }) ?? after
  })
  expect(after.map(({ cells }) => `${cells['en']?.join('+')}:${cells['de']?.join('+')}`).slice(1, 4)).toEqual([
    'text-2:text-2',
    'text-3:text-11',
    'text-4:text-12',
  ])
  expect(weighRows(versions, after).moves).toEqual([])
})

test('a block one of several versions has elsewhere is offered once, and it is that version’s that moves', () => {
  const moved = version('de', german)
  const segments = [
    ...moved.segments.slice(0, 2),
    ...moved.segments.slice(6),
    ...moved.segments.slice(2, 6).map((segment, index) => ({ ...segment, id: `text-${index + 91}` })),
  ]
  const versions = [{ ...moved, segments }, version('en', english), version('nl', german)]
  expect(weighRows(versions, alignByIds(versions).rows).moves.map(({ block }) => block)).toEqual([
    { version: 'de', segments: ['text-91', 'text-92', 'text-93', 'text-94'] },
  ])
})

test('aligning again leaves pinned rows, and lets nothing cross them', () => {
  const versions = [version('en', english), version('de', german.toSpliced(3, 1))]
  const shifted = alignByIds(versions).rows
  const pinned = editRows(versions, shifted, { edit: 'pin', row: 'text-2', pinned: true }) ?? []
  const table = (from: string | null) =>
    realignRows(versions, pinned, from).map(
      ({ cells, pinned: held }) => `${cells['en']?.join('+') || '–'}:${cells['de']?.join('+') || '–'}${held ? '!' : ''}`,
    )
  expect(table(null).slice(0, 6)).toEqual([
    'text-1:text-1',
    'text-2:text-2!',
    'text-3:text-3',
    'text-4:–',
    'text-5:text-4',
    'text-6:text-5',
  ])
  expect(table('text-9').slice(0, 8)).toEqual([
    'text-1:text-1',
    'text-2:text-2!',
    'text-3:text-3',
    'text-4:text-4',
    'text-5:text-5',
    'text-6:text-6',
    'text-7:text-7',
    'text-8:text-8',
  ])
})

test('a pinned row that crosses others stays, and no segment is lost', () => {
  const versions = [version('en', english), version('de', german), version('nl', german)]
  const { rows } = alignByIds(versions)
  const crossed = editRows(versions, rows, { edit: 'place', row: 'text-3', version: 'de', segment: 'text-3', into: 'text-12' }) ?? []
  const after = realignRows(versions, crossed, null)
  expect(after.find(({ id }) => id === 'text-12')).toMatchObject({ cells: { en: ['text-12'], de: ['text-3', 'text-12'], nl: ['text-12'] }, pinned: true })
  for (const { id, segments } of versions) expect(after.flatMap(({ cells }) => cells[id] ?? []).toSorted()).toEqual(segments.map((segment) => segment.id).toSorted())
})
