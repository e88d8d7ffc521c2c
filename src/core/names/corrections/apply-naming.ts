import type { Mention, Name, NameCorrection, NameKind, NameRef, Naming, SpellingRef, Work } from '../../model/index.ts'
import { identify } from '../find/identify.ts'
import { applyNameAuthority } from './apply-name-authority.ts'
import { languagesOf } from './languages-of.ts'
import { withSystems } from './spelling-systems.ts'

/** Names with all that is said of them from outside. No mention is lost: each stands in one of `names` or `rejected`. */
export interface NamedWork {
  readonly names: readonly Name[]
  /** What the reader said is no name. */
  readonly rejected: readonly Name[]
  /** Corrections that found nothing to correct, wholly or in part: the text or its names have changed. */
  readonly unmatched: readonly NameCorrection[]
  /** How many of the names the authority knows. */
  readonly authorized: number
}

/** Nothing said. */
export const noNaming: Naming = { corrections: [], authority: [] }

const kinds: readonly NameKind[] = ['person', 'place', 'body']

interface Said {
  readonly label?: string
  readonly kind?: NameKind
  readonly preferred?: Readonly<Record<string, string>>
  readonly rejected?: boolean
}

/**
 * Applies what is said of names to names as found. All splits come first, then all merges, then the authority, then the rest, whatever the
 * order of the list: so corrections win over an authority. Of two labels, kinds or spellings given to one name the later holds. A correction
 * speaks of a name as found, of one split off, or of one merged into another: each leads to the name as it ends up.
 */
export function applyNaming(work: Work, found: readonly Name[], { corrections, authority }: Naming): NamedWork {
  if (corrections.length === 0 && authority.length === 0) return { names: found, rejected: [], unmatched: [], authorized: 0 }
  const unmatched = new Set<NameCorrection>()
  const parts = splitOff(work, found, corrections, joiner(found, corrections), unmatched)
  const { groups, groupOf } = joiner(parts, corrections, unmatched)
  const languageOf = languagesOf(work)
  const asFound = new Set(found)
  const joined = [...groups].map(([root, members]): Name => {
    if (members.length === 1 && asFound.has(root)) return root
    const mentions = inOrder(work, members.flatMap((member) => member.mentions))
    return { ...root, mentions: withSystems(mentions, root.kind, languageOf) }
  })
  const { names: known, matched } = applyNameAuthority(work, joined, authority)

  const said = new Map<string, Said>()
  for (const correction of corrections) {
    if (correction.do === 'merge' || correction.do === 'split') continue
    const root = groupOf(correction.name)
    if (root) said.set(root.id, { ...said.get(root.id), ...whatIsSaid(correction, said.get(root.id)) })
    else unmatched.add(correction)
  }
  const names: Name[] = []
  const rejected: Name[] = []
  for (const name of known) {
    const { label = name.label, kind = name.kind, preferred, rejected: no } = said.get(name.id) ?? {}
    const mentions = kind === name.kind ? name.mentions : withSystems(name.mentions, kind, languageOf)
    ;(no ? rejected : names).push({ ...name, label, kind, mentions, ...(preferred ? { preferred: { ...name.preferred, ...preferred } } : {}) })
  }
  return { names: kinds.flatMap((kind) => names.filter((name) => name.kind === kind)), rejected, unmatched: corrections.filter((correction) => unmatched.has(correction)), authorized: matched }
}

function whatIsSaid(correction: Exclude<NameCorrection, { readonly do: 'merge' | 'split' }>, before: Said | undefined): Said {
  switch (correction.do) {
    case 'label':
      return { label: correction.label }
    case 'kind':
      return { kind: correction.kind }
    case 'spelling':
      return { preferred: { ...before?.preferred, [correction.language]: correction.text } }
    case 'reject':
      return { rejected: true }
  }
}

interface Joined {
  /** By the name that keeps its id: all that are one with it, itself included, in the order of names. */
  readonly groups: ReadonlyMap<Name, readonly Name[]>
  readonly groupOf: (ref: NameRef) => Name | undefined
}

