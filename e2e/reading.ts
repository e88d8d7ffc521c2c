import { expect, type Locator, type Page } from '@playwright/test'

/** Opens the page at a hash and waits until the marks have come. */
export async function open(page: Page, hash = ''): Promise<void> {
  await page.goto(`./${hash}`)
  await expect(page.getByRole('main')).toHaveAttribute('data-marks', 'shown', { timeout: 20_000 })
}

/** How often a test asks again: what it waits for comes at once, on a quiet machine. */
export const soon = { intervals: [20, 50, 100] }

/** The row of that name: `Paragraph 9`. */
export const row = (page: Page, name: string): Locator => page.getByRole('row').filter({ has: page.getByRole('link', { name: `Copy link to ${name}`, exact: true }) })

/** The names of the columns, from the left. */
export const columns = (page: Page): Promise<string[]> => page.locator('th[role="columnheader"][aria-label]').evaluateAll((heads) => heads.map((head) => head.getAttribute('aria-label') ?? ''))

/** The printed text of a row in one version, as the page holds it. */
export const cell = (page: Page, rowName: string, column: number): Locator => row(page, rowName).getByRole('cell').nth(column)

/** How far from the top of the window a row begins, in pixels. */
export async function topOf(page: Page, rowName: string): Promise<number> {
  const box = await row(page, rowName).boundingBox()
  if (!box) throw new Error(`${rowName} is not drawn`)
  return box.y
}
