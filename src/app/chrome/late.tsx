import i18next, { type DefaultNamespace, type Namespace } from 'i18next'
import { createElement, useEffect, useState, type ComponentType, type ReactNode } from 'react'

/** A part of the page that is not there at first. */
export interface Late<Props> {
  (props: Props): ReactNode
  /** Loads it ahead of its being drawn. */
  readonly load: () => Promise<void>
}

/**
 * Makes a part that is loaded when it is first drawn, with its words: until then nothing stands in its place. Where it is loaded already, by
 * `load` too, it is drawn at once: React's own `lazy` shows what it has to wait for after three tenths of a second at the earliest. What
 * could not be loaded is thrown to the `Part` around it, and tried again by the next.
 */
export function late<Props extends object>(load: () => Promise<ComponentType<Props>>, words: readonly Exclude<Namespace, DefaultNamespace | readonly string[]>[] = []): Late<Props> {
  let loaded: ComponentType<Props> | null = null
  let loading: Promise<void> | null = null
  const begin = (): Promise<void> => {
    loading ??= Promise.all([load(), i18next.loadNamespaces(words)]).then(
      ([component]) => {
        loaded = component
      },
      (reason: unknown) => {
        loading = null
        throw reason
      },
    )
    return loading
  }
  function LatePart(props: Props): ReactNode {
    const [outcome, setOutcome] = useState<{ readonly failed: unknown } | 'loaded' | null>(null)
    useEffect(() => {
      if (loaded) return undefined
      let drawn = true
      begin().then(
        () => drawn && setOutcome('loaded'),
        (failed: unknown) => drawn && setOutcome({ failed }),
      )
      return () => {
        drawn = false
      }
    }, [])
    if (outcome !== null && outcome !== 'loaded') throw outcome.failed
    return loaded && createElement(loaded, props)
  }
  return Object.assign(LatePart, { load: begin })
}