/** Joins names by the merges asked for. The one that is never merged into another keeps its id; of several the first. */
function joiner(names: readonly Name[], corrections: readonly NameCorrection[], unmatched: Set<NameCorrection> = new Set()): Joined {
  const find = finder(names)
  const root = new Map(names.map((name) => [name, name]))
  const rootOf = (name: Name): Name => {
    let at = name
    for (let next = root.get(at); next && next !== at; next = root.get(at)) at = next
    return at
  }
  const absorbed = new Set<Name>()
  for (const correction of corrections) {
    if (correction.do !== 'merge') continue
    const kept = find(correction.name)
    for (const ref of correction.with) {
      const other = find(ref)
      if (!kept || !other) unmatched.add(correction)
      else if (kept !== other) {
        absorbed.add(other)
        if (rootOf(kept) !== rootOf(other)) root.set(rootOf(other), rootOf(kept))
      }
    }
  }
  const together = new Map<Name, Name[]>()
  for (const name of names) together.set(rootOf(name), [...(together.get(rootOf(name)) ?? []), name])
  const groups = new Map([...together.values()].map((members) => [members.find((name) => !absorbed.has(name)) ?? members[0]!, members]))
  const keeper = new Map([...groups].flatMap(([name, members]) => members.map((member) => [member, name] as const)))
  return {
    groups,
    groupOf: (ref) => {
      const name = find(ref)
      return name && keeper.get(name)
    },
  }
}

/** Finds a name by its id, else by the spelling, where that belongs to one name only. */
function finder(names: readonly Name[]): (ref: NameRef) => Name | undefined {
  const ids = new Map(names.map((name) => [name.id, name]))
  return ({ id, spelling }) => {
    const named = ids.get(id)
    if (named || !spelling) return named
    const spelled = names.filter(({ mentions }) => mentions.some((mention) => isSpelling(mention, spelling)))
    return spelled.length === 1 ? spelled[0] : undefined
  }
}

const isSpelling = ({ version, lemma }: Mention, spelling: SpellingRef): boolean => version === spelling.version && lemma === spelling.lemma.normalize('NFC')

/** Takes spellings out of names: into a name found, or into new ones. Names left without mentions go. */
function splitOff(work: Work, found: readonly Name[], corrections: readonly NameCorrection[], { groups, groupOf }: Joined, unmatched: Set<NameCorrection>): readonly Name[] {
  const find = finder(found)
  const moved = new Map<Mention, NameCorrection & { readonly do: 'split' }>()
  for (const correction of corrections) {
    if (correction.do !== 'split') continue
    const root = groupOf(correction.name)
    const target = correction.into && find(correction.into)
    // A spelling may have come to the name by a merge: then the merged ones hold it.
    const from = (root && groups.get(root))?.filter((name) => name !== target) ?? []
    for (const spelling of correction.spellings) {
      const mentions = from.flatMap((name) => name.mentions).filter((mention) => isSpelling(mention, spelling))
      if (mentions.length === 0 || target === undefined) unmatched.add(correction)
      else for (const mention of mentions) moved.set(mention, correction)
    }
  }
  if (moved.size === 0) return found

  const taken = new Set(found.map(({ id }) => id))
  const arriving = new Map<Name, Mention[]>()
  const parts = new Map<NameCorrection, { readonly kind: NameKind; readonly after: Name; readonly mentions: Mention[] }>()
  for (const name of found) {
    for (const mention of name.mentions) {
      const correction = moved.get(mention)
      if (!correction) continue
      const target = correction.into && find(correction.into)
      if (target) arriving.set(target, [...(arriving.get(target) ?? []), mention])
      else {
        const part = parts.get(correction) ?? { kind: name.kind, after: name, mentions: [] }
        part.mentions.push(mention)
        parts.set(correction, part)
      }
    }
  }
  return found.flatMap((name) => {
    const own = name.mentions.filter((mention) => !moved.has(mention))
    const more = arriving.get(name) ?? []
    const mentions = more.length === 0 ? own : inOrder(work, [...own, ...more])
    const off = [...parts.values()].filter(({ after }) => after === name).map((part): Name => ({ ...identify(part.mentions, work, taken), kind: part.kind, mentions: part.mentions }))
    if (mentions.length === name.mentions.length && more.length === 0) return [name, ...off]
    // The label may have gone with what was split off; the id stays, for links.
    const label = mentions.some(({ lemma }) => lemma === name.label) || mentions.length === 0 ? name.label : identify(mentions, work, new Set()).label
    return mentions.length === 0 ? off : [{ ...name, label, mentions }, ...off]
  })
}

/** In the order findNames gives: by version, then by place in it. */
function inOrder(work: Work, mentions: readonly Mention[]): readonly Mention[] {
  const versions = new Map(work.versions.map(({ id }, index) => [id, index]))
  const segments = new Map(work.versions.flatMap(({ id, segments: own }) => own.map((segment, index) => [`${id}/${segment.id}`, index] as const)))
  const at = ({ version, segment }: Mention) => segments.get(`${version}/${segment}`) ?? 0
  return mentions.toSorted((a, b) => (versions.get(a.version) ?? 0) - (versions.get(b.version) ?? 0) || at(a) - at(b) || a.start - b.start)
}
