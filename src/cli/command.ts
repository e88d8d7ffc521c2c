/** One command of the program: its name, what `--help` prints for it, and what it does. */
export interface Command {
  readonly name: string
  /** Usage line and options, as printed by `tetrapla help`. */
  readonly usage: string
  /** Runs with the arguments after the name; data on `out`, messages on `err`. Resolves to the exit code: 0, 1 when there are findings, 2 for bad usage or input. */
  readonly run: (args: readonly string[], io: Io) => Promise<number>
}

/** What a command may touch of the world. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array | string>
  /** Resolves when the text is taken, so that long output does not pile up in memory. */
  readonly out: (text: string) => Promise<void>
  readonly err: (text: string) => void
}

/** Bad usage or unreadable input: its message says what is wrong, where, and what to do. Ends the command with exit code 2. */
export class InputError extends Error {
  override readonly name = 'InputError'
}
