import { matchesOf } from '../text/index.ts'
import type { Check } from './check.ts'
import { eachSegment, observeSpan } from './each-segment.ts'

// Letters of one script that look like letters of the other (Unicode confusables, https://www.unicode.org/Public/security/latest/confusables.txt).
const latinTwins = /^[aceiopxyhksjəABCEHIJKMOPSTXYƏ]+$/u
const cyrillicTwins = /^[асеіорхуһкѕјәАВСЕНІЈКМОРЅТХУӘ]+$/u
const words = /[\p{L}\p{M}]+/gu
const latin = /\p{Script=Latin}/u
const cyrillic = /\p{Script=Cyrillic}/u

/** Letters of another script that look like the right ones, inside a word. */
export const homoglyph = {
  id: 'homoglyph',
  category: 'linguistic-conventions/spelling',
  severity: 'warning',
  examples: {
    silent: [{ ru: 'SMS-сообщение о LGBTI' }, { kk: 'Facebook желісі' }],
    finds: [{ ru: 'это ‹cлово› с латинской буквой' }, { kk: 'болуы ‹тиiс› емес' }, { de: 'der ‹Dоm› steht' }],
  },
  blind: 'A word wholly in letters of the other script.',
  run: (context) =>
    eachSegment(context, (here) => {
      const { text } = here.segment
      if (!latin.test(text) || !cyrillic.test(text)) return []
      return matchesOf(text, words).flatMap((match) => {
        const word = match[0]
        if (!latin.test(word) || !cyrillic.test(word)) return []
        const letters = [...word]
        const fromLatin = letters.filter((letter) => latin.test(letter)).join('')
        const fromCyrillic = letters.filter((letter) => cyrillic.test(letter)).join('')
        // «iPhoneның»: a whole foreign word with an ending is a habit, not a slip.
        if (!latinTwins.test(fromLatin) && !cyrillicTwins.test(fromCyrillic)) return []
        return [observeSpan(here, 'warning', match.index, match.index + word.length)]
      })
    }),
} satisfies Check
