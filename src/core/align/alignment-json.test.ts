import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { readAlignmentJson, segmentOf, writeAlignmentJson } from '../formats/index.ts'
import { nothingSaid, type AlignmentChanges, type Row, type Version } from '../model/index.ts'
import { alignByIds } from './align-by-ids.ts'
import { applyAlignment } from './apply-alignment.ts'
import { describeAlignment } from './describe-alignment.ts'
import { editRows, possibleEdits, type RowEdit } from './edit-rows.ts'

const version = (id: string, ids: readonly string[]): Version => ({
  id,
  language: id,
  script: 'Latn',
  direction: 'ltr',
  ...nothingSaid,
  segments: ids.map((segment) =>
    segmentOf(segment, segment.startsWith('paragraph') ? `${segment.split('-')[1]}. text` : `${segment} text`),
  ),
})
const numbered = (id: string, count: number): Version =>
  version(
    id,
    Array.from({ length: count }, (_, index) => `text-${index + 1}`),
  )
const table = (versions: readonly Version[], rows: readonly Row[]): string[] =>
  rows.map(
    (row) =>
      `${row.id}${row.pinned ? '!' : ''}: ${versions.map(({ id }) => (row.gap ? '∅' : row.cells[id]?.join('+') || '–')).join(' | ')}`,
  )

describe('alignment.json', () => {
  const en = version('en', ['title', 'paragraph-1', 'paragraph-2', 'paragraph-3'])
  const de = version('de', ['title', 'paragraph-1', 'paragraph-2'])
  const apply = (changes: AlignmentChanges, versions = [en, de]) => table(versions, applyAlignment(versions, changes).alignment.rows)

  test('without it the ids say the rows', () => {
    expect(apply({ rows: [], moves: [] })).toEqual([
      'title: title | title',
      'paragraph-1: paragraph-1 | paragraph-1',
      'paragraph-2: paragraph-2 | paragraph-2',
      'paragraph-3: paragraph-3 | –',
    ])
  })

  test('a row it names is whole; the others keep what their ids say', () => {
    expect(apply({ rows: [{ cells: { en: ['paragraph-2', 'paragraph-3'], de: ['paragraph-2'] }, pinned: true }], moves: [] })).toEqual([
      'title: title | title',
      'paragraph-1: paragraph-1 | paragraph-1',
      'paragraph-2!: paragraph-2+paragraph-3 | paragraph-2',
    ])
  })

  test('what no row names stays with its id, in a version that came later too', () => {
    const ru = version('ru', ['paragraph-2', 'paragraph-3'])
    expect(apply({ rows: [{ cells: { en: ['paragraph-2', 'paragraph-3'] } }], moves: [] }, [en, ru])).toContain(
      'paragraph-2: paragraph-2+paragraph-3 | paragraph-2+paragraph-3',
    )
  })

  test('a number joined into another row is no gap in the numbering', () => {
    const four = version('en', ['paragraph-1', 'paragraph-2', 'paragraph-3'])
    expect(apply({ rows: [{ cells: { en: ['paragraph-1', 'paragraph-2'] } }], moves: [] }, [four])).toEqual([
      'paragraph-1: paragraph-1+paragraph-2',
      'paragraph-3: paragraph-3',
    ])
  })

  test('a row can stand elsewhere', () => {
    expect(apply({ rows: [], moves: [{ row: 'title', after: 'paragraph-2' }] }).map((row) => row.split(':')[0])).toEqual([
      'paragraph-1',
      'paragraph-2',
      'title',
      'paragraph-3',
    ])
  })

  test('what names nothing, or what is taken, is said and left out', () => {
    const changes = {
      rows: [{ cells: { en: ['paragraph-9', 'paragraph-1'], fr: ['title'] } }, { cells: { en: ['paragraph-1'] } }],
      moves: [{ row: 'recital-a', after: null }],
    }
    expect(applyAlignment([en, de], changes).problems.map(({ code, detail }) => `${code} ${detail}`)).toEqual([
      'segment-unknown en: paragraph-9',
      'version-unknown fr',
      'id-duplicate en: paragraph-1',
      'row-unknown recital-a',
    ])
  })

  test.each([
    ['not json', 'not-json'],
    ['{"rows":[{"cells":{"en":"paragraph-1"}}]}', 'field-wrong'],
    ['{"rows":[{}]}', 'field-missing'],
  ])('%s is a problem', (source, code) => {
    expect(readAlignmentJson(source, 'alignment.json')).toMatchObject({ alignment: null, problems: [{ code }] })
  })

  test('what is said of versions that are not at hand stays', () => {
    const before = {
      rows: [{ cells: { en: ['paragraph-1', 'paragraph-2'], fr: ['paragraph-1'] } }, { cells: { fr: ['paragraph-9'] } }],
      moves: [],
    }
    const { alignment } = applyAlignment([en, de], before)
    expect(describeAlignment([en, de], alignment, before).rows).toEqual([
      { cells: { en: ['paragraph-1', 'paragraph-2'], de: ['paragraph-1', 'paragraph-2'], fr: ['paragraph-1'] } },
      { cells: { fr: ['paragraph-9'] } },
    ])
  })
})

