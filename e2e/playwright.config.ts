import { defineConfig } from '@playwright/test'
import { findBrowser } from '../tools/browser.mjs'

const port = 4199

/** The built page, as a reader gets it, in a real Chromium. */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results/e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  retries: 0,
  reporter: [['list'], ['json', { outputFile: '../test-results/playwright.json' }]],
  // The service worker answers before a test's own routes would: one test is about it, the others go without.
  use: { serviceWorkers: 'block', baseURL: `http://localhost:${port}/`, launchOptions: await findBrowser(), trace: process.env.TETRAPLA_TRACE ? 'on' : 'off', locale: 'en-GB' },
  webServer: { command: `npx vite preview --port ${port} --strictPort`, cwd: '..', port, reuseExistingServer: false },
})
