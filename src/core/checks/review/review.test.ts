import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { severities, type Finding, type FindingSpan, type Severity } from '../../model/index.ts'
import { hash } from '../../text/index.ts'
import { applyReview } from './apply-review.ts'
import { dismissFinding, ignoreCheck, joinReviews, noReview, restoreCheck, restoreFinding, setFloor } from './edit-review.ts'

/** A finding with the id the checks would give it. */
function found(check: string, row: string, quoted: Readonly<Record<string, string>>, severity: Severity = 'error'): Finding {
  const spans = Object.entries(quoted).map(([version, text]): FindingSpan => ({ version, segment: row, start: 0, end: text.length, text }))
  const id = `${check}-${row}-${hash(spans.map(({ version, text }) => `${version}=${text}`).join('\n'))}`
  return { id, check, severity, category: 'accuracy/mistranslation', row, blamed: [], spans, params: {} }
}

const harvest = found('number', 'paragraph-1', { en: '12', de: '13' })
const rain = found('number', 'paragraph-2', { en: '40', de: '4' })
const stop = found('end-mark', 'paragraph-1', { de: '' }, 'hint')
const states = (findings: readonly Finding[], review = noReview) => applyReview(findings, review).map(({ state, by }) => (by === null ? state : `${state} by ${by}`))

describe('a review', () => {
  test('that says nothing leaves every finding open', () => {
    expect(states([harvest, rain, stop])).toEqual(['open', 'open', 'open'])
  })

  test('sets one finding aside with its reason, and takes that back', () => {
    const review = dismissFinding(noReview, harvest, ' the German edition counts anew ')
    expect(applyReview([harvest, rain], review)[0]).toEqual({ finding: harvest, state: 'dismissed', by: 'finding', reason: 'the German edition counts anew', dismissal: harvest.id })
    expect(states([harvest, rain], review)).toEqual(['dismissed by finding', 'open'])
    expect(restoreFinding(review, harvest.id)).toEqual(noReview)
  })

  test('a text that changed brings the finding back, with what was said of it', () => {
    const review = dismissFinding(noReview, harvest, 'known')
    const edited = found('number', 'paragraph-1', { en: '12', de: '14' })
    expect(applyReview([edited, rain], review)[0]).toMatchObject({ state: 'changed', by: null, reason: 'known', dismissal: harvest.id })
    const again = dismissFinding(review, edited, 'still known', harvest.id)
    expect(again.dismissed.map(({ finding }) => finding)).toEqual([edited.id])
    expect(states([edited, rain], again)).toEqual(['dismissed by finding', 'open'])
  })

  test('of two new findings in the row, the one that shares most of what was quoted is the changed one', () => {
    const review = dismissFinding(noReview, found('number', 'paragraph-1', { en: '12', de: '13', ru: '12' }), '')
    const other = found('number', 'paragraph-1', { en: '7', de: '8', ru: '7' })
    const heir = found('number', 'paragraph-1', { en: '12', de: '15', ru: '12' })
    expect(states([other, heir], review)).toEqual(['open', 'changed'])
  })

  test('a dismissal says nothing of other rows or checks', () => {
    expect(states([rain, stop], dismissFinding(noReview, harvest, ''))).toEqual(['open', 'open'])
  })

  test('a check set aside is so in every row, until it counts again', () => {
    const review = ignoreCheck(noReview, 'number', 'a table, not a text')
    expect(states([harvest, rain, stop], review)).toEqual(['dismissed by check', 'dismissed by check', 'open'])
    expect(states([harvest], restoreCheck(review, 'number'))).toEqual(['open'])
  })

  test('the floor leaves out what is below it', () => {
    expect(states([harvest, stop], setFloor(noReview, 'warning'))).toEqual(['open', 'dismissed by floor'])
  })

  test('joined with another, the later word counts and nothing new is hidden', () => {
    const mine = setFloor(dismissFinding(noReview, harvest, 'mine'), 'error')
    const theirs = dismissFinding(dismissFinding(noReview, harvest, 'theirs'), rain, '')
    const joined = joinReviews(mine, theirs)
    expect(joined.dismissed.map(({ finding, reason }) => [finding, reason])).toEqual([[harvest.id, 'theirs'], [rain.id, '']])
    expect(joined.floor).toBe('hint')
  })
})

const finding = fc
  .record({ check: fc.constantFrom('number', 'date'), row: fc.constantFrom('a', 'b'), text: fc.constantFrom('1', '2', '3'), severity: fc.constantFrom(...severities) })
  .map(({ check, row, text, severity }) => found(check, row, { en: text }, severity))
const unique = fc.uniqueArray(finding, { selector: ({ id }) => id, maxLength: 8 })

property.prop([unique, unique])('no finding is lost, whatever was dismissed of another state of the text', (before, now) => {
  const review = before.reduce((sum, one) => dismissFinding(sum, one, ''), noReview)
  expect(applyReview(now, review).map((reviewed) => reviewed.finding)).toEqual(now)
  expect(states(before, review)).toEqual(before.map(() => 'dismissed by finding'))
})