describe('editing rows', () => {
  const versions = [numbered('en', 4), numbered('de', 3)]
  const start = alignByIds(versions).rows
  const after = (...edits: readonly RowEdit[]) =>
    table(
      versions,
      edits.reduce((rows, edit) => editRows(versions, rows, edit) ?? rows, start),
    )

  test('merge', () => {
    const merged = ['text-1: text-1 | text-1', 'text-2!: text-2+text-3 | text-2+text-3', 'text-4: text-4 | –']
    expect(after({ edit: 'merge', row: 'text-2', with: 'next' })).toEqual(merged)
    expect(after({ edit: 'merge', row: 'text-3', with: 'previous' })).toEqual(merged)
  })

  test('split takes the other versions along by their share of text', () => {
    const merge = { edit: 'merge', row: 'text-2', with: 'next' } as const
    expect(after(merge, { edit: 'split', row: 'text-2', version: 'en', segment: 'text-3' })).toEqual([
      'text-1: text-1 | text-1',
      'text-2!: text-2 | text-2',
      'text-3!: text-3 | text-3',
      'text-4: text-4 | –',
    ])
  })

  test('move takes along what stands between, so that the order stays', () => {
    expect(after({ edit: 'move', row: 'text-2', version: 'en', segment: 'text-2', to: 'next' })).toEqual([
      'text-1: text-1 | text-1',
      'text-2--de!: – | text-2',
      'text-2!: text-2+text-3 | text-3',
      'text-4: text-4 | –',
    ])
  })

  test('unlink gives a segment its own row', () => {
    expect(after({ edit: 'unlink', row: 'text-2', version: 'de', segment: 'text-2' })).toEqual([
      'text-1: text-1 | text-1',
      'text-2!: text-2 | –',
      'text-2--de!: – | text-2',
      'text-3: text-3 | text-3',
      'text-4: text-4 | –',
    ])
  })

  test('place takes a segment past others', () => {
    expect(after({ edit: 'place', row: 'text-1', version: 'de', segment: 'text-1', into: 'text-4' })).toEqual([
      'text-1!: text-1 | –',
      'text-2: text-2 | text-2',
      'text-3: text-3 | text-3',
      'text-4!: text-4 | text-1',
    ])
  })

  test('what changes nothing is none', () => {
    expect(editRows(versions, start, { edit: 'merge', row: 'text-4', with: 'next' })).toBeNull()
    expect(editRows(versions, start, { edit: 'split', row: 'text-1', version: 'en', segment: 'text-1' })).toBeNull()
    expect(editRows(versions, start, { edit: 'pin', row: 'text-1', pinned: false })).toBeNull()
    expect(editRows(versions, start, { edit: 'merge', row: 'nowhere', with: 'next' })).toBeNull()
  })
})

