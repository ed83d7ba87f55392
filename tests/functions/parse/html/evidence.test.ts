import { describe, expect, test } from 'vitest'
import { evidenceOf, pageOf, readOf, story } from './pages.ts'

describe('a heading and a title agree', () => {
  test.each<[heading: string, title: string, confidence: number]>([
    ['Ferry sails again', 'Ferry sails again after eleven years at sea', 0.93],
    ['Rain is over', 'Rain is over in the north of the land', 0.93],
    ['Rain is out', 'Rain is out in the north of the land', 0.88],
    ['Ferry sails again', 'Live: Ferry sails again', 0.93],
    ['Sails again now', 'All that happened on the quay: sails again now', 0.88],
    ['Ferry sails again today', 'Today again the ferry sails', 0.93],
    ['Ferry sails again today', 'Today in the whole land again one can see how the ferry sails', 0.88],
    ['Ferry sails to Oslo', 'Nobody goes there any more', 0.88],
  ])('"%s" and "%s": %d', async (heading, title, confidence) => {
    const { evidence } = await readOf(pageOf({ title: heading, head: `<meta property="og:title" content="${title}">` }))

    expect(evidenceOf(evidence, 'headline')?.confidence).toBeCloseTo(confidence)
  })
})

describe('of the body the receipt says', () => {
  test.each([
    ['<div class="story">', 'div.story'],
    ['<div class=" story wide ">', 'div.story'],
    ['<div id="text" class="story">', 'div#text'],
    ['<section>', 'section'],
  ])('where it stood: %s', async (opening, place) => {
    const { evidence } = await readOf(pageOf({}).replace('<div class="story">', opening))

    expect(evidenceOf(evidence, 'body')).toMatchObject({ place, rule: 'most-sentences' })
  })

  test('how much of the page it is', async () => {
    const sure = async (page: string) => evidenceOf((await readOf(page)).evidence, 'body')?.confidence
    const half = pageOf({ after: `<div class="other"><div>${story}</div></div>` })

    expect(await sure(pageOf({}))).toBeCloseTo(0.98)
    expect(await sure('<html><h1>Ferry sails again</h1><p>Soon</p>')).toBe(0.3)
    expect(await sure(half)).toBeLessThanOrEqual(0.98)
  })

  test('what was taken out of it, and nothing of what stood elsewhere', async () => {
    const page = pageOf({ after: '<p onclick="x()">Bye</p>' }).replace(
      story,
      `${story}<p onfocus="y()">So it is, she said, and will be.</p>`,
    )
    const markup = evidenceOf((await readOf(page)).evidence, 'markup')

    expect(markup).toMatchObject({ rule: 'removed', confidence: 1, place: 'div.story' })
    expect(markup?.note).toContain('onfocus')
    expect(evidenceOf((await readOf(pageOf({}))).evidence, 'markup')).toBeUndefined()
  })
})
