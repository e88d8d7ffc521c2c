import { groupBy, type Fact } from '../model/index.ts'
import type { Check, Observation } from './check.ts'
import { eachSegment, observeSpan, type SegmentHere } from './each-segment.ts'

/** A number written in another manner than the version's others: "12 500" among "10,000", "3,5" among "2.5". */
export const numberFormat = {
  id: 'number-format',
  category: 'locale-conventions/number-format',
  severity: 'hint',
  examples: {
    silent: [
      { en: '10,000 people, 12,500 people and 1,250,000 people in 2017, and 9500 more' },
      { en: '10,000 people and 12 500 people' },
      { de: '10 000 Menschen, 12 500 Menschen, 3,5 Millionen und 2,5 %' },
    ],
    finds: [
      { en: '10,000 people, 12,500 people, 30,000 people and ‹12 500› people' },
      { de: '2,5 %, 3,5 %, 4,5 % und ‹5.5 %›' },
      { ru: '10 000 человек, 12 500 человек, 30 000 человек и ‹45000› человек' },
    ],
  },
  blind: 'A version that has no habit; thousands of four figures, which many write without a separator.',
  run: (context) => [...groupBy(eachSegment(context, writtenIn), ({ here, part }) => `${here.cell.version} ${part}`).values()].flatMap(oddOnes),
} satisfies Check

interface Written {
  readonly here: SegmentHere
  readonly fact: Fact
  /** Which part of the number says something of the habit. */
  readonly part: 'thousands' | 'decimals'
  /** The sign that stands there; empty where none does. */
  readonly sign: string
}

const kinds: ReadonlySet<string> = new Set(['number', 'money', 'percentage', 'unit'])
const figures = /\d+(?:[.,'’\u00A0\u202F\u2009 ]\d+)*/u

function writtenIn(here: SegmentHere): readonly Written[] {
  return here.segment.facts.flatMap((fact): readonly Written[] => {
    if (!kinds.has(fact.kind)) return []
    const [text] = figures.exec(here.segment.text.slice(fact.start, fact.end)) ?? []
    const [value] = /^\d+(?:\.\d+)?/.exec(fact.value) ?? []
    return text === undefined || value === undefined ? [] : partsOf(text, value).map((part) => ({ here, fact, ...part }))
  })
}

function partsOf(text: string, value: string): readonly Pick<Written, 'part' | 'sign'>[] {
  const signs = [...text.matchAll(/\D/gu)].map(([sign]) => sign)
  const [whole = '', decimals] = value.split('.')
  // "3.5 million" is worth 3500000: its one sign stands before too few figures to be that of thousands.
  if (text.replaceAll(/\D/gu, '') !== whole + (decimals ?? '')) return signs.length === 1 && /\D\d{1,2}$/u.test(text) ? [{ part: 'decimals', sign: signs[0]! }] : []
  const grouping = decimals === undefined ? signs : signs.slice(0, -1)
  return [
    ...(decimals === undefined ? [] : [{ part: 'decimals' as const, sign: plain(signs.at(-1) ?? '') }]),
    ...(grouping.length > 0 || whole.length >= 5 ? [{ part: 'thousands' as const, sign: plain(grouping[0] ?? '') }] : []),
  ]
}

/** Spaces of any width are one, and so are apostrophes: which of them stands there is another matter. */
const plain = (sign: string): string => (/\s/u.test(sign) ? ' ' : sign === '’' ? "'" : sign)

/** Reported is the rarer manner: at most a quarter, the usual one at least three times. */
function oddOnes(group: readonly Written[]): readonly Observation[] {
  const counts = new Map<string, number>()
  for (const { sign } of group) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  const [habit, times] = [...counts].toSorted((a, b) => b[1] - a[1])[0] ?? ['', 0]
  if (times < 3 || (group.length - times) * 4 > group.length) return []
  const usual = group.find(({ sign }) => sign === habit)!
  return group
    .filter(({ sign }) => sign !== habit)
    .map(({ here, fact }) => {
      const observation = observeSpan(here, 'hint', fact.start, fact.end)
      return { ...observation, params: { ...observation.params, habit: usual.here.segment.text.slice(usual.fact.start, usual.fact.end) } }
    })
}
