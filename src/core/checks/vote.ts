/**
 * Which versions are wrong, by the fewest independent slips that explain the values.
 *
 * Each value seen is tried as the true one. A version with another value slipped, unless it was made from a version with that same wrong value:
 * then it only repeats the slip. The value that needs fewest slips wins, and every version without it is blamed. A tie, or fewer than three
 * versions, blames nobody.
 *
 * @param values the value of each version, as text; null where the version lacks it, which is a value too
 * @param derivedFrom the version each was made from; versions not named here are independent
 * @returns blamed versions in the order of `values`, never all of them
 *
 * @example vote({ en: '1', de: '2', ru: '1' }) is ['de']
 * @example vote({ en: '2', de: '1', ru: '1' }, { de: 'en', ru: 'en' }) is ['en']: one slip there, against two alike in de and ru
 */
export function vote(values: Readonly<Record<string, string | null>>, derivedFrom: Readonly<Record<string, string | null>> = {}): readonly string[] {
  const versions = Object.keys(values)
  if (versions.length < 3) return []
  let fewest = Infinity
  let truth: string | null | undefined
  let tied = false
  for (const candidate of new Set(Object.values(values))) {
    const slips = versions.filter((version) => values[version] !== candidate && !repeats(version, values, derivedFrom)).length
    if (slips === fewest) tied = true
    if (slips < fewest) {
      fewest = slips
      truth = candidate
      tied = false
    }
  }
  return tied ? [] : versions.filter((version) => values[version] !== truth)
}

/** Whether a version has its value from the version it was made from. */
function repeats(version: string, values: Readonly<Record<string, string | null>>, derivedFrom: Readonly<Record<string, string | null>>): boolean {
  const source = derivedFrom[version] ?? null
  return source !== null && source in values && values[source] === values[version]
}
