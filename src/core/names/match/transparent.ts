import { romanizations } from '../romanizations/index.ts'
import { symbols, unitCount } from './symbols.ts'

/**
 * Letters one orthography puts for another of the same name: the Russian spelling of Kazakh letters, ё printed е, Ukrainian beside Russian
 * (1, 2, 3 for Ukrainian и, г, е). Each group is a letter and what may stand for it.
 */
const interchanged = 'іиы әаея ғг қкх ңн өоу ұу үую һх ыи ёео эе йи ıийі 1иыі 2г 3еэ єе їи ґг жд яа'

/**
 * Whether a Cyrillic letter and a Latin unit are each other's value in some romanization system: ш and `sh`, ш and German `sch`, not а and `u`.
 * Names carried over from Cyrillic are spelled letter by letter, so that one step outside every system tells more against them than
 * against names that were English or French before they were Russian.
 */
function readValues(): ReadonlyMap<string, ReadonlySet<string>> {
  const values = new Map<string, Set<string>>()
  const add = (cyrillic: string, latin: string): void => {
    const known = values.get(cyrillic)
    if (known === undefined) values.set(cyrillic, new Set([latin]))
    else known.add(latin)
  }
  for (const { letters, context, to } of romanizations) {
    if (to !== 'Latn') continue
    for (const [cyrillic, latin] of [...Object.entries(letters), ...(context ?? []).map((rule) => [rule.letters, rule.to] as const)]) {
      add(cyrillic, latin)
      add(cyrillic, latin.normalize('NFD').replace(/[^\p{Letter}]/gu, ''))
    }
  }
  return values
}

const values = readValues()
const same = readInterchanged()

function readInterchanged(): ReadonlyMap<string, readonly string[]> {
  const same = new Map<string, string[]>()
  for (const group of interchanged.split(' ')) {
    const [letter = '', ...others] = group
    const name = { '1': 'УИ', '2': 'УГ', '3': 'УЕ' }[letter] ?? letter
    same.set(name, [...(same.get(name) ?? []), ...others])
    for (const other of others) same.set(other, [...(same.get(other) ?? []), name])
  }
  return same
}

const pure = (name: string): string => name.replace(/^[ed]\./, '')

/** All Latin values of a Cyrillic letter, and of the letters it is interchanged with. */
const latinOf = (cyrillic: string): ReadonlySet<string> => new Set([cyrillic, ...(same.get(cyrillic) ?? [])].flatMap((letter) => [...(values.get(letter) ?? [])]))
const latinValues = symbols.map(({ name, orthography }) => (orthography === 0 ? latinOf(name) : new Set<string>()))

/** By unit × unit: 1 where each may be the other's value. */
export const isTransparent: Uint8Array = (() => {
  const names = symbols.map(({ name }) => pure(name))
  const sources = names.map((name) => [...values].flatMap(([cyrillic, latin]) => (latin.has(name) ? [cyrillic, ...(same.get(cyrillic) ?? [])] : [])))
  const sourceSets = sources.map((letters) => new Set(letters))
  const out = new Uint8Array(unitCount * unitCount)
  // Cyrillic units come first, so that of a mixed pair the first is the Cyrillic one.
  for (const [a, one] of symbols.entries()) {
    for (let b = a; b < unitCount; b++) {
      const two = symbols[b]!
      const yes =
        one.orthography === 0
          ? two.orthography === 0
            ? one.name === two.name || (same.get(one.name)?.includes(two.name) ?? false)
            : latinValues[a]!.has(names[b]!)
          : names[a] === names[b] || sources[a]!.some((letter) => sourceSets[b]!.has(letter))
      if (yes) out[a * unitCount + b] = out[b * unitCount + a] = 1
    }
  }
  return out
})()

const known = new Map<number, boolean>()

/**
 * The same for a step of one or two units a side (0 for no second unit): whether the Latin letters are what the Cyrillic ones give together.
 * ай and `ai` are, ай and `i` are not, though Майкл is Michael. Between two words of one script, no such step is known to be none.
 */
export function isTransparentStep(a1: number, a2: number, b1: number, b2: number): boolean {
  const key = ((a1 * unitCount + a2) * unitCount + b1) * unitCount + b2
  const before = known.get(key)
  if (before !== undefined) return before
  const side = (one: number, two: number) => [one, two].filter((unit) => unit !== 0).map((unit) => symbols[unit]!)
  const [a, b] = [side(a1, a2), side(b1, b2)]
  const cyrillicA = a[0]?.orthography === 0
  let answer = true
  if (cyrillicA !== (b[0]?.orthography === 0)) {
    const [cyrillic, latin] = cyrillicA ? [a, b] : [b, a]
    const printed = latin.map(({ name }) => pure(name)).join('')
    const made = cyrillic.map(({ name }) => [...latinOf(name)]).reduce((all, next) => all.flatMap((start) => next.map((end) => start + end)), [''])
    // ий and ый end in one letter (Gorki, Grozny); a double letter in print is one unit.
    answer = made.includes(printed) || (/^[иы]й$/u.test(cyrillic.map(({ name }) => name).join('')) && printed.length === 1)
  }
  known.set(key, answer)
  return answer
}
