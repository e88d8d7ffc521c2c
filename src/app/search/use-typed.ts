import { useEffect, useRef, useState } from 'react'

interface Typed {
  /** What the field shows: what is being typed, else the value. */
  readonly shown: string
  readonly type: (text: string) => void
  /** Takes what is typed at once. */
  readonly take: (text: string) => void
}

/** A field whose text is taken after a moment without a key; a value that changes from elsewhere shows as soon as nothing is being typed. */
export function useTyped(value: string, onTake: (text: string) => void, pause: number): Typed {
  const [typed, setTyped] = useState<string | null>(null)
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(waiting.current), [])
  const take = (text: string): void => {
    clearTimeout(waiting.current)
    setTyped(null)
    onTake(text)
  }
  const type = (text: string): void => {
    setTyped(text)
    clearTimeout(waiting.current)
    waiting.current = setTimeout(() => take(text), pause)
  }
  return { shown: typed ?? value, type, take }
}