describe('whatever is done to the rows', () => {
  const ids = fc.uniqueArray(
    fc.constantFrom('title', 'recital-a', 'recital-b', 'paragraph-1', 'paragraph-2', 'paragraph-4', 'text-1', 'text-2', 'text-3'),
    { minLength: 1 },
  )
  const kinds = ['merge', 'split', 'move', 'place', 'unlink', 'pin'] as const
  const step = fc.tuple(fc.constantFrom(...kinds), fc.nat(), fc.nat(), fc.nat(), fc.boolean())
  const scene = fc.tuple(fc.array(ids, { minLength: 1, maxLength: 4 }), fc.array(step, { maxLength: 12 }))

  /** The rows after steps picked by number, and the edits that were made. */
  function play(
    lists: readonly (readonly string[])[],
    steps: readonly (readonly [(typeof kinds)[number], number, number, number, boolean])[],
  ) {
    const versions = lists.map((list, index) => version(`v${index}`, list))
    let rows = alignByIds(versions).rows
    for (const [edit, r, v, s, flag] of steps) {
      const row = rows[r % rows.length]!
      const { id } = versions[v % versions.length]!
      const cell = row.cells[id] ?? []
      const segment = cell[s % Math.max(1, cell.length)] ?? ''
      const to = flag ? 'next' : 'previous'
      const passage = { row: row.id, version: id, segment }
      const edits: Readonly<Record<(typeof kinds)[number], RowEdit>> = {
        merge: { edit: 'merge', row: row.id, with: to },
        split: { edit: 'split', ...passage },
        move: { edit: 'move', ...passage, to },
        place: { edit: 'place', ...passage, into: rows[s % rows.length]!.id },
        unlink: { edit: 'unlink', ...passage },
        pin: { edit: 'pin', row: row.id, pinned: flag },
      }
      const next = editRows(versions, rows, edits[edit])
      const possible = possibleEdits(rows, row.id, id, segment)
      if (edit === 'merge' || edit === 'move') expect(next !== null, `${edit}-${to}`).toBe(possible.has(`${edit}-${to}`))
      if (edit === 'split' || edit === 'unlink') expect(next !== null, edit).toBe(possible.has(edit))
      rows = next ?? rows
    }
    return { versions, rows }
  }

  property.prop([scene])(
    'every segment stands in exactly one row, in its version’s order within it, and no two rows have one name',
    ([lists, steps]) => {
      const { versions, rows } = play(lists, steps)
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
      for (const { id, segments } of versions) {
        const order = segments.map((segment) => segment.id)
        expect(rows.flatMap((row) => row.cells[id] ?? []).toSorted()).toEqual(order.toSorted())
        for (const row of rows) expect(row.cells[id]).toEqual(order.filter((segment) => row.cells[id]?.includes(segment)))
      }
    },
  )

  property.prop([scene])('without placing segments past others, versions that agree keep their order', ([lists, steps]) => {
    const agreed = lists.map((list) => list.toSorted())
    const { versions, rows } = play(
      agreed,
      steps.filter(([edit]) => edit !== 'place'),
    )
    for (const { id, segments } of versions)
      expect(rows.flatMap((row) => row.cells[id] ?? [])).toEqual(segments.map((segment) => segment.id))
  })

  property.prop([scene])('what is described is what was there, through the file too', ([lists, steps]) => {
    const { versions, rows } = play(lists, steps)
    const changes = describeAlignment(versions, { rows })
    expect(applyAlignment(versions, changes)).toEqual({ alignment: { rows }, problems: [] })
    expect(readAlignmentJson(writeAlignmentJson(changes), 'alignment.json')).toEqual({ alignment: changes, problems: [] })
  })

  property.prop([scene])('a row whose content stays keeps its name', ([lists, steps]) => {
    const before = play(lists, steps.slice(0, -1))
    const after = play(lists, steps)
    const named = new Map(before.rows.map((row) => [JSON.stringify(row.cells), row.id]))
    for (const row of after.rows) if (!row.gap) expect(named.get(JSON.stringify(row.cells)) ?? row.id).toBe(row.id)
  })

  property.prop([fc.array(ids, { minLength: 1, maxLength: 4 })])('the first version’s order rules, whatever the others say', (lists) => {
    const versions = lists.map((list, index) => version(`v${index}`, list))
    expect(alignByIds(versions).rows.flatMap((row) => row.cells['v0'] ?? [])).toEqual(lists[0])
  })

  property.prop([fc.array(ids, { minLength: 1, maxLength: 4 })])('rows by ids alone need no file', (lists) => {
    const versions = lists.map((list, index) => version(`v${index}`, list))
    const alignment = alignByIds(versions)
    expect(describeAlignment(versions, alignment)).toEqual({ rows: [], moves: [] })
  })
})
