import type { Server } from 'node:http'
import { expect } from '@playwright/test'
import { test } from './test.ts'
import { cell, open } from './reading.ts'
import { serve, stop } from './serve.ts'

const portOf = (server: Server): number => {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return address.port
}

test.describe('without a network', () => {
  test.use({ serviceWorkers: 'allow', firstVisit: true })
  test('the page opens with what was read before, and a newer one is offered, not forced', async ({ browser }) => {
    let server = await serve(0, false)
    const port = portOf(server)
    const context = await browser.newContext({ baseURL: `http://localhost:${port}/`, locale: 'en-GB', serviceWorkers: 'allow', viewport: { width: 1440, height: 900 } })
    const page = await context.newPage()
    const refused: string[] = []
    page.on('console', (message) => message.text().includes('Content Security Policy') && refused.push(message.text()))
    await open(page, '#work=udhr&v=en.kk')
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready
      // The versions opened before the worker was there follow as soon as it is.
      while (!(await caches.match('texts/udhr/kk.md'))) await new Promise((done) => setTimeout(done, 50))
    })
    const manifest: unknown = await page.evaluate(async () => (await fetch(document.querySelector<HTMLLinkElement>('link[rel=manifest]')?.href ?? '')).json())
    expect(JSON.stringify(manifest)).toContain('.xliff')

    await stop(server)
    await page.reload()
    await open(page, '#work=udhr&v=en.kk&row=paragraph-1-1')
    await expect(page.getByRole('row').filter({ hasText: 'born free' })).toContainText('адам')
    // What was never opened is there too, but for versions of the Declaration.
    await page.goto('about:blank')
    await open(page, '#work=kazakhstan-2019&v=en.kk&row=paragraph-4')
    await expect(cell(page, 'Paragraph 4', 1)).toContainText('қ')

    server = await serve(port, true)
    await page.reload()
    const offer = page.getByRole('region', { name: 'Update' })
    await expect(offer).toBeVisible({ timeout: 15_000 })
    await expect(page.locator('html[data-later]')).toHaveCount(0)
    await offer.getByRole('button', { name: 'Reload with it' }).click()
    await expect(page.locator('html[data-later]')).toHaveCount(1)
    await expect(offer).toHaveCount(0)
    expect(refused).toEqual([])
    await context.close()
    await stop(server)
  })
})
