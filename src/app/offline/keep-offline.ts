import { create } from 'zustand'

/** A newer page, downloaded and waiting until the reader asks for it; null where there is none, or it was put off until the next visit. */
export const useUpdate = create<{ readonly waiting: ServiceWorker | null }>(() => ({ waiting: null }))

/**
 * Keeps the page in the browser, so that it opens without a network. It begins when the page has loaded, and a browser that does not allow
 * it is no error: the page then needs its server.
 */
export function keepOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  const begin = (): void => void register().catch(() => undefined)
  if (document.readyState === 'complete') begin()
  else window.addEventListener('load', begin, { once: true })
}

async function register(): Promise<void> {
  const { serviceWorker } = navigator
  // A first visit: texts it has opened meanwhile were not seen by the worker, and are asked for once more (the browser has them at hand).
  if (!serviceWorker.controller) serviceWorker.addEventListener('controllerchange', () => void keepOpened(), { once: true })
  const registration = await serviceWorker.register(new URL('service-worker.js', document.baseURI))
  offer(registration)
  registration.addEventListener('updatefound', () => {
    const { installing } = registration
    installing?.addEventListener('statechange', () => offer(registration))
  })
  // A window may stay open for weeks.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void registration.update().catch(() => undefined)
  })
}

/** Where nothing controls the page yet, what waits is the first of its kind and no update. */
function offer({ waiting }: ServiceWorkerRegistration): void {
  if (waiting && navigator.serviceWorker.controller) useUpdate.setState({ waiting })
}

async function keepOpened(): Promise<void> {
  const texts = new URL('texts/', document.baseURI).href
  const opened = performance.getEntriesByType('resource').filter(({ name }) => name.startsWith(texts))
  await Promise.allSettled(opened.map(({ name }) => fetch(name)))
}

/** Shows the newer page. Other windows go on with the one they have until they are loaded again. */
export function takeUpdate(): void {
  const { waiting } = useUpdate.getState()
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
  waiting?.postMessage('take-over', [])
}
