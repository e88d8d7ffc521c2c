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

/** Lines of a stream with the number of the first, counted from 1. */
export interface NumberedLines {
  readonly first: number
  readonly lines: readonly string[]
}

/** What is to be printed for some lines, up to the first that is at fault; then what is wrong, beginning with its number. */
export interface LinesAnswer {
  readonly printed: string
  readonly fault: string | null
}

/** Hands each object of some lines of JSON to `answer` and words what it returns as a line, in the same order. Empty lines are passed over. */
export function answerLines<T>({ first, lines }: NumberedLines, parse: (value: unknown) => T | string, answer: (value: T) => unknown): LinesAnswer {
  let printed = ''
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue
    const read = readJson(line)
    const value = read === undefined ? 'not JSON. Each line must be one JSON object.' : parse(read)
    if (typeof value === 'string') return { printed, fault: `line ${first + index}: ${value}` }
    printed += `${JSON.stringify(answer(value))}\n`
  }
  return { printed, fault: null }
}

function readJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/**
 * Reads JSON Lines from `io.stdin`, hands each object to `answer` and prints what it returns as a line, in the same order.
 * Memory stays flat however long the stream is.
 * @throws {InputError} naming the line, where one is not JSON or `parse` refuses it with a reason
 */
export async function answerJsonLines<T>(io: Io, parse: (value: unknown) => T | string, answer: (value: T) => unknown): Promise<void> {
  let first = 1
  let pending = ''
  for await (const line of linesOf(io.stdin)) {
    const { printed, fault } = answerLines({ first: first++, lines: [line] }, parse, answer)
    pending += printed
    if (fault !== null) throw new InputError(`standard input, ${fault}`)
    if (pending.length > 1 << 16) {
      await io.out(pending)
      pending = ''
    }
  }
  if (pending) await io.out(pending)
}

/** True for a JSON object, so that its fields can be looked at. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value)
