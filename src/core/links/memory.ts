import type { LanguageTag, MemoryRow } from '../model/index.ts'
import { readWords } from './read-words.ts'
import type { RowLexicon } from './row-lexicon.ts'

/** Most rows of a memory that are looked through, and that are learned from. */
const mostLookedAt = 50_000
const mostLearned = 2500

/** The rows of a memory worth learning from beside a work: those with most of its words, in its languages, best first. */
export function fitsMemory(memory: readonly MemoryRow[], languages: readonly LanguageTag[], lexicon: RowLexicon): readonly MemoryRow[] {
  const wanted = [...new Set(languages)]
  const step = Math.max(1, Math.ceil(memory.length / mostLookedAt))
  const scored: { readonly texts: MemoryRow; readonly score: number; readonly at: number }[] = []
  for (let at = 0; at < memory.length; at += step) {
    const texts = Object.fromEntries(Object.entries(memory[at]!).flatMap(([tag, text]) => {
      const language = wanted.find((own) => own === tag) ?? wanted.find((own) => own.split('-')[0] === tag.split('-')[0])
      return language === undefined || text.trim() === '' ? [] : [[language, text]]
    }))
    if (Object.keys(texts).length < 2) continue
    let shared = 0
    let length = 0
    for (const [language, text] of Object.entries(texts)) {
      const words = new Set(readWords(text).map(({ lower }) => lower))
      length += words.size
      for (const word of words) if (lexicon.vocabulary(language).knows(word)) shared++
    }
    if (shared > 0) scored.push({ texts, score: shared / Math.sqrt(length), at })
  }
  return scored
    .toSorted((a, b) => b.score - a.score || a.at - b.at)
    .slice(0, mostLearned)
    .map(({ texts }) => texts)
}
