import { expect, type Page } from '@playwright/test'
import { test } from './test.ts'
import { open, soon } from './reading.ts'

test.use({ viewport: { width: 1440, height: 900 }, firstVisit: true })

/** The page with a worker that waits before it begins, so that there is something to stop. */
async function openSlowly(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const post: unknown = Reflect.get(Worker.prototype, 'postMessage')
    if (typeof post !== 'function') throw new Error('a worker has no postMessage')
    Reflect.set(Worker.prototype, 'postMessage', function (this: Worker, ...args: readonly unknown[]) {
      setTimeout(() => Reflect.apply(post, this, args), 1_500)
    })
  })
  await page.goto('./#v=en.de')
}

test('the text is read while the versions are compared; comparing is stopped, and begun again', async ({ page }) => {
  await openSlowly(page)
  const panel = page.getByRole('complementary', { name: 'Findings' })
  await expect(panel.getByRole('progressbar', { name: 'Comparing the versions' })).toBeVisible()
  await expect(page.getByRole('main')).toContainText('European Parliament')
  await panel.getByRole('button', { name: 'Stop' }).click()
  await expect(panel).toContainText('Comparing was stopped')
  await expect(panel.getByRole('progressbar')).toHaveCount(0)
  await page.waitForTimeout(900)
  await expect(page.getByRole('main')).toHaveAttribute('data-marks', 'waited-for')

  await panel.getByRole('button', { name: 'Compare now' }).click()
  await expect(page.getByRole('main')).toHaveAttribute('data-marks', 'shown', { timeout: 30_000 })
  await expect(panel.getByRole('button', { name: /Dates differ/ })).not.toHaveCount(0)
})

test('how far it is comes from the worker, stage by stage; what was found out is taken up again on the next visit, as long as the texts are the same', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.set(window, 'seen', [])
    new MutationObserver(() => {
      const progress = document.querySelector('progress')
      const seen: unknown = Reflect.get(window, 'seen')
      if (progress && Array.isArray(seen) && seen.at(-1) !== progress.value) seen.push(progress.value)
    }).observe(document, { subtree: true, childList: true, attributes: true })
  })
  await open(page, '#v=en.de')
  const seen: number[] = await page.evaluate(() => Reflect.get(window, 'seen'))
  expect(seen.length).toBeGreaterThan(2)
  expect(seen).toEqual(seen.toSorted((a, b) => a - b))

  const found = page.getByRole('complementary', { name: 'Findings' }).getByRole('button', { name: /Dates differ/ })
  await expect(found).not.toHaveCount(0)
  const forget = () => page.evaluate(() => new Promise<number>((done) => {
    const request = indexedDB.open('tetrapla-opened')
    request.onsuccess = () => {
      const store = request.result.transaction('values', 'readwrite').objectStore('values')
      let changed = 0
      store.openCursor().onsuccess = ({ target }) => {
        const cursor: unknown = target instanceof IDBRequest ? target.result : null
        if (!(cursor instanceof IDBCursorWithValue)) return done(changed)
        // What is taken up again is told from what is worked out again by having no findings.
        cursor.update({ ...cursor.value, analysis: { ...cursor.value.analysis, findings: [] } })
        changed++
        cursor.continue()
      }
    }
  }))
  await expect.poll(forget, soon).toBe(1)
  await page.reload()
  await open(page, '#v=en.de')
  await expect(found).toHaveCount(0)
})

test('where the comparison cannot be begun that is said, and it can be begun again', async ({ page }) => {
  let missing = true
  await page.route(/\/assets\/analysis-[^/]*\.js$/, async (route) => (missing ? route.abort() : route.continue()))
  await page.goto('./#v=en.de')
  const panel = page.getByRole('complementary', { name: 'Findings' })
  await expect(panel.getByRole('alert')).toContainText('could not be compared')
  await expect(page.getByRole('main')).toContainText('European Parliament')
  missing = false
  await panel.getByRole('button', { name: 'Compare now' }).click()
  await expect(page.getByRole('main')).toHaveAttribute('data-marks', 'shown', { timeout: 30_000 })
  await expect(panel.getByRole('button', { name: /Dates differ/ })).not.toHaveCount(0)
})
