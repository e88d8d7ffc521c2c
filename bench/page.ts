import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { chromium, type Browser, type Page } from 'playwright'
import { findBrowser } from '../tools/browser.mjs'
import { serve } from './serve.ts'

const dist = join(import.meta.dirname, '../dist/app')
const times = 5

/**
 * The built page as a first visitor meets it: scripts loaded, largest contentful paint, slowest interaction, all with the processor slowed four
 * times; then Lighthouse, which npx fetches (`--no-lighthouse` leaves it out).
 */
export async function run(args: string[]): Promise<void> {
  if (!existsSync(join(dist, 'index.html'))) throw new Error('there is no built page: run npm run build first')
  const server = await serve([dist])
  const options = await findBrowser()
  const browser = await chromium.launch(options)
  try {
    const visits = []
    for (let visit = 0; visit < times; visit++) visits.push(await firstVisit(browser, server.address))
    const scripts = visits[0]?.scripts ?? []
    const size = (worker: boolean): string => `${(scripts.filter((script) => script.worker === worker).reduce((sum, { bytes }) => sum + bytes, 0) / 1000).toFixed(1)} kB`
    console.log(`scripts of the page, gzipped: ${size(false)}; of the worker that compares: ${size(true)}`)
    console.log(`largest contentful paint, processor slowed 4×: ${middle(visits.map(({ paint }) => paint)).toFixed(0)} ms (median of ${times})`)
    const slowest = visits.map(({ interactions }) => Math.max(0, ...interactions.map(({ ms }) => ms)))
    console.log(`slowest interaction, processor slowed 4×: ${middle(slowest).toFixed(0)} ms (median of ${times} visits of ${visits[0]?.interactions.length ?? 0} interactions)`)
    for (const { what, ms } of visits[0]?.interactions ?? []) console.log(`  ${what}: ${ms.toFixed(0)} ms`)
  } finally {
    await browser.close()
  }
  if (!args.includes('--no-lighthouse')) await lighthouse(server.address, options.executablePath, options.env)
  server.close()
}

const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

interface Visit {
  readonly scripts: readonly { readonly bytes: number; readonly worker: boolean }[]
  readonly paint: number
  readonly interactions: readonly { readonly what: string; readonly ms: number }[]
}

async function firstVisit(browser: Browser, address: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB', serviceWorkers: 'block' })
  const page = await context.newPage()
  const scripts: { bytes: number; worker: boolean }[] = []
  page.on('response', (response) => {
    const { pathname } = new URL(response.url())
    if (pathname.endsWith('.js')) void response.body().then((body) => scripts.push({ bytes: gzipSync(body).length, worker: /\/analysis-[^/]*\.js$/.test(pathname) })).catch(() => undefined)
  })
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.addInitScript(() => {
    Reflect.set(window, 'paint', 0)
    Reflect.set(window, 'slowest', 0)
    new PerformanceObserver((list) => Reflect.set(window, 'paint', list.getEntries().at(-1)?.startTime ?? 0)).observe({ type: 'largest-contentful-paint', buffered: true })
    new PerformanceObserver((list) => {
      // An interaction to next paint is a press of key, finger or button; the pointer's way there is none (https://web.dev/articles/inp).
      for (const entry of list.getEntries()) if (Number(Reflect.get(entry, 'interactionId')) > 0) Reflect.set(window, 'slowest', Math.max(Number(Reflect.get(window, 'slowest')), entry.duration))
    }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit)
  })
  await page.goto(address)
  await page.locator('main[data-marks=shown]').waitFor({ timeout: 60_000 })
  await page.waitForTimeout(1500)
  // What is loaded later is loaded for what is opened then.
  const first = [...scripts]
  const paint = await page.evaluate(() => Number(Reflect.get(window, 'paint')))
  const interactions = []
  for (const [what, act] of actions) {
    await page.evaluate(() => Reflect.set(window, 'slowest', 0))
    await act(page)
    await page.waitForTimeout(700)
    interactions.push({ what, ms: await page.evaluate(() => Number(Reflect.get(window, 'slowest'))) })
  }
  await context.close()
  return { scripts: first, paint, interactions }
}

/** What a reader does in the first minutes. */
const actions: readonly (readonly [what: string, act: (page: Page) => Promise<unknown>])[] = [
  ['next row (j)', (page) => page.keyboard.press('j')],
  ['next finding (n)', (page) => page.keyboard.press('n')],
  ['a press on a name', (page) => page.locator('[data-name]:visible').first().click()],
  ['the display menu', (page) => page.getByRole('button', { name: 'Display' }).click()],
  ['closed', (page) => page.keyboard.press('Escape')],
  ['a version hidden (2)', (page) => page.keyboard.press('2')],
  ['and shown again', (page) => page.keyboard.press('2')],
  ['a press in the outline', (page) => page.getByRole('navigation', { name: 'Outline' }).getByRole('link', { name: /^Paragraph 14/ }).click()],
]

async function lighthouse(address: string, browser: string, env: NodeJS.ProcessEnv): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'lighthouse-'))
  const report = join(folder, 'report.json')
  // Not waited for in place: the server it asks runs in this process.
  const failed = await promisify(execFile)(
    'npx',
    ['--yes', 'lighthouse@12.8.2', address, '--output=json', `--output-path=${report}`, '--quiet', '--preset=desktop', '--only-categories=performance,accessibility,best-practices', '--chrome-flags=--headless=new --no-sandbox --disable-gpu'],
    { encoding: 'utf8', timeout: 180_000, env: { ...env, CHROME_PATH: browser } },
  ).then(
    () => null,
    (reason: unknown) => (reason instanceof Error ? reason.message.trim().split('\n').at(-1) : String(reason)),
  )
  if (failed !== null || !existsSync(report)) console.log(`Lighthouse did not run: ${failed ?? 'it wrote no report'}`)
  else {
    const { categories }: { categories: Readonly<Record<string, { readonly title: string; readonly score: number }>> } = JSON.parse(readFileSync(report, 'utf8'))
    console.log(`Lighthouse: ${Object.values(categories).map(({ title, score }) => `${title} ${Math.round(score * 100)}`).join(', ')}`)
  }
  rmSync(folder, { recursive: true })
}
