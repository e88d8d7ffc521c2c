/** Jaro-Winkler similarity of two strings, 0 to 1, with the usual prefix of four letters and weight of 0.1 (https://en.wikipedia.org/wiki/Jaro–Winkler_distance). */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1)
  const taken = new Uint8Array(b.length)
  const matched: string[] = []
  for (let i = 0; i < a.length; i++) {
    for (let j = Math.max(0, i - reach); j < Math.min(b.length, i + reach + 1); j++) {
      if (taken[j] === 1 || a[i] !== b[j]) continue
      taken[j] = 1
      matched.push(a[i]!)
      break
    }
  }
  if (matched.length === 0) return 0
  let turned = 0
  let at = 0
  for (let j = 0; j < b.length; j++) if (taken[j] === 1 && b[j] !== matched[at++]) turned++
  const jaro = (matched.length / a.length + matched.length / b.length + (matched.length - turned / 2) / matched.length) / 3
  let prefix = 0
  while (prefix < 4 && prefix < Math.min(a.length, b.length) && a[prefix] === b[prefix]) prefix++
  return jaro + prefix * 0.1 * (1 - jaro)
}
