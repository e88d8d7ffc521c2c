import type { Problem, ProblemCode } from '../model/index.ts'

/** Gathers the problems of one file. After `most` of one code the rest is only counted: a broken file of 100 MB must not bring a million. */
export interface ProblemList {
  readonly add: (code: ProblemCode, detail: string, line?: number | null) => void
  readonly list: () => readonly Problem[]
}

const most = 20

export function problemList(file: string): ProblemList {
  const problems: Problem[] = []
  const counts = new Map<ProblemCode, number>()
  return {
    add(code, detail, line = null) {
      const count = (counts.get(code) ?? 0) + 1
      counts.set(code, count)
      if (count <= most) problems.push({ code, file, line, detail: detail.length > 160 ? `${detail.slice(0, 160)}…` : detail })
    },
    list: () => [
      ...problems,
      ...[...counts].filter(([, count]) => count > most).map(([code, count]): Problem => ({ code, file, line: null, detail: `+ ${count - most}` })),
    ],
  }
}
