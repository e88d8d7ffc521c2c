import { parentPort, workerData } from 'node:worker_threads'
import { answerRow, parseRow, type RowQuestion } from './answer-row.ts'
import { answerLines, type LinesAnswer, type NumberedLines } from './json-lines.ts'

// The other end of `check-rows.ts`: batches of lines come in, their answers go out in the same order.
const question: RowQuestion = workerData
parentPort?.on('message', (lines: NumberedLines) => {
  const answer: LinesAnswer = answerLines(lines, parseRow, (row) => answerRow(row, question))
  parentPort?.postMessage(answer, [])
})
