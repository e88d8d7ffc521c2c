/**
 * The capital of a letter in a system that has capitals of its own: `i` is `İ` in alphabets with a dotless ı.
 * Not `toLocaleUpperCase`: that depends on the platform's language data, and `kk` has no such rule in it.
 */
export function capital(text: string, own: Readonly<Record<string, string>> | undefined): string {
  if (own === undefined) return text.toUpperCase()
  let out = ''
  for (const letter of text) out += own[letter] ?? letter.toUpperCase()
  return out
}

/** The first letter of `text` as a capital, its combining marks kept: `i͡u` gives `I͡u`. */
export function capitalized(text: string, own: Readonly<Record<string, string>> | undefined): string {
  const first = text.match(/\p{L}/u)
  if (first?.index === undefined) return text
  const end = first.index + first[0].length
  return text.slice(0, first.index) + capital(first[0], own) + text.slice(end)
}
