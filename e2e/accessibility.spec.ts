import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { open } from './reading.ts'

// One row of each make: the others are drawn by the same lines of code, and axe takes its time with every word of them.
const rows = ['title', 'citation-3', 'recital-d', 'paragraph-4', 'paragraph-10', 'footnote-1']
const otherRows = `[data-row]${rows.map((id) => `:not([data-row="${id}"])`).join('')}`

/** What axe finds, by rule and place. */
async function violations(page: Page, part = 'body'): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .include(part)
    .exclude(otherRows)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).options({ resultTypes: ['violations'] }).analyze()
  return found.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`))
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })

    test('columns with findings', async ({ page }) => {
      await page.setViewportSize({ width: 1440, height: 900 })
      await open(page)
      expect(await violations(page)).toEqual([])
    })

    test('names respelled, words compared, facts listed, names panel', async ({ page }) => {
      await page.setViewportSize({ width: 1440, height: 900 })
      await open(page, '#v=en.en-revised.kk&diff=en-revised~en&names=ru&facts=1&row=paragraph-4')
      await page.getByRole('button', { name: /^Names/ }).click()
      await page.getByRole('complementary').getByRole('button', { name: /Aron Atabek/ }).click()
      expect(await violations(page)).toEqual([])
    })

    test('menus', async ({ page }) => {
      await page.setViewportSize({ width: 1440, height: 900 })
      await open(page)
      await page.getByRole('button', { name: 'Versions', exact: true }).click()
      expect(await violations(page, ':popover-open')).toEqual([])
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Display' }).click()
      expect(await violations(page, ':popover-open')).toEqual([])
      await page.keyboard.press('Escape')
      await page.keyboard.press('Shift+Slash')
      expect(await violations(page, ':popover-open')).toEqual([])
    })

    test('a phone', async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 })
      await open(page)
      expect(await violations(page)).toEqual([])
      await page.getByRole('button', { name: 'Findings and names' }).click()
      expect(await violations(page)).toEqual([])
    })
  })
}
