import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'

/** What a module and all it imports at once name from outside; what it loads later with `import()` is not counted. */
function librariesOf(file: string, seen = new Set<string>()): Set<string> {
  const found = new Set<string>()
  if (seen.has(file)) return found
  seen.add(file)
  for (const [, target = ''] of readFileSync(file, 'utf8').matchAll(/^(?:import|export)\s(?!type\b)[^'"=;]*?\bfrom\s+'([^']+)'/gm)) {
    if (!target.startsWith('.')) found.add(target)
    else for (const library of librariesOf(resolve(dirname(file), target), seen)) found.add(library)
  }
  return found
}

test('the door of the formats loads no parser: each comes when its format is used', () => {
  // fflate is of the kind a bundler leaves out where nothing is packed; parsers such as saxes are not.
  expect([...librariesOf(join(import.meta.dirname, 'index.ts'))].toSorted()).toEqual(['fflate', 'valibot'])
  expect([...librariesOf(join(import.meta.dirname, 'tmx.ts'))]).toContain('saxes')
})
