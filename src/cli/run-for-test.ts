import type { Command } from './command.ts'

/** Runs a command on a given standard input and gathers what it prints; for tests. */
export async function runForTest(command: Command, args: readonly string[], stdin = ''): Promise<{ code: number; out: string; err: string }> {
  let out = ''
  let err = ''
  const code = await command.run(args, {
    // In small pieces, so that a line or a letter is cut where it hurts.
    stdin: (async function* () {
      const bytes = new TextEncoder().encode(stdin)
      for (let at = 0; at < bytes.length; at += 7) yield bytes.slice(at, at + 7)
    })(),
    out: async (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
  })
  return { code, out, err }
}
