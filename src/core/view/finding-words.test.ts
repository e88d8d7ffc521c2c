import { expect, test } from 'vitest'
import type { Finding } from '../model/index.ts'
import { findingWordParams } from './finding-words.ts'

const finding: Finding = {
  id: 'name-system-p-1',
  check: 'name-system',
  severity: 'warning',
  category: 'terminology/inconsistent',
  row: 'p',
  blamed: ['en'],
  spans: [],
  params: { version: 'en', habit: 'English press', habitSystem: 'ru-en-press', values: ['Iwan Below (German (Duden))', 'Pawel'], spellings: ['Iwan Below', 'Pawel'], systems: ['ru-de-duden', ''] },
}
const sign = (id: string): string => id.toUpperCase()

test('versions have their signs and lists are joined', () => {
  expect(findingWordParams(finding, sign)).toMatchObject({ blamed: 'EN', version: 'EN', habit: 'English press', values: 'Iwan Below (German (Duden)), Pawel' })
})

test('an interface calls systems in its own words', () => {
  expect(findingWordParams(finding, sign, (id) => ({ 'ru-en-press': 'Englische Presse', 'ru-de-duden': 'Duden' })[id] ?? id)).toMatchObject({ habit: 'Englische Presse', values: 'Iwan Below (Duden), Pawel' })
})

test('a value said too often is named once, with its counts', () => {
  const repeated: Finding = { ...finding, check: 'date', params: { change: 'repeated', values: ['15 March 2012', '15. März 2012'], counts: ['en:2', 'de:1'] } }
  expect(findingWordParams(repeated, sign)).toMatchObject({ values: '15 March 2012', counts: 'EN 2×, DE 1×', context: 'repeated' })
})
