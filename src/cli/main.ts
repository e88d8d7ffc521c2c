import { align } from './align.ts'
import { check } from './check.ts'
import { type Command, InputError, type Io } from './command.ts'
import { convert } from './convert.ts'
import { diff } from './diff.ts'
import { names } from './names.ts'
import { search } from './search.ts'
import { spell } from './spell.ts'

const commands: readonly Command[] = [check, names, search, spell, diff, align, convert]

const usage = `tetrapla: reads every language version of a text side by side.

${commands.map((command) => command.usage).join('\n\n')}

Exit codes: 0 done; 1 findings at --fail or above; 2 bad usage or unreadable input.
`

const io: Io = {
  stdin: process.stdin,
  out: (text) =>
    new Promise((done, failed) => {
      process.stdout.write(text, (error) => (error ? failed(error) : done()))
    }),
  err: (text) => void process.stderr.write(text.endsWith('\n') ? text : `${text}\n`),
}

// A reader that closes early (`| head`) is no fault of this program.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2))

const [name, ...args] = process.argv.slice(2)
const command = commands.find((known) => known.name === name)
if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
  await io.out(usage)
  process.exitCode = name === undefined ? 2 : 0
} else if (!command) {
  io.err(`tetrapla: there is no command “${name}”. Commands: ${commands.map((known) => known.name).join(', ')}. See: tetrapla help`)
  process.exitCode = 2
} else if (args.includes('--help') || args.includes('-h')) {
  await io.out(`${command.usage}\n`)
} else {
  process.exitCode = await command.run(args, io).catch((error: unknown) => {
    const message = error instanceof Error ? error.message : String(error)
    // parseArgs speaks of usage with these codes; anything else unexpected keeps its stack.
    const expected = error instanceof InputError || (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
    io.err(`tetrapla ${command.name}: ${expected || !(error instanceof Error) ? message : (error.stack ?? message)}`)
    return 2
  })
}
