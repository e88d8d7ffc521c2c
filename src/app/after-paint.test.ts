import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { whenPainted } from './after-paint.ts'

const frames: FrameRequestCallback[] = []
const leaving = new EventTarget()

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('window', leaving)
  vi.stubGlobal('requestAnimationFrame', (run: FrameRequestCallback) => frames.push(run))
  vi.stubGlobal('cancelAnimationFrame', () => undefined)
})

afterEach(() => {
  frames.length = 0
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const paint = (): void => {
  for (const frame of frames.splice(0)) frame(0)
  vi.advanceTimersByTime(1)
}

test('what waits is done once after the paint, however often it is asked for', () => {
  const run = vi.fn<() => void>()
  const waiting = whenPainted(run)
  waiting()
  waiting()
  expect(run).not.toHaveBeenCalled()
  paint()
  expect(run).toHaveBeenCalledTimes(1)
  waiting()
  paint()
  expect(run).toHaveBeenCalledTimes(2)
})

test('nothing is done where nothing was asked for, nor twice', () => {
  const run = vi.fn<() => void>()
  const waiting = whenPainted(run)
  waiting.now()
  expect(run).not.toHaveBeenCalled()
  waiting()
  waiting.now()
  vi.advanceTimersByTime(1000)
  expect(run).toHaveBeenCalledTimes(1)
})

test('a page that is left does first what still waits', () => {
  const run = vi.fn<() => void>()
  whenPainted(run)()
  leaving.dispatchEvent(new Event('pagehide'))
  expect(run).toHaveBeenCalledTimes(1)
})

test('a page that is not painted does it all the same, a moment later', () => {
  const run = vi.fn<() => void>()
  whenPainted(run)()
  vi.advanceTimersByTime(1000)
  expect(run).toHaveBeenCalledTimes(1)
})
