const none: readonly RegExpExecArray[] = []

/**
 * All matches of a global pattern in a text, in order. What `matchAll` gives, without the copy of the pattern that one makes each time: most
 * patterns are asked of many short texts and match in few.
 */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0
  let match = pattern.exec(text)
  if (!match) return none
  const matches: RegExpExecArray[] = []
  for (; match; match = pattern.exec(text)) {
    matches.push(match)
    // An empty match does not move on by itself; to a Unicode pattern a pair of surrogates is one letter.
    if (match[0] === '') pattern.lastIndex += pattern.unicode && (text.codePointAt(pattern.lastIndex) ?? 0) > 0xffff ? 2 : 1
  }
  return matches
}
