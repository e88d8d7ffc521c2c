import { matchesOf } from '../text/index.ts'
import type { Check } from './check.ts'
import { eachSegment, isInside, observeSpan } from './each-segment.ts'
import type { Manner } from './style.ts'

// Cheap signs that one of the slips below may be there at all.
const suspicious = /\s[,;:!?.)]|\(\s|[,;.!?]\p{L}|[ \u00a0]{2}/u
interface Slip {
  readonly pattern: RegExp
  /** What was done, and the sign a segment must have for it to be done there. */
  readonly manner: (found: string) => Manner
  /** Right in French, which sets its high marks off: "Pourquoi ?" */
  readonly setOff?: (found: string) => boolean
}
const beside = (name: string, sign: string): Manner => ({ pattern: `${name} ${sign}`, occasion: ({ text }) => text.includes(sign) })
const slips: readonly Slip[] = [
  // A space before a mark, or inside brackets: "Justice ;", "( 1)", "(1 )".
  { pattern: /[\p{L}\d)»”"“][ \t\u00a0]+[,;:!?.](?![.\d)(]|\p{L})/gu, manner: (found) => beside('before', found.slice(-1)), setOff: (found) => /[;:!?]$/.test(found) },
  { pattern: /\(\s+[^\s]+/gu, manner: () => beside('inside', '(') },
  { pattern: /[^\s(]{1,30}\s+\)/gu, manner: () => beside('inside', ')') },
  // No space after a mark: "word,word", "end.Next".
  { pattern: /\p{L}{2,}[,;](?=\p{L})/gu, manner: (found) => beside('after', found.slice(-1)) },
  { pattern: /\p{Ll}{2,}[.!?](?=\p{Lu}\p{Ll})/gu, manner: (found) => beside('after', found.slice(-1)) },
  { pattern: /\S[ \u00a0]{2,}\S/gu, manner: () => ({ pattern: 'double' }) },
]
// An apostrophe on the wrong side of its space: "3 years 'imprisonment", "citizens ’right".
const apostrophe = /\p{L}+s ['’]\p{Ll}{3,}/gu
// A closing mark later on would make it a quotation; one after "s" is a possessive.
const closing = /[^s\s]['’](?!\p{L})/u

/** Spaces missing, doubled or before a mark. */
export const spacing = {
  id: 'spacing',
  category: 'linguistic-conventions/punctuation',
  severity: 'hint',
  examples: {
    silent: [{ fr: 'Pourquoi ? Voici : rien' }, { en: 'He said: "Yes", and … 2.5 (or 3) at ratel.kz.' }, { en: "the victims' needs, and 'quoted words' too" }, { de: 'z.B. in Art. 5, Abs. 2' }],
    finds: [
      { en: 'the Ministry of ‹Justice ;› whereas' },
      { en: 'of 18 April ‹(6) ,› whereas' },
      { en: 'of the other part ‹( 1)› and' },
      { en: "was sentenced to 3 ‹years 'imprisonment› and others to 4 years' imprisonment" },
      { en: 'that ‹citizens ’right› to vote' },
      { ru: 'а также о ‹том,›как' },
      { de: 'das ‹Ziel :› mehr Schutz' },
    ],
  },
  blind: 'Spaces set for layout: before French marks, in tables.',
  run: (context) =>
    eachSegment(context, (here) => {
      const { text } = here.segment
      const found = !suspicious.test(text) ? [] : slips.flatMap((slip) =>
        matchesOf(text, slip.pattern)
          .filter((match) => !(here.cell.language.startsWith('fr') && slip.setOff?.(match[0])) && !isInside(here.segment, match.index, match.index + match[0].length + 1, ['url']))
          .map((match) => {
            const word = /^[\p{L}\d)»”"“][ \t\u00a0]/u.test(match[0]) ? wordStart(text, match.index) : match.index
            return observeSpan(here, 'hint', word, match.index + match[0].length, slip.manner(match[0]))
          }),
      )
      if (here.language?.tag !== 'en') return found
      return [
        ...found,
        ...matchesOf(text, apostrophe)
          .filter((match) => !closing.test(text.slice(match.index + match[0].length)))
          .map((match) => observeSpan(here, 'hint', match.index, match.index + match[0].length)),
      ]
    }),
} satisfies Check

function wordStart(text: string, index: number): number {
  let start = index
  // A mark in brackets, "(6) ,", is quoted whole.
  const bracket = text.charAt(index) === ')' ? /\([^\s()]{1,8}$/.exec(text.slice(0, index)) : null
  if (bracket) return bracket.index
  while (start > 0 && /[\p{L}\d]/u.test(text[start - 1]!)) start--
  return start
}
