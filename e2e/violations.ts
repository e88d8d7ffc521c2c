import type { Page } from '@playwright/test'
import axe from 'axe-core'

/** What axe finds in parts of the page, by rule and place: everything in the light, and once more what depends on colours in the dark. */
export async function violations(page: Page, parts: string | readonly string[] = 'body', without: readonly string[] = []): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const found = (scheme: 'light' | 'dark', runOnly: axe.RunOnly): Promise<string[]> =>
    page.evaluate(
      async ({ scheme, runOnly, include, exclude }) => {
        const { violations: all } = await window.axe.run({ include, exclude }, { runOnly, resultTypes: ['violations'] })
        return all.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${scheme}: ${id}: ${target.join(' ')} ${failureSummary ?? ''}`))
      },
      { scheme, runOnly, include: [parts].flat(), exclude: [...without] },
    )
  await page.emulateMedia({ colorScheme: 'light' })
  const light = await found('light', { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await found('dark', { type: 'rule', values: ['color-contrast', 'link-in-text-block'] })
  await page.emulateMedia({ colorScheme: null })
  return [...light, ...dark]
}

declare global {
  interface Window {
    /** There once its source has run in the page. */
    readonly axe: typeof axe
  }
}
