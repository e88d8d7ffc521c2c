import { expect } from '@playwright/test'
import { soon } from './reading.ts'
import { test } from './test.ts'

// The text of the work the page opens with stands in the page itself.

test('the first text can be read before the page’s scripts are there, laid out and worded as they will show it', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ ...(baseURL && { baseURL }), locale: 'en-GB', viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' })
  const page = await context.newPage()
  let release = (): void => undefined
  const released = new Promise<void>((done) => (release = done))
  await page.route(/\/assets\/index-.*\.js$/, async (route) => {
    await released
    await route.continue()
  })
  await page.goto('./', { waitUntil: 'commit' })
  await expect(page.getByRole('columnheader', { name: 'Kazakh' })).toBeVisible()
  const passages = (attribute: string): Promise<Record<string, string>> =>
    page.locator(`[${attribute}]`).evaluateAll(
      (rows, name) =>
        Object.fromEntries(
          rows.flatMap((row) =>
            [...row.querySelectorAll<HTMLElement>('[data-version]')].map((cell) => [`${row.getAttribute(name)} ${cell.dataset['version']}`, [...cell.querySelectorAll('.segment')].map((segment) => segment.textContent).join('\n')] as const),
          ),
        ),
      attribute,
    )
  const before = await passages('data-first-row')
  const place = await page.locator('[data-first-row=citation-3] [data-version=kk]').boundingBox()
  release()
  expect(Object.keys(before).length).toBeGreaterThan(200)
  await expect.poll(() => passages('data-row'), soon).toEqual(before)
  await expect(page.locator('.first-text')).toHaveCount(0)
  // Where the eye rested it rests still: the width of the columns is the same to a few pixels.
  const after = await page.locator('[data-row=citation-3] [data-version=kk]').boundingBox()
  if (!place || !after) throw new Error('not drawn')
  for (const side of ['x', 'width'] as const) expect(Math.abs(after[side] - place[side]), side).toBeLessThan(4)
  await context.close()
})

test('what a link asks for is not preceded by something else', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ ...(baseURL && { baseURL }), locale: 'ru', viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' })
  const page = await context.newPage()
  await page.route(/\/assets\/index-.*\.js$/, () => undefined)
  for (const [address, shown] of [['./', true], ['./#work=udhr', false], ['./#library', false], ['./#work=kazakhstan-2019&v=en.de&row=paragraph-4', false], ['./#work=kazakhstan-2019&v=de.ru', true]] as const) {
    await page.goto('about:blank')
    await page.goto(address, { waitUntil: 'commit' })
    await expect(page.getByText('Европейский парламент,').first(), address).toBeVisible({ visible: shown })
  }
  await context.close()
})

test('without scripts the first text can still be read, in every language', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ ...(baseURL && { baseURL }), javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('./')
  for (const words of ['The European Parliament,', 'Das Europäische Parlament,', 'Еуропалық Парламент,', 'Европейский парламент,']) await expect(page.getByText(words).first()).toBeVisible()
  await expect(page.getByText('Without JavaScript')).toBeVisible()
  await context.close()
})
