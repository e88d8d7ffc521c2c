import type { Finding } from '../model/index.ts'

/** Parameters whose values are ids of versions. */
const ofVersions: readonly string[] = ['version', 'versions', 'versionsWithout', 'other', 'shortest', 'longest']

/**
 * A finding's parameters as the wording takes them: lists joined by commas, a repeated value once, counts by version as "EN 2×", versions by `signOf` (their sign in a column head, say), and
 * `context` choosing among the wordings of one explanation where the finding names a `change`.
 *
 * @param systemOf how to call a romanization; without it romanizations have their English labels
 */
export function findingWordParams(finding: Finding, signOf: (version: string) => string, systemOf?: (id: string) => string): Readonly<Record<string, string | number>> {
  const params: Record<string, string | number> = { blamed: finding.blamed.map(signOf).join(', ') }
  for (const [key, value] of Object.entries(finding.params)) {
    if (key === 'counts' && typeof value === 'object') {
      params[key] = value.map((count) => count.replace(/^(.*):(\d+)$/, (_, version: string, times: string) => `${signOf(version)} ${times}×`)).join(', ')
      continue
    }
    const word = ofVersions.includes(key) ? signOf : (text: string) => text
    params[key] = typeof value === 'number' ? value : typeof value === 'string' ? word(value) : value.map(word).join(', ')
  }
  const { change, spellings, systems, habitSystem } = finding.params
  if (systemOf && Array.isArray(spellings) && Array.isArray(systems)) params['values'] = spellings.map((spelling, index) => (systems[index] ? `${spelling} (${systemOf(systems[index])})` : spelling)).join(', ')
  if (systemOf && typeof habitSystem === 'string') params['habit'] = systemOf(habitSystem)
  // One value said too often or too seldom: it is named once, not in the spelling of every version.
  if (change === 'repeated' && Array.isArray(finding.params['values'])) params['values'] = finding.params['values'][0] ?? ''
  return typeof change === 'string' ? { ...params, context: change } : params
}
