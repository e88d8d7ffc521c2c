type Values = Readonly<Record<string, string | null>>
type Sources = Readonly<Record<string, string | null>>

/**
 * Which versions are wrong, by the fewest independent slips that explain the values.
 *
 * Each value seen is tried as the true one. A version with another value slipped, unless it was made from a version with that same wrong value:
 * then it only repeats the slip. The value that needs fewest slips wins, and every version without it is blamed. A tie, or fewer than three
 * versions, blames nobody.
 *
 * Where a slip of one translation ties with a slip of its source that all the others repeat, the second story needs the one to have corrected
 * what several, each by itself, kept. It is dropped where more versions kept the source's value than corrected it.
 *
 * @param values the value of each version, as text; null where the version lacks it, which is a value too
 * @param derivedFrom the version each was made from; versions not named here are independent
 * @returns blamed versions in the order of `values`, never all of them
 *
 * @example vote({ en: '1', de: '2', ru: '1' }) is ['de']
 * @example vote({ en: '2', de: '1', ru: '1' }, { de: 'en', ru: 'en' }) is ['en']: one slip there, against two alike in de and ru
 */
export function vote(values: Values, derivedFrom: Sources = {}): readonly string[] {
  const versions = Object.keys(values)
  if (versions.length < 3) return []
  const candidates = [...new Set(Object.values(values))]
  const slips = candidates.map((candidate) => versions.filter((version) => values[version] !== candidate && !repeats(version, values, derivedFrom)).length)
  const fewest = Math.min(...slips)
  const best = candidates.filter((_, index) => slips[index] === fewest)
  const plausible = best.length > 1 ? best.filter((candidate) => isPlausible(candidate, values, derivedFrom)) : best
  if (plausible.length !== 1) return []
  return versions.filter((version) => values[version] !== plausible[0])
}

const sourceOf = (version: string, values: Values, derivedFrom: Sources): string | null => {
  const source = derivedFrom[version] ?? null
  return source !== null && source !== version && source in values ? source : null
}

/** Whether a version has its value from the version it was made from. */
function repeats(version: string, values: Values, derivedFrom: Sources): boolean {
  const source = sourceOf(version, values, derivedFrom)
  return source !== null && values[source] === values[version]
}

/** False where the value is true only if fewer versions corrected their source than kept what it says. */
function isPlausible(truth: string | null, values: Values, derivedFrom: Sources): boolean {
  let corrected = 0
  let kept = 0
  for (const version of Object.keys(values)) {
    const source = sourceOf(version, values, derivedFrom)
    if (source === null || values[source] === truth) continue
    if (values[version] === truth) corrected++
    else if (values[version] === values[source]) kept++
  }
  return corrected === 0 || corrected >= kept
}
