import { useEffect, useMemo, useState } from 'react'
import type { Name, NameKind } from '../../core/index.ts'
import { askAnalysis } from '../analysis-client.ts'
import { useReader } from '../state/reader-store.ts'
import { useNames } from './names-store.ts'

export const nameOrders = ['text', 'label', 'count'] as const
export type NameOrder = (typeof nameOrders)[number]

export interface NameFilter {
  readonly query: string
  readonly kind: NameKind | 'all'
  readonly disagreeing: boolean
  readonly order: NameOrder
}

export const firstFilter: NameFilter = { query: '', kind: 'all', disagreeing: false, order: 'text' }

interface Listed {
  readonly names: readonly Name[]
  /** By id, the spelling that answered what was typed. */
  readonly answers: ReadonlyMap<string, string>
}

const folded = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()

/** The names that fit a filter. What is typed is looked for in every spelling and script; the best answers come first. */
export function useListedNames({ query, kind, disagreeing, order }: NameFilter): Listed {
  const names = useReader((state) => state.analysis?.names)
  const matrix = useNames((state) => state.matrix)
  const [found, setFound] = useState<{ readonly query: string; readonly hits: readonly { readonly id: string; readonly spelling: string }[] } | null>(null)
  const typed = query.trim()
  useEffect(() => {
    if (typed === '' || !names) return undefined
    let asked = true
    void askAnalysis((worker) => worker.findNames(typed)).then((hits) => {
      if (asked) setFound({ query: typed, hits })
    })
    return () => {
      asked = false
    }
  }, [typed, names])

  return useMemo(() => {
    const all = names ?? []
    const searched = typed === '' ? all : (found?.hits ?? []).flatMap(({ id }) => all.find((name) => name.id === id) ?? [])
    const answers = new Map(typed === '' ? [] : (found?.hits ?? []).map(({ id, spelling }) => [id, spelling]))
    const odd = new Set(matrix.filter(({ disagrees }) => disagrees).map(({ id }) => id))
    const fitting = searched.filter((name) => (kind === 'all' || name.kind === kind) && (!disagreeing || odd.has(name.id)))
    if (typed !== '' || order === 'text') return { names: fitting, answers }
    return { names: fitting.toSorted(order === 'count' ? (a, b) => b.mentions.length - a.mentions.length : (a, b) => (folded(a.label) < folded(b.label) ? -1 : 1)), answers }
  }, [names, matrix, typed, found, kind, disagreeing, order])
}
