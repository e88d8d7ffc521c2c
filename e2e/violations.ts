import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** What axe finds in parts of the page, by rule and place: everything in the light, and once more what depends on colours in the dark. */
export async function violations(page: Page, parts: string | readonly string[] = 'body', without: readonly string[] = []): Promise<string[]> {
  const builder = (): AxeBuilder => {
    const axe = new AxeBuilder({ page })
    for (const part of [parts].flat()) axe.include(part)
    for (const part of without) axe.exclude(part)
    return axe.options({ resultTypes: ['violations'] })
  }
  await page.emulateMedia({ colorScheme: 'light' })
  const light = await builder().withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await builder().withRules(['color-contrast', 'link-in-text-block']).analyze()
  await page.emulateMedia({ colorScheme: null })
  return [...light.violations.map((violation) => ({ scheme: 'light', violation })), ...dark.violations.map((violation) => ({ scheme: 'dark', violation }))].flatMap(({ scheme, violation }) =>
    violation.nodes.map((node) => `${scheme}: ${violation.id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  )
}
