import { describe, expect, test } from 'vitest'
import { type Around, pageOf, readOf, story } from './pages.ts'

const said = (text: string) => `<meta name="description" content="${text}">`
const standfirst = async (around: Around) => (await readOf(pageOf(around))).draft?.standfirst

const sentence = 'The boat is back on the old line after eleven winters.'

describe('the standfirst', () => {
  test('is no line of buttons with a name, whatever it is called', async () => {
    const below = '<div class="subhead">Email Print Comments <cite class="source">By Ada Quill</cite> | Archive</div>'
    expect(await standfirst({ below })).toBeUndefined()
    expect(await standfirst({ below, head: said(sentence) })).toBe(sentence)
  })

  test('is what the page marks as its description', async () => {
    expect(await standfirst({ below: `<div itemprop="description">${sentence}</div>` })).toBe(sentence)
    expect(await standfirst({ below: `<div itemprop="keywords">${sentence}</div>` })).toBeUndefined()
  })

  test('stands without the label before it where metadata say it so', async () => {
    const below = `<h2 class="subhead"><span>Analysis</span> ${sentence}</h2>`
    expect(await standfirst({ below, head: said(sentence) })).toBe(sentence)
    expect(await standfirst({ below })).toBe(`Analysis ${sentence}`)
  })

  test.each([
    ['behind a dash', `Ferry sails again – ${sentence}`, sentence],
    ['behind a colon', `Ferry sails again: ${sentence}`, sentence],
    ['behind a sentence that quotes it', `Read “Ferry sails again” on The Quay! News. ${sentence}`, sentence],
    [
      'in a sentence of its own, whatever is quoted before',
      'The “Merrow” is back and Ferry sails again. She left at dawn.',
      'The “Merrow” is back and Ferry sails again. She left at dawn.',
    ],
    [
      'as a part of its sentence',
      'Ferry sails again after winters of rust.',
      'Ferry sails again after winters of rust.',
    ],
    [
      'as a part of one that goes on behind a dash',
      'Ferry sails again after winters of rust – and in spring.',
      'Ferry sails again after winters of rust – and in spring.',
    ],
    [
      'in a sentence alone',
      'Read “Ferry sails again” on The Quay today.',
      'Read “Ferry sails again” on The Quay today.',
    ],
  ])('of metadata that repeat the headline is what they say %s', async (_, content, expected) => {
    expect(await standfirst({ head: said(content) })).toBe(expected)
  })

  test('does not begin as the story does, for sixty letters', async () => {
    const opening = 'Two hundred passengers were on board on Monday with a brass band of twelve.'
    const told = (letters: number) => `${opening.slice(0, letters)}x and the harbour was full.`
    const read = async (text: string) =>
      (await readOf(pageOf({ head: said(text) }).replace(story, `<p>${opening}</p>${story}`))).draft?.standfirst

    expect(await read(told(60))).toBeUndefined()
    expect(await read(told(59))).toBe(told(59))
  })

  test('is no first sentence without the place that the story is filed from', async () => {
    const opening = 'Two hundred passengers were on board on Monday, with a brass band, the harbour said.'
    const page = pageOf({ head: said(opening) }).replace(
      story,
      `<p>PORT MERROW, Ireland (QPA) — ${opening}</p>${story}`,
    )

    expect((await readOf(page)).draft?.standfirst).toBeUndefined()
  })
})
