import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { fold, foldText, textOf } from './fold.ts'

describe('fold', () => {
  it.each([
    ['Құшақбаевтың', 'кушакбаевтын'],
    ['Әділет, Ғылым, һәм Өмір', 'адилет гылым хам омир'],
    ['Ёлка и ёж', 'елка и еж'],
    ['Мой чай', 'мой чай'],
    ['Мои\u0306', 'мой'],
    ['Äußerung', 'ausserung'],
    ['Nýrbek Qýshaqbaev', 'nyrbek qyshaqbaev'],
    ['Qostanaı', 'qostanai'],
    ['İstanbul IŞIK', 'istanbul isik'],
    ['Qazaqstan’nyń', 'qazaqstannyn'],
    ["Qos'tanai", 'qostanai'],
    ['long‑term, long-term', 'long term long term'],
    ['so\u00ADge\u00ADnannt', 'sogenannt'],
    ['2 000 «слов»', '2 000 слов'],
    ['ＡＢＣ　１２', 'abc 12'],
    ['word¹ and ½', 'word and'],
    ['ﬁnal', 'final'],
    ['אָלֶף', 'אלף'],
    ['كِتَابـــ', 'كتاب'],
    ['أحمد إلى', 'احمد الي'],
    ['١٢٣', '123'],
    ['人权（法）', '人权 法'],
    ['ประเทศไทย', 'ประเทศไทย'],
    ['हिन्दी', 'हिन्दी'],
    ['がか', 'か\u3099か'],
    ['Ελλάς', 'ελλασ'],
    ['', ''],
    [' – … ', ''],
  ])('%j is searched as %j', (printed, folded) => {
    expect(foldText(printed)).toBe(folded)
  })

  const letters = fc.string({ unit: fc.constantFrom(...'aäeéßŋıІіҚқңҺһйёЁ\u0306\u0308\u0301 \u00A0\u00AD-–’\'"12½人权ทยא\u05B8ب\u0650한𠀀👍ﬁがﷺ') })
  property.prop([letters])('each unit knows its printed stretch, in order, whole characters', (text) => {
    const answer = fold(text)
    const folded = textOf(answer)
    const [starts, ends] = [answer.starts.slice(0, answer.length), answer.ends.slice(0, answer.length)]
    for (let at = 0; at < folded.length; at++) {
      expect(starts[at]!).toBeLessThanOrEqual(ends[at]!)
      if (at > 0) expect(starts[at]!).toBeGreaterThanOrEqual(starts[at - 1]!)
      expect(foldText(text.slice(starts[at], ends[at]))).toContain(folded[at] === ' ' ? '' : folded[at])
    }
  })
  property.prop([letters])('is the same for NFC and NFD, and folded once is folded', (text) => {
    const folded = foldText(text)
    expect(foldText(text.normalize('NFD'))).toBe(foldText(text.normalize('NFC')))
    expect(foldText(folded)).toBe(folded)
  })
})
