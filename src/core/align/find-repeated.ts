import type { Path } from './align-band.ts'
import type { Side } from './read-side.ts'
import { keyKinds } from './word-keys.ts'

/** Lines that only return all through one version and say nothing there: page headers and footers, page numbers. */
export interface Repeated {
  readonly a: Uint8Array
  readonly b: Uint8Array
}

/** How often a line must return, numbers in it set apart, and how long it may be. */
const leastTimes = 4
const mostWords = 12
/** Share of its returns that must stand alone in a path: what returns in both versions is text. */
const leastAlone = 0.75
/** Before there is a path: the other side has nothing that returns about as often, within this factor. */
const asOften = 1.7

/** The repeated lines of both sides: as a path shows them, or where there is none yet, those nothing on the other side could answer. */
export function findRepeated(a: Side, b: Side, path: Path | null): Repeated {
  const [inA, inB] = [returning(a), returning(b)]
  if (!path) {
    const unanswered = (own: readonly Lines[], other: readonly Lines[]) =>
      own.filter((lines) => !other.some(({ length }) => length <= lines.length * asOften && lines.length <= length * asOften))
    return { a: marked(a, unanswered(inA, inB)), b: marked(b, unanswered(inB, inA)) }
  }
  const alone = { a: new Uint8Array(a.count), b: new Uint8Array(b.count) }
  for (let bead = 0; bead < path.count; bead++) {
    if (path.bFrom[bead] === path.bTo[bead]) alone.a.fill(1, path.aFrom[bead], path.aTo[bead])
    if (path.aFrom[bead] === path.aTo[bead]) alone.b.fill(1, path.bFrom[bead], path.bTo[bead])
  }
  const mostlyAlone = (lines: Lines, of: Uint8Array) => lines.filter((line) => of[line] === 1).length >= leastAlone * lines.length
  return { a: marked(a, inA.filter((lines) => mostlyAlone(lines, alone.a))), b: marked(b, inB.filter((lines) => mostlyAlone(lines, alone.b))) }
}

type Lines = readonly number[]

const numberKind = keyKinds.indexOf('number')

/** The lines that return, numbers apart, each kind by itself. */
function returning(side: Side): readonly Lines[] {
  const found = new Map<string, number[]>()
  for (let line = 0; line < side.count; line++) {
    const from = side.starts[line]!
    const to = side.starts[line + 1]!
    if (to === from || to - from > mostWords) continue
    let name = ''
    for (let at = from; at < to; at++) {
      const type = side.types[at]!
      const key = side.keyStarts[type]!
      name += side.keyKindsOf[key] === numberKind && side.keyStarts[type + 1]! > key ? '# ' : `${type} `
    }
    const lines = found.get(name)
    if (lines) lines.push(line)
    else found.set(name, [line])
  }
  return [...found.values()].filter(({ length }) => length >= leastTimes)
}

function marked(side: Side, groups: readonly Lines[]): Uint8Array {
  const marks = new Uint8Array(side.count)
  for (const lines of groups) for (const line of lines) marks[line] = 1
  return marks
}
