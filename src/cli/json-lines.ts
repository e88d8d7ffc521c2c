import { InputError, type Io } from './command.ts'

/** The lines of a stream of UTF-8, without their ends, as they come; a `\r` before the end goes too. */
export async function* linesOf(stream: Io['stdin']): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of stream) {
    const lines = (rest + (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }))).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) yield line.endsWith('\r') ? line.slice(0, -1) : line
  }
  rest += decoder.decode()
  if (rest) yield rest
}

/**
 * Reads JSON Lines from `io.stdin`, hands each object to `answer` and prints what it returns as a line, in the same order.
 * Memory stays flat however long the stream is. Empty lines are passed over.
 * @throws {InputError} naming the line, where one is not JSON or `parse` refuses it with a reason
 */
export async function answerJsonLines<T>(io: Io, parse: (value: unknown) => T | string, answer: (value: T) => unknown): Promise<void> {
  let number = 0
  let pending = ''
  for await (const line of linesOf(io.stdin)) {
    number++
    if (line.trim() === '') continue
    let json: unknown
    try {
      json = JSON.parse(line)
    } catch {
      throw new InputError(`standard input, line ${number}: not JSON. Each line must be one JSON object.`)
    }
    const value = parse(json)
    if (typeof value === 'string') throw new InputError(`standard input, line ${number}: ${value}`)
    pending += `${JSON.stringify(answer(value))}\n`
    if (pending.length > 1 << 16) {
      await io.out(pending)
      pending = ''
    }
  }
  if (pending) await io.out(pending)
}

/** True for a JSON object, so that its fields can be looked at. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value)
