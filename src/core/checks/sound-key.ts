const classes: ReadonlyMap<string, string> = new Map(
  Object.entries({ P: 'bpбп', F: 'vfwвф', K: 'gkqxhcгкхқғһц', T: 'dtдт', S: 'zsjзсшщжч', L: 'lл', N: 'mnмнң', R: 'rр' }).flatMap(([name, letters]) => [...letters].map((letter) => [letter, name] as const)),
)

/**
 * The consonants of a word by class, alike for Latin and Cyrillic spellings of a name: «Назарбаев», "Nazarbayev" and "Nasarbajew" all begin
 * `NSRP`. Coarse on purpose: it tells what may be the same, not what is.
 */
export function soundKey(word: string): string {
  let key = ''
  for (const letter of word.toLowerCase()) {
    const name = classes.get(letter)
    if (name !== undefined && name !== key.at(-1)) key += name
  }
  return key
}
