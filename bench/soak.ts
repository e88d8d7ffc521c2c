import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type CDPSession, type Page } from 'playwright'
import { findBrowser } from '../tools/browser.mjs'
import { serve } from './serve.ts'

const dist = join(import.meta.dirname, '../dist/app')
/** The works that come with the page, each with a row the other has not. */
const works = [
  { id: 'kazakhstan-2019', view: '&v=en.de.kk.ru', row: 'recital-a' },
  { id: 'udhr', view: '', row: 'recital-1' },
] as const
/** Opened before anything is compared: what is loaded once and kept is no growth. */
const warm = 20

/**
 * Works opened and left again, each compared to the end, with words lit up, names open and a search: what the page holds after a sweep,
 * now and then. `--times 200` how often.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { times: { type: 'string', default: '200' } } })
  if (!existsSync(join(dist, 'index.html'))) throw new Error('there is no built page: run npm run build first')
  const times = Number(values.times)
  const server = await serve([dist])
  const browser = await chromium.launch(await findBrowser())
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB', serviceWorkers: 'block' })
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await page.goto(`${server.address}#work=${works[0].id}${works[0].view}`)
    const held: Held[] = []
    for (let time = 1; time <= times; time++) {
      await open(page, works[time % works.length]!, time)
      if (time % warm === 0) {
        held.push(await sweep(page, session))
        const { script, nodes, listeners, workers } = held.at(-1)!
        console.log(`  after ${String(time).padStart(3)} works: scripts ${script.toFixed(1)} MB, ${nodes} nodes, ${listeners} listeners, ${workers} workers`)
      }
    }
    const [first, last] = [held[0]!, held.at(-1)!]
    console.log(`from ${warm} works to ${times}: scripts ${growth(first.script, last.script)}, nodes ${growth(first.nodes, last.nodes)}, listeners ${growth(first.listeners, last.listeners)}`)
  } finally {
    await browser.close()
    server.close()
  }
}

interface Held {
  /** Megabytes held by the page's scripts. */
  readonly script: number
  readonly nodes: number
  readonly listeners: number
  readonly workers: number
}

const growth = (from: number, to: number): string => `${to >= from ? '+' : '−'}${Math.abs((100 * (to - from)) / from).toFixed(1)} %`

async function open(page: Page, { id, view, row }: (typeof works)[number], time: number): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, `#work=${id}${view}`)
  await page.locator(`main[data-marks=shown] [data-row=${row}]`).waitFor({ state: 'attached', timeout: 60_000 })
  // What is opened beside a text goes with it.
  if (time % 4 === 0) await page.getByRole('complementary').getByRole('button', { name: /^Names/ }).click()
  if (time % 4 === 2) {
    await page.keyboard.press('Slash')
    await page.keyboard.insertText('freedom')
    await page.getByRole('complementary', { name: 'Search' }).getByRole('status').filter({ hasText: /hits? in/ }).waitFor()
    await page.keyboard.press('Escape')
  }
  if (time % 4 === 3) await page.getByRole('complementary').getByRole('button', { name: /^Findings/ }).click()
}

/** What is held once everything that can be let go of is. */
async function sweep(page: Page, session: CDPSession): Promise<Held> {
  await page.waitForTimeout(500)
  for (let again = 0; again < 3; again++) await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters')
  return { script: usedSize / 1e6, nodes, listeners: jsEventListeners, workers: page.workers().length }
}
