import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { setImmediate } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { answerRow, parseRow, type RowQuestion } from './answer-row.ts'
import { InputError, type Io } from './command.ts'
import { answerLines, linesOf, type LinesAnswer, type NumberedLines } from './json-lines.ts'

const linesInBatch = 200
const mostThreads = 3
/** Batches a thread may have: one in work and one waiting, so that it is never idle. What comes beyond that is answered here. */
const enough = 2

/**
 * Checks rows that stand on their own, a line of JSON each, and prints the answers in the same order. Rows know nothing of each other, so that
 * after the first batch every processor takes its share, this thread too; a short input never waits for another to start. Memory stays flat.
 * @throws {InputError} naming the line, where one is no row
 */
export async function checkRows(question: RowQuestion, io: Io): Promise<void> {
  let threads: readonly Thread[] | null = null
  const answers: Promise<LinesAnswer>[] = []
  const printOldest = async () => {
    const answer = await answers.shift()!
    if (answer.printed) await io.out(answer.printed)
    if (answer.fault !== null) throw new InputError(`standard input, ${answer.fault}`)
  }
  try {
    for await (const lines of batchesOf(io.stdin)) {
      if (lines.first > 1) threads ??= startThreads(question)
      const thread = threads?.find(({ load }) => load() < enough)
      answers.push(thread ? thread.ask(lines) : Promise.resolve(answerLines(lines, parseRow, (row) => answerRow(row, question))))
      while (answers.length > (threads?.length ?? 0) * enough + 1) await printOldest()
      // Answers of threads are heard between two turns only.
      if (threads) await setImmediate()
    }
    while (answers.length > 0) await printOldest()
  } finally {
    await Promise.all((threads ?? []).map((thread) => thread.end()))
  }
}

async function* batchesOf(stream: Io['stdin']): AsyncGenerator<NumberedLines> {
  let first = 1
  let lines: string[] = []
  for await (const line of linesOf(stream)) {
    lines.push(line)
    if (lines.length < linesInBatch) continue
    yield { first, lines }
    first += lines.length
    lines = []
  }
  if (lines.length > 0) yield { first, lines }
}

interface Thread {
  readonly load: () => number
  readonly ask: (lines: NumberedLines) => Promise<LinesAnswer>
  readonly end: () => Promise<unknown>
}

/** None on a machine of one processor, nor where the sources run unbuilt. */
function startThreads(question: RowQuestion): readonly Thread[] {
  const file = fileURLToPath(new URL('./check-rows-thread.js', import.meta.url))
  const count = Math.min(availableParallelism() - 1, mostThreads)
  return count < 1 || !existsSync(file) ? [] : Array.from({ length: count }, () => startThread(file, question))
}

function startThread(file: string, question: RowQuestion): Thread {
  const worker = new Worker(file, { workerData: question })
  const open: { readonly done: (answer: LinesAnswer) => void; readonly failed: (error: Error) => void }[] = []
  worker.on('message', (answer: LinesAnswer) => open.shift()?.done(answer))
  worker.on('error', (error: Error) => open.splice(0).forEach(({ failed }) => failed(error)))
  return {
    load: () => open.length,
    ask: (lines) => {
      const answer = new Promise<LinesAnswer>((done, failed) => open.push({ done, failed }))
      // Whoever waits for an earlier answer hears of a failure later: until then it is not unheard of.
      answer.catch(() => undefined)
      worker.postMessage(lines, [])
      return answer
    },
    end: () => worker.terminate(),
  }
}
