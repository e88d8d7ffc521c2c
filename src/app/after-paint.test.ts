import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { afterPaint, whenPainted } from './after-paint.ts'

const frames = new Map<number, FrameRequestCallback>()
let asked = 0
const leaving = new EventTarget()

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('window', leaving)
  vi.stubGlobal('requestAnimationFrame', (run: FrameRequestCallback) => {
    frames.set(++asked, run)
    return asked
  })
  vi.stubGlobal('cancelAnimationFrame', (frame: number) => frames.delete(frame))
})

afterEach(() => {
  frames.clear()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const paint = (): void => {
  const due = [...frames.values()]
  frames.clear()
  for (const frame of due) frame(0)
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

test('a page that is seen again after that does not do it a second time', () => {
  const run = vi.fn<() => void>()
  afterPaint(run)
  vi.advanceTimersByTime(1000)
  paint()
  expect(run).toHaveBeenCalledTimes(1)
})

test('what was taken back is never done', () => {
  const run = vi.fn<() => void>()
  afterPaint(run)()
  paint()
  vi.advanceTimersByTime(1000)
  expect(run).not.toHaveBeenCalled()
})
