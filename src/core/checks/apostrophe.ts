import { matchesOf } from '../text/index.ts'
import type { Check, Observation } from './check.ts'
import type { CheckContext } from './context.ts'
import { eachSegment, isInside, observeSpan, type SegmentHere } from './each-segment.ts'
import type { Manner } from './style.ts'

// Between two letters only: there no quotation mark, foot or minute sign can stand.
const inWord = /(?<=\p{L})['’`´ʼ](?=\p{L})/gu
const likely = /['’`´ʼ]/
/** Where the sign is a letter, as in Uzbek oʻ and in Kazakh Latin, its shapes are told apart by what they say. */
const letterIn: ReadonlySet<string> = new Set(['kk', 'uz', 'kaa', 'haw'])

interface Slip {
  readonly change: 'lost' | 'detached'
  readonly pattern: RegExp
}

// English contractions and possessives: "don t", "they ve", "the king s horse"; "do n't", "it 's", "we' re".
const english: readonly Slip[] = [
  { change: 'lost', pattern: /(?<![\p{L}'’-])(?:(?:[Dd]o|[Dd]oes|[Dd]id|[Ii]s|[Aa]re|[Ww]as|[Ww]ere|[Hh]as|[Hh]ave|[Hh]ad|[Cc]ould|[Ww]ould|[Ss]hould|[Mm]ust|[Mm]ight|[Nn]eed)n|[Cc]an|[Ww]on|[Ss]han|[Aa]in) t(?![\p{L}'’-])/gu },
  { change: 'lost', pattern: /(?<![\p{L}'’-])(?:I|[Yy]ou|[Ww]e|[Tt]hey|[Hh]e|[Ss]he|[Ii]t|[Tt]hat|[Tt]here|[Ww]ho) (?:ll|ve|re)(?![\p{L}'’.-])/gu },
  { change: 'lost', pattern: /(?<![\p{L}\d'’-])\p{L}{3,} s(?= \p{Ll}{2})/gu },
  { change: 'detached', pattern: /(?<!\p{L})(?:\p{L}*n(?: ['’]t|['’] t)|\p{L}+ n['’]t)(?![\p{L}'’-])/gu },
  { change: 'detached', pattern: /(?<!\p{L})\p{L}+(?: ['’](?:s|re|ve|ll)|['’] (?:re|ve|ll))(?![\p{L}'’-])/gu },
]
const vowel = '[aeiouyhàâéèêëîïôùûœæ]'
const elided = (words: string): readonly Slip[] => [
  { change: 'detached', pattern: new RegExp(`(?<![\\p{L}'’‘"«-])(?:${words})(?: ['’]|['’] )${vowel}\\p{L}*`, 'giu') },
]
// Words that lose their vowel before another: "l 'homme", "dell' acqua". A letter alone may be one of a list; "l" before a vowel is none, but for litres.
const french: readonly Slip[] = [
  ...elided('[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu'),
  { change: 'lost', pattern: new RegExp(`(?<![\\p{L}'’‘"«-]|\\d\\s?)(?:l|qu|jusqu|lorsqu|puisqu) ${vowel}\\p{L}+`, 'gu') },
]
const italian: readonly Slip[] = elided('[cdlmstv]|un|dell|all|dall|nell|sull|quell|quest|nessun|anch')
const slipsOf: Readonly<Record<string, readonly Slip[]>> = { en: english, fr: french, it: italian }

/** Apostrophes of two shapes in one version, "don't" among "doesn’t", and such as were lost or came apart from their word: "don t", "l 'homme". */
export const apostrophe = {
  id: 'apostrophe',
  category: 'linguistic-conventions/punctuation',
  severity: 'hint',
  examples: {
    silent: [
      { en: "It isn't theirs; they don't ask, the king's men didn't, and the others' men 'came'." },
      { en: 'It isn’t theirs, they don’t ask, and 5′ is no 5\'.' },
      { en: 'can T cells do it? We re-enter, in a t-shirt, items a, s and t.' },
      { fr: 'la lettre \'l\' est là, 5 l environ' },
      { uz: 'Oʻzbekiston maʼnosi o\'zi so’z bo’lib, ko’p ko’k' },
    ],
    finds: [
      { en: "It isn’t theirs, they don’t ask, the king’s men ‹didn't› come." },
      { en: 'They ‹don t› know.' },
      { en: 'It was the ‹king s› horse.' },
      { en: "They ‹do n't› know." },
      { en: "and ‹Kazakhstan 's› courts" },
      { fr: "Les droits de ‹l 'homme›" },
      { fr: 'Les droits de ‹l homme›' },
    ],
  },
  blind: 'An apostrophe at the end of a word, which may close a quotation; one left out without a space: dont.',
  run: (context) => [...mixedIn(context), ...slippedIn(context)],
} satisfies Check

const primaryOf = (tag: string): string => tag.toLowerCase().split('-')[0]!

function mixedIn(context: CheckContext): Observation[] {
  const uses = eachSegment(context, (here) => (likely.test(here.segment.text) && !letterIn.has(primaryOf(here.cell.language)) ? usesIn(here) : []))
  const byVersion = new Map<string, typeof uses>()
  for (const use of uses) {
    const own = byVersion.get(use.here.cell.version)
    if (own) own.push(use)
    else byVersion.set(use.here.cell.version, [use])
  }
  return [...byVersion.values()].flatMap((own) => {
    const counts = new Map<string, number>()
    for (const { sign } of own) counts.set(sign, (counts.get(sign) ?? 0) + 1)
    if (counts.size < 2) return []
    const [usual, times] = [...counts].sort((a, b) => b[1] - a[1])[0]!
    // A habit is three and three quarters of all.
    if (times < 3 || (own.length - times) * 4 > own.length) return []
    const habit = own.find(({ sign }) => sign === usual)!
    return own
      .filter(({ sign }) => sign !== usual)
      .map(({ here, start, end }) => {
        const observation = observeSpan(here, 'hint', start, end)
        return { ...observation, params: { ...observation.params, habit: habit.here.segment.text.slice(habit.start, habit.end) } }
      })
  })
}

function usesIn(here: SegmentHere) {
  const { text } = here.segment
  return matchesOf(text, inWord)
    // Elsewhere the modifier letter is what its name says.
    .filter((match) => (match[0] !== 'ʼ' || here.language !== null) && !isInside(here.segment, match.index, match.index + 1, ['url']))
    .map((match) => {
      const head = /[\p{L}\p{M}]+$/u.exec(text.slice(0, match.index))?.[0] ?? ''
      const tail = /^[\p{L}\p{M}]+/u.exec(text.slice(match.index + 1))?.[0] ?? ''
      return { here, sign: match[0], start: match.index - head.length, end: match.index + 1 + tail.length }
    })
}

// Cheap signs that some slip may be there at all.
const suspicious = / n?['’]|['’] | (?:t|s|ll|ve|re)(?!\p{L})|(?:^|[^\p{L}])(?:l|qu|jusqu|lorsqu|puisqu) /iu
const manners: Readonly<Record<Slip['change'], Manner>> = { lost: { pattern: 'lost' }, detached: { pattern: 'detached' } }

function slippedIn(context: CheckContext): Observation[] {
  return eachSegment(context, (here) => {
    const slips = slipsOf[primaryOf(here.cell.language)]
    if (!slips || !suspicious.test(here.segment.text)) return []
    return slips.flatMap(({ change, pattern }) =>
      matchesOf(here.segment.text, pattern).map((match) => {
        const observation = observeSpan(here, 'hint', match.index, match.index + match[0].length, manners[change])
        return { ...observation, params: { ...observation.params, change } }
      }),
    )
  })
}
