import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { beforeAll, describe, expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { nothingSaid, type CellMark, type Segment, type Substitution, type Version } from '../../core/index.ts'
import words from '../../../locales/en/reader.json'
import { selectedText } from '../copy/selected-text.ts'
import { SegmentText } from './SegmentText.tsx'

beforeAll(async () => {
  await i18next.use(initReactI18next).init({ lng: 'en', defaultNS: 'reader', resources: { en: { reader: words } } })
})

const version: Version = {
  id: 'de',
  language: 'de',
  script: 'Latn',
  direction: 'ltr',
  ...nothingSaid,
  segments: [],
}
const text = '4. fordert, Max Bokajew freizulassen (5);'
const segment: Segment = { id: 'p-4', kind: 'paragraph', text, marker: { start: 0, end: 2 }, label: '4' }

const marks: readonly CellMark[] = [
  { kind: 'name', id: 'max', start: 12, end: 23 },
  { kind: 'finding', id: 'f', severity: 'warning', start: 16, end: 23 },
  { kind: 'footnote', row: 'note-5', start: 37, end: 40 },
  { kind: 'deleted', words: 'alle ', start: 12, end: 12 },
]
const respelled: readonly Substitution[] = [{ start: 12, end: 23, shown: 'Max Bokayev' }]

/** Draws the segment as a cell of a table, as the page does. */
async function drawn(substitutions: readonly Substitution[] = [], finding: string | null = null, active = true) {
  const { container } = await render(
    <table>
      <tbody>
        <tr>
          <td data-column="1">
            <SegmentText version={version} segment={segment} marks={marks} substitutions={substitutions} active={active} finding={finding} hrefOf={(row) => `#row=${row}`} />
          </td>
        </tr>
      </tbody>
    </table>,
  )
  const paragraph = container.querySelector('p')
  const table = container.querySelector('table')
  if (!paragraph || !table) throw new Error('nothing drawn')
  return { paragraph, table }
}

describe('a segment', () => {
  test('says its language and direction, its marker in the gutter', async () => {
    const { paragraph } = await drawn()
    expect([paragraph.lang, paragraph.dir, paragraph.querySelector('.marker')?.textContent]).toEqual(['de', 'ltr', '4.'])
  })

  test('draws a name once for the Tab key, though a finding covers a part of it', async () => {
    const { paragraph } = await drawn()
    const parts = [...paragraph.querySelectorAll<HTMLElement>('[data-name]')]
    expect(parts.map((part) => [part.textContent, part.tabIndex])).toEqual([
      ['Max ', 0],
      ['Bokajew', -1],
    ])
  })

  test('keeps names out of the way of the Tab key in rows not being read', async () => {
    const { paragraph } = await drawn([], null, false)
    expect([...paragraph.querySelectorAll<HTMLElement>('[data-name], a')].map((part) => part.tabIndex)).toEqual([-1, -1, -1])
  })

  test('says what a mark is without a word in the text', async () => {
    const { paragraph } = await drawn()
    const mark = paragraph.querySelector('[role="mark"]')
    expect([mark?.textContent, mark?.getAttribute('aria-description'), mark?.getAttribute('data-findings')]).toEqual(['Bokajew', words.mark.warning, 'f'])
  })

  test('leads from a footnote mark to its note', async () => {
    const { paragraph } = await drawn()
    expect(paragraph.querySelector('a')?.getAttribute('href')).toBe('#row=note-5')
  })

  test('shows another spelling and remembers what is printed', async () => {
    const { paragraph } = await drawn(respelled, 'f')
    const name = paragraph.querySelector<HTMLElement>('[data-name]')
    expect([name?.textContent, name?.dataset['printed']]).toEqual(['Max Bokayev', 'Max Bokajew'])
    expect(paragraph.querySelector('.finding-current')?.textContent).toBe('Max Bokayev')
  })

  test('is copied as printed: no words of another version, no other spelling', async () => {
    const { paragraph, table } = await drawn(respelled)
    const range = document.createRange()
    range.selectNodeContents(paragraph)
    expect(selectedText(table, range, '1')).toEqual([{ text, lang: 'de' }])
    expect(selectedText(table, range, '2')).toEqual([])
  })

  test('is copied in part where a part is selected', async () => {
    const { paragraph, table } = await drawn()
    const range = document.createRange()
    range.setStartBefore(paragraph.querySelector('[data-name]') ?? paragraph)
    range.setEndAfter(paragraph.querySelector('a') ?? paragraph)
    expect(selectedText(table, range, '1')[0]?.text).toBe('Max Bokajew freizulassen (5)')
  })
})
