import type { Language } from '../languages/index.ts'
import { groupBy } from '../model/index.ts'
import { rememberByWord, wordsOf } from '../text/index.ts'
import type { Check, Observation } from './check.ts'
import { eachSegment, observeSpan, type SegmentHere } from './each-segment.ts'

/** A word that a version otherwise spells the other of two right ways: "labor" where it writes "labour", «еще» where it writes «ещё». */
export const spellingVariant = {
  id: 'spelling-variant',
  category: 'linguistic-conventions/spelling',
  severity: 'hint',
  examples: {
    silent: [
      { en: 'labour, labour and labour in the centre, organized and recognized by the Labor Party, a practice to practise' },
      { en: 'honour and honor, labour and labor' },
      { de: 'dass er muss, musste und wusste, dass die Massen im Maß blieben' },
      { ru: 'ещё и ещё, её, и все, чем они живут' },
    ],
    finds: [
      { en: 'labour and labour, favourable neighbours and ‹labor› rights' },
      { en: 'organised, recognising, minimised and ‹recognizes›' },
      { de: 'dass, dass, Missbrauch, Prozess und ‹daß›' },
      { ru: 'ещё, её, отчёт и ‹еще›' },
      { kk: 'Еуропада, еуро, Еуропалық және ‹европалық›' },
    ],
  },
  blind: 'Words that are in no table; names; a version that has no habit.',
  run: (context) => [...groupBy(eachSegment(context, usesIn), ({ here, family }) => `${here.cell.version} ${family}`).values()].flatMap(oddOnes),
} satisfies Check

interface Use {
  readonly here: SegmentHere
  readonly family: number
  readonly way: 0 | 1
  readonly start: number
  readonly end: number
}

/** Reported is the rarer way: at most a quarter, the other at least three times. */
function oddOnes(group: readonly Use[]): Observation[] {
  const second = group.filter(({ way }) => way === 1).length
  const odd = second * 2 <= group.length ? 1 : 0
  const few = odd === 1 ? second : group.length - second
  if (few === 0 || group.length - few < 3 || few * 4 > group.length) return []
  return group
    .filter(({ way }) => way === odd)
    .map(({ here, start, end }) => {
      const observation = observeSpan(here, 'hint', start, end)
      // The same word spelled the usual way says most; else any word of the family.
      const head = observation.spans[0]!.text.toLowerCase().slice(0, 3)
      const usual = group.filter(({ way }) => way !== odd).map((use) => use.here.segment.text.slice(use.start, use.end))
      return { ...observation, params: { ...observation.params, habit: usual.find((word) => word.toLowerCase().startsWith(head)) ?? usual[0]! } }
    })
}

function usesIn(here: SegmentHere): Use[] {
  const { language } = here
  if (!language || language.texts.spellings.length === 0) return []
  const { text } = here.segment
  const words = wordsOf(text)
  const { starts, ends, lower } = words
  const spellingAt = spellingsOf(language)
  const uses: Use[] = []
  for (let index = 0; index < lower.length; index++) {
    const word = lower[index]!
    if (word.length < 2) continue
    const known = spellingAt(words, index)
    if (!known) continue
    const start = starts[index]!
    if (!known.capitals && text.charCodeAt(start) !== word.charCodeAt(0)) continue
    uses.push({ here, family: known.family, way: known.way, start, end: ends[index]! })
  }
  return uses
}

interface Spelling {
  readonly family: number
  readonly way: 0 | 1
  readonly capitals: boolean
}

const compiled = new Map<string, ReturnType<typeof rememberByWord<Spelling>>>()

/** The family a word is of and how it is spelled; null where it has one spelling. */
function spellingsOf(language: Language): ReturnType<typeof rememberByWord<Spelling>> {
  const known = compiled.get(language.tag)
  if (known) return known
  const whole = (pattern: string) => new RegExp(`^(?:${pattern})$`, 'u')
  // Any of the patterns: most words fit none.
  const any = whole(language.texts.spellings.flatMap(({ patterns }) => patterns).join('|'))
  const patterns = language.texts.spellings.map(({ patterns: [first, second], capitals }) => ({ first: whole(first), second: whole(second), capitals }))
  const spellingAt = rememberByWord((word): Spelling | null => {
    const composed = word.normalize('NFC')
    if (!any.test(composed)) return null
    for (const [family, { first, second, capitals }] of patterns.entries()) {
      const way = first.test(composed) ? 0 : second.test(composed) ? 1 : null
      if (way !== null) return { family, way, capitals }
    }
    return null
  })
  compiled.set(language.tag, spellingAt)
  return spellingAt
}
