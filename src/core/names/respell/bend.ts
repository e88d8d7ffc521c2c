/**
 * Gives a new nominative the case the printed form has: what the printed word changes of its own nominative is changed of the new one.
 * Макса Бокаева over Макс Бокаев makes Макс Боқаев Макса Боқаева; a word whose ending does not answer stays as it is.
 */
export function bend(nominative: string, lemma: string, printed: string): string {
  if (printed === lemma) return nominative
  const [from, to] = [lemma.split(' '), printed.split(' ')]
  const words = nominative.split(' ')
  if (from.length !== to.length) return nominative
  const offset = words.length - from.length
  return words.map((word, index) => bendWord(word, from[index - offset] ?? '', to[index - offset] ?? '')).join(' ')
}

function bendWord(word: string, lemma: string, printed: string): string {
  let common = 0
  while (common < lemma.length && lemma[common] === printed[common]) common++
  const [taken, given] = [lemma.slice(common), printed.slice(common)]
  if (taken === given || !word.endsWith(taken)) return word
  return word.slice(0, word.length - taken.length) + given
}

/** What stands behind the nominative in print, where the case ending is merely added: Қостанай-да gives да. Empty where the stem changes. */
export function addedEnding(lemma: string, printed: string): string {
  return printed.startsWith(lemma) ? printed.slice(lemma.length).replace(/^-/, '') : ''
}
