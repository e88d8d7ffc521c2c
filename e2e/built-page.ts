import type { FullConfig } from '@playwright/test'
import { serve, stop } from './serve.ts'

/** Serves the built page for as long as the tests run. */
// oxlint-disable-next-line import/no-default-export -- Playwright calls the default export
export default async function builtPage({ projects }: FullConfig): Promise<() => Promise<void>> {
  const server = await serve(Number(new URL(projects[0]?.use.baseURL ?? '').port), false)
  return () => stop(server)
}
