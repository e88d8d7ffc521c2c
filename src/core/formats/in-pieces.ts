/** Encodes lines in pieces of about 64 kB, so that a long file is never one string. */
export function inPieces(lines: Iterable<string>, encode: (text: string) => Uint8Array): readonly Uint8Array[] {
  const pieces: Uint8Array[] = []
  let pending = ''
  for (const line of lines) {
    pending += line
    if (pending.length < 1 << 16) continue
    pieces.push(encode(pending))
    pending = ''
  }
  if (pending !== '' || pieces.length === 0) pieces.push(encode(pending))
  return pieces
}
