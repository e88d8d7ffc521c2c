import { describe, expect, it } from 'vitest'
import { sentencesOf } from './index.ts'

const abbreviations = new Set(['bzw', 'млн', 'mr'])

/** Sentences parted by ` | `. */
const table: readonly string[] = [
  'Mr. Smith came. | He left.',
  'Am 12. Dezember kam er bzw. Frau Weiß. | Dann ging er.',
  '«Да». | Он ушёл.',
  'J. R. Smith paid 5 million. | No more.',
  'Вложено 5 млн. Долларов нет. | Всё.',
  '“Why?” he asked.',
  'z. B. Wien',
  'Ол келді. | «Жоқ», – деді ол.',
  '',
]

describe('sentences', () => {
  for (const marked of table)
    it(`parts ${marked}`, () => {
      const text = marked.replaceAll(' | ', ' ')
      expect(sentencesOf(text, abbreviations).map(({ start, end }) => text.slice(start, end)).join(' | ')).toBe(marked)
    })
})
